import { MINIMA } from '../../../statistics/show-rules.js';
import type { Profile } from '../../analytics/index.js';
import { lowerPercent, upperPercent } from '../../measures/index.js';
import { comparisonsIn, type PeerFlag, type ShownComparison } from '../../peers/index.js';
import type { KindContent, ProfileMaterial, RefusedExhibit } from '../built-exhibit.js';
import type { ExhibitTable } from '../exhibit-content.js';
import { countWords, figureOf, quantityWords, statedWords } from '../figure-words.js';
import type { ExhibitFigure, ExhibitFrame } from '../kept-record.js';
import { intervalPicture } from '../pictures/interval-picture.js';
import { tooFew } from '../too-few.js';

type Tendency = Profile['tendencies'][number];
type Measured = { readonly tendency: Tendency; readonly comparisons: readonly ShownComparison[] };

const WAS_BEING_COMPUTED =
  'Not compared with other examiners: the comparison was being computed anew when this exhibit was made.';

/** What the reports state on each issue, and what comparable examiners' reports state. */
export function tendenciesExhibit({ profile, frame }: ProfileMaterial): RefusedExhibit | KindContent {
  const peers = peersOf(profile, frame);
  const measured = profile.tendencies
    .filter(({ coverage }) => coverage.known > 0)
    .map((tendency) => ({
      tendency,
      comparisons: peers.comparisons.filter(({ measure }) => measure.id === `OPINION.${tendency.issue}`),
    }));
  const busiest = measured.toSorted((a, b) => b.tendency.coverage.known - a.tendency.coverage.known);
  const [lead] = busiest;
  const finding = lead?.tendency.stances[0];
  const most = lead?.tendency.coverage.known ?? 0;
  if (lead === undefined || finding === undefined || most < MINIMA.interval) {
    return tooFew(most, 'examinations whose report concludes on any one issue');
  }
  const others = measured.length - 1;
  return {
    kind: 'BUILT',
    title: `${frame.examiner}: on ${lead.tendency.label.toLowerCase()} the reports state ${finding.finding} in ${countWords(finding.estimate)}${others === 0 ? '' : `; and on ${quantityWords(others, 'other issue')}`}`,
    headline: finding.estimate.key,
    sentences: [
      // In full for the issue of the title alone; the table has all.
      ...sentencesOf(lead),
      ...(peers.refusal === null ? [] : [peers.refusal]),
    ],
    tables: [tendencyTable(measured)],
    picture: intervalPicture(
      pictureWords(measured),
      measured.map(({ tendency, comparisons }) => ({
        label: tendency.label,
        words: countWords(firstOf(tendency).estimate),
        figure: figureOf(firstOf(tendency).estimate),
        peers: comparisons.map(peerRange).find((range) => range !== null) ?? null,
      })),
    ),
    figures: [
      ...measured.flatMap(({ tendency }) => tendency.stances.map(({ estimate }) => figureOf(estimate))),
      ...measured.flatMap(({ comparisons }) => comparisons.flatMap(peerFigure)),
    ],
    methodIds: [
      'clopper-pearson',
      ...(measured.some(({ comparisons }) => comparisons.length > 0)
        ? ['peer-comparison', 'benjamini-hochberg']
        : []),
    ],
    caveats: ['C-SEL', 'C-MIX'],
    coverage: measured.map(coverageWords),
  };
}

function pictureWords(measured: readonly Measured[]): string {
  const shares = 'Share of the concluding reports with the finding, with 95% intervals';
  const isCompared = measured.some(({ comparisons }) => comparisons.some((one) => peerRange(one) !== null));
  return isCompared ? `${shares}; the bar is where 8 in 10 comparable examiners lie` : shares;
}

/** Null where nothing is refused. */
function peersOf(
  profile: Profile,
  { peers, filter, restrictedLeftOut }: ExhibitFrame,
): { readonly comparisons: readonly ShownComparison[]; readonly refusal: string | null } {
  if (restrictedLeftOut > 0) {
    return {
      comparisons: [],
      refusal: 'Not compared with other examiners: examinations were left out before counting.',
    };
  }
  if (peers === null || filter.window === 'CUSTOM') return { comparisons: [], refusal: null };
  const { comparisons, refusal, refusalSentence } = comparisonsIn(peers.answer, {
    profile,
    window: filter.window,
  });
  // A page waits for nothing: on paper the reason is of the moment at which the exhibit was made.
  const words = refusal === 'BEING_COMPUTED' ? WAS_BEING_COMPUTED : (refusalSentence?.text ?? null);
  return { comparisons, refusal: words };
}

