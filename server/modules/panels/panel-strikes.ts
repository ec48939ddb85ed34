import type { FirmSide, Issue } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { withoutSubject, type PeerGrid } from '../../statistics/peer-model.js';
import { MAX_UNKNOWN_FOR_INTERVAL, MINIMA } from '../../statistics/show-rules.js';
import {
  likelyStrike,
  Preference,
  strikeModel,
  STRIKE_SEED,
  worstFor,
  type StrikeModel,
  type StrikeName,
} from '../../statistics/strike.js';
import { regretTable, strikesInTurn } from '../../statistics/strike-regret.js';
import { findEstimate } from '../analytics/index.js';
import { peerModelLoader } from '../peers/index.js';
import type { NameFacts } from './panel-facts.js';
import { comparedOn, decidingKey } from './panel-figures.js';
import {
  likelyWords,
  priorWords,
  regretWords,
  SIDE_WORDS,
  turnWords,
  type NamedRate,
} from './strike-words.js';

/** Why it cannot be told whom a side strikes. */
export const StrikeNotTold = {
  TOO_FEW: 'TOO_FEW',
  TOO_CLOSE: 'TOO_CLOSE',
  TOO_MUCH_UNKNOWN: 'TOO_MUCH_UNKNOWN',
} as const;
export type StrikeNotTold = (typeof StrikeNotTold)[keyof typeof StrikeNotTold];

/** One name on the figure. Shares in [0, 1]; null where too little is known to state one. */
export type PanelStrikeName = NamedRate & {
  readonly nameId: string;
  readonly unknown: number;
  /** On what the estimate rests beside the counts, in words. */
  readonly prior: string;
};

/** Whom a side likely strikes on the figure. */
export type PanelStrikeSide = {
  readonly side: FirmSide;
  readonly prefers: Preference;
  /** Null when it cannot be told: then see `because`. */
  readonly nameId: string | null;
  /** That the name is the worst for the side, by the model. */
  readonly probability: number | null;
  readonly because: StrikeNotTold | null;
  readonly tooFewNameIds: readonly string[];
  /** For every name, in the panel's order. */
  readonly worst: readonly number[];
  readonly sentence: string;
};

/** One strike of ours with one of theirs; names by id, a regret as a difference of shares. */
export type PanelRegretCell = {
  readonly ourStrikeId: string;
  readonly theirStrikeId: string;
  readonly leftIds: readonly string[];
  readonly least: number | null;
  readonly most: number | null;
  readonly sentence: string;
};

/** Strikes in turn from a panel of more than three. */
export type PanelTurns = { readonly first: FirmSide; readonly leftId: string; readonly sentence: string };

/** The strikes of a panel on one stated figure. */
export type PanelStrikes = {
  readonly key: string;
  readonly issue: Issue;
  readonly seed: number;
  readonly draws: number;
  readonly names: readonly PanelStrikeName[];
  readonly sides: readonly PanelStrikeSide[];
  /** By our strike, then by theirs; empty unless there are three names and our side is recorded. */
  readonly regret: readonly PanelRegretCell[];
  /** Empty for three names or fewer, and when it cannot be told. */
  readonly turns: readonly PanelTurns[];
};

/** Of a share that favors the defense. */
const PREFERS: Readonly<Record<FirmSide, Preference>> = {
  DEFENSE: Preference.HIGH,
  PLAINTIFF: Preference.LOW,
};
const SIDES = ['DEFENSE', 'PLAINTIFF'] as const satisfies readonly FirmSide[];
const REGRET_NAMES = 3;

/** Models the strikes of both sides on the share of conclusions on one issue that favor the defense. */
export async function panelStrikes(
  unitOfWork: UnitOfWork,
  facts: readonly NameFacts[],
  { issue, ourSide }: { readonly issue: Issue; readonly ourSide: FirmSide | null },
): Promise<PanelStrikes> {
  const loader = peerModelLoader(unitOfWork);
  const counted = await Promise.all(facts.map((fact) => countedName(fact, issue, loader)));
  const model = strikeModel(counted, { seed: STRIKE_SEED });
  const names = counted.map((name, index) => shownName(name, model, index));
  const sides = SIDES.map((side) => sideOf(side, { names, counted, model }));
  const isTold = sides.every(({ because }) => because !== 'TOO_FEW' && because !== 'TOO_MUCH_UNKNOWN');
  const { seed, draws } = model;
  return {
    ...{ key: decidingKey(issue), issue, seed, draws, names, sides },
    regret: ourSide === null || names.length !== REGRET_NAMES ? [] : regretOf(names, ourSide),
    turns: names.length > REGRET_NAMES && isTold ? turnsOf(names) : [],
  };
}

