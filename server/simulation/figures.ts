import type { ErrorSums, Replicate } from './replicates.js';

/** One figure of a simulation with its Monte-Carlo standard error. */
export type Figure = {
  readonly scenario: string;
  readonly name: string;
  readonly value: number;
  readonly se: number;
  /** Repetitions behind it. */
  readonly reps: number;
};

/** Averages over repetitions, and for the ratios the jackknife over repetitions. */
export function figuresOf(
  scenario: string,
  replicates: readonly Replicate[],
  hasDifferences: boolean,
): Figure[] {
  const names = Object.keys(replicates[0]?.figures ?? {});
  const averages = names.map((name) => {
    const values = replicates.flatMap(({ figures }) => figures[name] ?? []);
    return { scenario, name, ...meanAndError(values), reps: values.length };
  });
  const sums = replicates.flatMap((replicate) => replicate.sums ?? []);
  if (sums.length === 0) return averages;
  const ratio = { scenario, name: 'mseRatioShrunkToRaw', ...jackknife(sums, errorRatio), reps: sums.length };
  const slope = {
    scenario,
    name: 'calibrationSlope',
    ...jackknife(sums, calibrationSlope),
    reps: sums.length,
  };
  // Without differences between the examiners there is no truth to regress on.
  return hasDifferences ? [...averages, ratio, slope] : [...averages, ratio];
}

/** A share of `reps` independent trials. */
export function shareFigure(scenario: string, name: string, successes: number, reps: number): Figure {
  const value = successes / reps;
  return { scenario, name, value, se: Math.sqrt((value * (1 - value)) / reps), reps };
}

function meanAndError(values: readonly number[]): { value: number; se: number } {
  const count = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / count;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, se: count < 2 ? NaN : Math.sqrt(squares / (count - 1) / count) };
}

const errorRatio = ({ shrunkenError, rawError }: ErrorSums): number => shrunkenError / rawError;
const calibrationSlope = ({ n, s, t, ss, st }: ErrorSums): number => (st - (s * t) / n) / (ss - (s * s) / n);

function jackknife(
  sums: readonly ErrorSums[],
  of: (total: ErrorSums) => number,
): { value: number; se: number } {
  const total = sums.reduce((one, other) => combined(one, other, 1));
  const without = sums.map((one) => of(combined(total, one, -1)));
  const { value, se } = meanAndError(without);
  const isKnown = sums.length >= 2 && Number.isFinite(value);
  return { value: of(total), se: isKnown ? se * (sums.length - 1) : NaN };
}

function combined(one: ErrorSums, other: ErrorSums, sign: 1 | -1): ErrorSums {
  return {
    n: one.n + sign * other.n,
    shrunkenError: one.shrunkenError + sign * other.shrunkenError,
    rawError: one.rawError + sign * other.rawError,
    s: one.s + sign * other.s,
    t: one.t + sign * other.t,
    ss: one.ss + sign * other.ss,
    st: one.st + sign * other.st,
  };
}