/** The finding of the issue's measure; the product always names it. */
function firstOf({ stances: [first], label }: Tendency): Tendency['stances'][number] {
  if (first === undefined) throw new TypeError(`No finding is named for ${label}.`);
  return first;
}

function sentencesOf({ tendency, comparisons }: Measured): string[] {
  return [...firstOf(tendency).estimate.sentences, ...comparisons.flatMap(({ sentences }) => sentences)].map(
    ({ text }) => text,
  );
}

const OTHER_WORDS: Readonly<Record<Tendency['stances'][number]['stance'], string>> = {
  FAVORS_DEFENSE: 'for the defense',
  MIXED: 'in part',
  FAVORS_CLAIMANT: 'for the claimant',
};

function tendencyTable(measured: readonly Measured[]): ExhibitTable {
  return {
    caption: 'By issue',
    columns: [
      { heading: 'Issue, and what the report states', share: 4 },
      { heading: 'Reports', share: 2 },
      { heading: 'Share, 95% interval', share: 3 },
      { heading: 'Other conclusions', share: 3 },
      { heading: 'Comparable examiners', share: 5 },
    ],
    rows: measured.map(({ tendency, comparisons }) => {
      const [finding, ...rest] = tendency.stances;
      return [
        `${tendency.label}: ${finding?.finding ?? ''}`,
        finding === undefined ? '' : countWords(finding.estimate),
        finding === undefined ? '' : statedWords(figureOf(finding.estimate)),
        rest.map(({ stance, estimate }) => `${OTHER_WORDS[stance]}: ${estimate.numerator}`).join('; '),
        comparisons.length === 0 ? 'not compared' : comparisons.map(comparisonWords).join(' '),
      ];
    }),
  };
}

const STANDING: Readonly<Record<PeerFlag, string>> = {
  WITHIN: 'Within the range expected.',
  OUTSIDE: 'Outside the range expected.',
  FAR_OUTSIDE: 'Far outside the range expected.',
  TOO_FEW: 'Too few examinations to tell.',
  NOT_FLAGGED: 'Too few to tell where the examiner stands.',
  NOT_COMPARED: 'Not compared.',
  WITHDRAWN_MODEL_CHOICE: 'Depends on the model chosen: not stated.',
};

function comparisonWords(comparison: ShownComparison): string {
  const { group, stored, flag } = comparison;
  const range = peerRange(comparison);
  if (range === null) return `${group.kind}: ${STANDING.NOT_COMPARED}`;
  const { examiners, peersX, peersN } = stored.figures;
  return `${group.kind}: ${peersX ?? 0} of ${peersN} by ${quantityWords(examiners, 'examiner')}; 8 in 10 lie between ${lowerPercent('p10', range.lower).text} and ${upperPercent('p90', range.upper).text}. ${STANDING[flag]}`;
}

function peerRange({ posterior }: ShownComparison): { lower: number; upper: number } | null {
  return posterior === null ? null : { lower: posterior.distribution.p10, upper: posterior.distribution.p90 };
}

/** The peers' own figure: what the others' reports state, and where 8 in 10 of them lie. */
function peerFigure({
  posterior,
  stored,
  measure,
  group,
  peerRate,
  suppressedBecause,
}: ShownComparison): ExhibitFigure[] {
  if (posterior === null) return [];
  return [
    {
      key: peerKey(group.kind, measure.id),
      label: `Comparable examiners, ${group.kind}: ${measure.id}`,
      unit: 'SHARE',
      numerator: stored.figures.peersX ?? 0,
      denominator: stored.figures.peersN,
      unknown: 0,
      value: peerRate,
      lower: posterior.distribution.p10,
      upper: posterior.distribution.p90,
      notStatedBecause: suppressedBecause,
    },
  ];
}

/** Names the figure of the peers of one kind of examination on one measure. */
export function peerKey(kind: string, measure: string): string {
  return `PEERS.${kind}.${measure}`;
}

function coverageWords({ tendency: { label, coverage } }: Measured): string {
  const parts = [
    ['left open', coverage.undetermined],
    ['not addressed', coverage.notAddressed],
    ['without a coded stance', coverage.uncoded],
    ['not yet verified', coverage.unverified],
    ['with nothing recorded', coverage.blank],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([words, n]) => `${n} ${words}`);
  if (said.length === 0) return `${label}: every report counted concludes.`;
  return `${label}: not counted are ${said.join(', ')}.`;
}