type CountedName = StrikeName & {
  readonly nameId: string;
  readonly title: string;
  readonly unknown: number;
  readonly group: string | null;
};

async function countedName(
  { nameId, title, profile, comparisons }: NameFacts,
  issue: Issue,
  loader: ReturnType<typeof peerModelLoader>,
): Promise<CountedName> {
  const estimate = profile === null ? null : findEstimate(profile, decidingKey(issue));
  const counts = { x: estimate?.numerator ?? 0, n: estimate?.denominator ?? 0 };
  const named = { nameId, title, unknown: estimate?.unknowns.unknown ?? 0, ...counts };
  const comparison = comparedOn(comparisons, issue);
  if (comparison === null) return { ...named, prior: null, group: null };
  const { subjectId, window: timeWindow, group, measure, stored } = comparison;
  const model = await loader.load({ ...group, subjectId, timeWindow, measure: measure.id });
  if (model?.inputHash !== stored.inputHash) return { ...named, prior: null, group: null };
  const prior: PeerGrid = model.ownGrid ?? withoutSubject(model.grid, { x: stored.x ?? 0, n: stored.n });
  return { ...named, prior, group: comparison.groupText };
}

/** A rate is stated from ten conclusions, with comparable examiners from five; its limits from five. */
function shownName(
  { nameId, title, x, n, unknown, prior, group }: CountedName,
  { rates }: StrikeModel,
  index: number,
): PanelStrikeName {
  const rate = rates[index];
  const isKnown = n >= MINIMA.interval && !isMostlyUnknown(n, unknown) && rate !== undefined;
  const isStated = isKnown && (n >= MINIMA.share || prior !== null);
  return {
    ...{ nameId, title, numerator: x, denominator: n, unknown },
    expected: isStated ? rate.mean : null,
    lower: isKnown ? rate.lower : null,
    upper: isKnown ? rate.upper : null,
    prior: priorWords(group),
  };
}

function isMostlyUnknown(n: number, unknown: number): boolean {
  return unknown > MAX_UNKNOWN_FOR_INTERVAL * (n + unknown);
}

type OnFigure = {
  readonly names: readonly PanelStrikeName[];
  readonly counted: readonly CountedName[];
  readonly model: StrikeModel;
};

function sideOf(side: FirmSide, { names, counted, model }: OnFigure): PanelStrikeSide {
  const prefers = PREFERS[side];
  const worst = worstFor(model, prefers);
  const told = likelyStrike(counted, model, prefers);
  const tooFew = told.kind === 'NOT_TOLD' ? told.tooFew : [];
  const unclear = counted.filter(({ n, unknown }) => isMostlyUnknown(n, unknown));
  const because =
    told.kind === 'NOT_TOLD' && told.because === 'TOO_FEW'
      ? StrikeNotTold.TOO_FEW
      : unclear.length > 0
        ? StrikeNotTold.TOO_MUCH_UNKNOWN
        : told.kind === 'NOT_TOLD'
          ? StrikeNotTold.TOO_CLOSE
          : null;
  const likely = because === null && told.kind === 'LIKELY' ? told : null;
  return {
    ...{ side, prefers, worst, because },
    nameId: likely === null ? null : (counted[likely.name]?.nameId ?? null),
    probability: likely?.probability ?? null,
    tooFewNameIds: tooFew.flatMap((index) => counted[index]?.nameId ?? []),
    sentence: likelyWords({
      side,
      prefers,
      names,
      worst,
      because,
      unclear: unclear.map(({ title }) => title),
    }),
  };
}

function regretOf(names: readonly PanelStrikeName[], ourSide: FirmSide): PanelRegretCell[] {
  const rows = regretTable(
    names.map(({ expected }) => expected),
    PREFERS[ourSide],
  );
  const idAt = (index: number): string => names[index]?.nameId ?? '';
  return rows.flatMap(({ cells }) =>
    cells.map((cell) => ({
      ourStrikeId: idAt(cell.ourStrike),
      theirStrikeId: idAt(cell.theirStrike),
      leftIds: cell.left.map(idAt),
      least: cell.regret?.least ?? null,
      most: cell.regret?.most ?? null,
      sentence: regretWords(names, cell),
    })),
  );
}

function turnsOf(names: readonly PanelStrikeName[]): PanelTurns[] {
  return SIDES.flatMap((first) => {
    const turns = strikesInTurn(
      names.map(({ expected }) => expected),
      PREFERS[first],
    );
    const left = turns === null ? undefined : names[turns.left];
    if (turns === null || left === undefined) return [];
    return [{ first, leftId: left.nameId, sentence: turnWords(names, SIDE_WORDS[first], turns) }];
  });
}
