import { Stance, TimingSource, type Issue } from '../../kernel/vocabulary.js';
import { EstimateUnit, findEstimate, type Estimate } from '../analytics/index.js';
import { ISSUES } from '../opinions/index.js';
import type { ShownComparison } from '../peers/index.js';
import type { NameFacts } from './panel-facts.js';

/** Where 8 in 10 comparable examiners lie, and on the average of them. Shares in [0, 1]. */
export type PeerRange = { readonly lower: number; readonly upper: number; readonly group: string };

/** One name's number in a row. Null: nothing of the kind is on file of it. */
export type PanelFigureCell = {
  readonly nameId: string;
  readonly estimate: Estimate | null;
  readonly peers: PeerRange | null;
};

/** One number of the profiles beside each other, on one scale. */
export type PanelFigure = {
  /** Of the estimates, which open into their rows by it. */
  readonly key: string;
  readonly label: string;
  readonly unit: EstimateUnit;
  /** Of an issue that matters on this panel. */
  readonly matters: boolean;
  /** Strikes can be modelled on it. */
  readonly mayDecide: boolean;
  readonly cells: readonly PanelFigureCell[];
};

/** The stance whose share is compared on each issue: the finding of the issue's measure. */
const COMPARED = Stance.FAVORS_DEFENSE;

/** The key of the share on which strikes over an issue are modelled. */
export function decidingKey(issue: Issue): string {
  return `OPINION.${issue}.${COMPARED}`;
}

/** The issue of such a key; null for another. */
export function decidingIssue(key: string): Issue | null {
  return ISSUES.find((issue) => decidingKey(issue) === key) ?? null;
}

/** Numbers that are no share of conclusions, in the order in which they stand. */
const OTHER_KEYS: readonly string[] = [
  'SIDE.DEFENSE',
  'SIDE.PLAINTIFF',
  ...Object.values(TimingSource).map((source) => `MINUTES.${source}.MEDIAN`),
  'MMI_GAP.MEDIAN',
  'PAGES.NOT_ALL_REVIEWED',
  'FEE.MEDIAN',
];

/**
 * Every figure that at least one of the names has, or that is of an issue that matters here: those issues first, then
 * the other figures, then the other issues. No figure is made of others.
 */
export function panelFigures(names: readonly NameFacts[], issues: readonly Issue[]): PanelFigure[] {
  const rest = ISSUES.filter((issue) => !issues.includes(issue));
  const rows = [
    ...issues.map((issue) => rowOf(names, decidingKey(issue), issue, true)),
    ...OTHER_KEYS.map((key) => rowOf(names, key, null, false)),
    ...rest.map((issue) => rowOf(names, decidingKey(issue), issue, false)),
  ];
  return rows.filter((row) => row !== null);
}

function rowOf(
  names: readonly NameFacts[],
  key: string,
  issue: Issue | null,
  matters: boolean,
): PanelFigure | null {
  const cells = names.map(({ nameId, profile, comparisons }) => ({
    nameId,
    estimate: profile === null ? null : findEstimate(profile, key),
    peers: issue === null ? null : peerRange(comparisons, issue),
  }));
  const found = cells.map(({ estimate }) => estimate).find((estimate) => estimate !== null);
  const isKnown = cells.some(({ estimate }) => estimate !== null && estimate.denominator > 0);
  if (found === undefined || found === null || !(isKnown || matters)) return null;
  const { label, unit } = found;
  return { key, label, unit, matters, mayDecide: issue !== null && unit === EstimateUnit.SHARE, cells };
}

function peerRange(comparisons: readonly ShownComparison[], issue: Issue): PeerRange | null {
  const comparison = comparedOn(comparisons, issue);
  const distribution = comparison?.posterior?.distribution;
  if (comparison === null || distribution === undefined) return null;
  return { lower: distribution.p10, upper: distribution.p90, group: comparison.groupText };
}

/** The comparison on an issue, of the kind of examination that most conclusions are of; null when none was made. */
export function comparedOn(comparisons: readonly ShownComparison[], issue: Issue): ShownComparison | null {
  return comparisons
    .filter(({ measure, posterior }) => {
      const isSame = measure.findings.length === 1 && measure.findings[0] === COMPARED;
      return measure.id === `OPINION.${issue}` && isSame && posterior !== null;
    })
    .reduce<ShownComparison | null>(
      (most, next) => (most === null || next.stored.n > most.stored.n ? next : most),
      null,
    );
}
