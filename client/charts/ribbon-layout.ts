/** A year in which something is defined; years without it break whatever is drawn through it. */
export interface Placed<T> {
  readonly year: number;
  readonly value: T;
}

/** Values of consecutive years, in runs: a line or a ribbon never bridges a year that has nothing. */
export function consecutiveRuns<T>(values: readonly Placed<T>[]): Placed<T>[][] {
  const runs: Placed<T>[][] = [];
  for (const value of [...values].sort((a, b) => a.year - b.year)) {
    const current = runs.at(-1);
    if (current && current.at(-1)?.year === value.year - 1) current.push(value);
    else runs.push([value]);
  }
  return runs;
}

/** Nested pairs of deciles from the outermost inwards, and the middle one where their number is odd. */
export function nestedBands(deciles: readonly number[]): {
  readonly bands: readonly { readonly lower: number; readonly upper: number }[];
  readonly middle: number | null;
} {
  const pairs = Math.floor(deciles.length / 2);
  const bands = Array.from({ length: pairs }, (_, index) => ({
    lower: deciles[index] ?? 0,
    upper: deciles[deciles.length - 1 - index] ?? 0,
  }));
  return { bands, middle: deciles.length % 2 === 1 ? (deciles[pairs] ?? null) : null };
}

/** Half the width of a year that stands alone, in years: too little to look like a stretch of time. */
const ALONE_YEARS = 0.2;

/** The places along the scale of a run: a single year is given a little width, so that it is seen at all. */
export function runStops(run: readonly Placed<unknown>[]): { readonly at: number; readonly index: number }[] {
  const [first] = run;
  if (first === undefined) return [];
  return run.length === 1
    ? [
        { at: first.year - ALONE_YEARS, index: 0 },
        { at: first.year + ALONE_YEARS, index: 0 },
      ]
    : run.map(({ year }, index) => ({ at: year, index }));
}
