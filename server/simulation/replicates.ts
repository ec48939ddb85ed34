import { benjaminiHochberg } from '../statistics/multiplicity.js';
import { SeededRandom } from '../statistics/seeded-random.js';
import { simulateGroup, simulateTails, type Unit } from './peer-simulation.js';
import {
  UNUSUAL_EXAMINERS,
  UNUSUAL_ISSUES,
  issueScenario,
  type Parameters,
  type Scenario,
} from './scenarios.js';

/** What one repetition adds: figures to be averaged, and sums from which ratios are formed. */
export type Replicate = {
  /** Null where the repetition has nobody to judge it by. */
  readonly figures: Readonly<Record<string, number | null>>;
  readonly sums: ErrorSums | null;
};

/** Sums over the ordinary examiners of a group: of squared errors, and of the regression of truth on estimate. */
export type ErrorSums = {
  readonly n: number;
  readonly shrunkenError: number;
  readonly rawError: number;
  readonly s: number;
  readonly t: number;
  readonly ss: number;
  readonly st: number;
};

/** Flags are judged on examiners who may be flagged. */
const MIN_FOR_FLAG = 10;
/** Levels of the two flags; the tail of the rule that is not used is at .025 on either side. */
const [OUTSIDE, FAR_OUTSIDE, ABOVE_MEAN] = [0.05, 0.002, 0.025];

/** One group of a scenario. */
export function groupReplicate(scenario: Scenario, seed: number, gridSize: number): Replicate {
  const units = simulateGroup(scenario, new SeededRandom(seed), gridSize);
  const ordinary = units.filter(({ isUnusual }) => !isUnusual);
  const eligible = ordinary.filter(({ n }) => n >= MIN_FOR_FLAG);
  const unusual = units.filter(({ isUnusual }) => isUnusual);
  const share = (of: readonly Unit[], has: (unit: Unit) => boolean): number | null =>
    meanOf(of.map((unit) => (has(unit) ? 1 : 0)));
  const figures = {
    cpCoverage: share(ordinary, ({ isCovered }) => isCovered),
    credibleCoverage: share(ordinary, ({ rank }) => rank >= 0.025 && rank <= 0.975),
    pitMean: meanOf(ordinary.map(({ rank }) => rank)),
    falseFlagPredictive05: share(eligible, ({ pTwoSided }) => pTwoSided <= OUTSIDE),
    falseFlagPredictive002: share(eligible, ({ pTwoSided }) => pTwoSided <= FAR_OUTSIDE),
    falseFlagNaiveFisher05: share(eligible, ({ fisher }) => fisher <= OUTSIDE),
    falseFlagPosteriorAboveMean: share(
      eligible,
      ({ aboveMean }) => Math.min(aboveMean, 1 - aboveMean) <= ABOVE_MEAN,
    ),
  };
  const power = {
    powerPredictive05: share(unusual, ({ pTwoSided }) => pTwoSided <= OUTSIDE),
    powerPredictive002: share(unusual, ({ pTwoSided }) => pTwoSided <= FAR_OUTSIDE),
    powerNaiveFisher05: share(unusual, ({ fisher }) => fisher <= OUTSIDE),
    shrunkenMeanOfBiased: meanOf(unusual.map(({ shrunken }) => shrunken)),
  };
  return { figures: unusual.length === 0 ? figures : { ...figures, ...power }, sums: errorSums(ordinary) };
}

/** Several issues of examiners of whom nobody is unusual: how often one is flagged on any of them. */
export function alikeReplicate(parameters: Parameters, seed: number, gridSize: number): Replicate {
  const rows = tailsByExaminer(parameters, false, seed, gridSize);
  const anyRaw = rows.map((row) => (row.some((p) => p <= OUTSIDE) ? 1 : 0));
  const anyAdjusted = rows.map((row) => (flagged(row).includes(true) ? 1 : 0));
  return { figures: { anyRaw05: meanOf(anyRaw), anyBH05: meanOf(anyAdjusted) }, sums: null };
}

/** The same with two examiners who are unusual on two of the issues. */
export function twoUnusualReplicate(parameters: Parameters, seed: number, gridSize: number): Replicate {
  const rows = tailsByExaminer(parameters, true, seed, gridSize).map(flagged);
  const [unusual, ordinary] = [rows.slice(0, UNUSUAL_EXAMINERS), rows.slice(UNUSUAL_EXAMINERS)];
  const found = countOf(unusual.map((row) => row.slice(0, UNUSUAL_ISSUES)));
  const all = countOf(unusual);
  return {
    figures: {
      fdrAmongBiased: (all - found) / Math.max(1, all),
      powerBH: found / (UNUSUAL_EXAMINERS * UNUSUAL_ISSUES),
      falseDiscoveriesPerUnbiased: countOf(ordinary) / ordinary.length,
    },
    sums: null,
  };
}

/** One row an examiner, one column an issue. */
function tailsByExaminer(
  parameters: Parameters,
  isTwoUnusual: boolean,
  seed: number,
  gridSize: number,
): number[][] {
  const random = new SeededRandom(seed);
  const columns = parameters.issues.map((_, issue) =>
    simulateTails(issueScenario(parameters, issue, isTwoUnusual), random, gridSize),
  );
  return (columns[0] ?? []).map((_, examiner) => columns.map((column) => column[examiner] ?? 1));
}

function flagged(row: readonly number[]): boolean[] {
  return benjaminiHochberg(row).map((adjusted) => adjusted !== null && adjusted <= OUTSIDE);
}

function countOf(rows: readonly (readonly boolean[])[]): number {
  return rows.flat().filter((is) => is).length;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function errorSums(units: readonly Unit[]): ErrorSums {
  const sum = (term: (unit: Unit) => number): number => units.reduce((total, unit) => total + term(unit), 0);
  return {
    n: units.length,
    shrunkenError: sum(({ shrunken, theta }) => (shrunken - theta) ** 2),
    rawError: sum(({ x, n, theta }) => (x / n - theta) ** 2),
    s: sum(({ shrunken }) => shrunken),
    t: sum(({ theta }) => theta),
    ss: sum(({ shrunken }) => shrunken ** 2),
    st: sum(({ shrunken, theta }) => shrunken * theta),
  };
}
