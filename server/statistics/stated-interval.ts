import { requireCounts } from './counts.js';
import type { Distribution } from './distribution.js';
import { betaCdf, binomialCdf } from './special-functions.js';

/** What somebody stated, as the values that it allows; a null end is open. */
export type StatedInterval = { readonly lower: number | null; readonly upper: number | null };

/** x with a finding of n known, and m of which it is not known. */
export type CountedShare = { readonly x: number; readonly n: number; readonly unknown: number };

/**
 * Exact two-sided p of x of n against the share, of those stated, that agrees best with it: twice the smaller binomial
 * tail at the nearest end, 1 where x/n is among those stated. With unknown ones it is the largest over all ways to fill
 * them in, so 1 as soon as any of them agrees.
 *
 * Widening what is stated never lowers it. Null when n is 0.
 *
 * @throws RangeError unless the counts are whole, and the ends shares in order.
 */
export function statedShareTest({ x, n, unknown }: CountedShare, stated: StatedInterval): number | null {
  requireCounts(x, n);
  requireCounts(unknown, unknown);
  const [lower, upper] = [stated.lower ?? 0, stated.upper ?? 1];
  if (!(lower >= 0 && lower <= upper && upper <= 1)) {
    throw new RangeError(`Not two shares in order: ${lower}, ${upper}.`);
  }
  if (n === 0) return null;
  const total = n + unknown;
  const [allNo, allYes] = [x / total, (x + unknown) / total];
  if (allYes < lower) return Math.max(tailBelow(x, n, lower), tailBelow(x + unknown, total, lower));
  if (allNo > upper) return Math.max(tailAbove(x, n, upper), tailAbove(x, total, upper));
  return 1;
}

/** Twice P(X <= x), at most 1. */
function tailBelow(x: number, n: number, share: number): number {
  return Math.min(1, 2 * binomialCdf(x, n, share));
}

/** Twice P(X >= x), at most 1; the beta function keeps the far tail exact. */
function tailAbove(x: number, n: number, share: number): number {
  return x === 0 ? 1 : Math.min(1, 2 * betaCdf(share, x, n - x + 1));
}

/** How many values lie below, in and above what is stated, with the p of the sign test. */
export type StatedMedianTest = {
  readonly n: number;
  readonly below: number;
  readonly above: number;
  readonly p: number;
};

/**
 * Sign test that half of all values lie on the stated side of the nearest stated end: twice the chance of so many on
 * the other side, were it 1/2. A value at the end counts as agreeing, so ties lower no p. Null without values.
 */
export function statedMedianTest(values: Distribution, stated: StatedInterval): StatedMedianTest | null {
  const n = values.size;
  if (n === 0) return null;
  const { lower, upper } = stated;
  const countWhere = (holds: (value: number) => boolean): number =>
    values.bins.reduce((sum, { value, count }) => (holds(value) ? sum + count : sum), 0);
  const below = lower === null ? 0 : countWhere((value) => value < lower);
  const above = upper === null ? 0 : countWhere((value) => value > upper);
  return { n, below, above, p: Math.min(1, 2 * upperHalfTail(Math.max(below, above), n)) };
}

/** P(X >= k) of n trials with chance 1/2. */
function upperHalfTail(k: number, n: number): number {
  return k === 0 ? 1 : betaCdf(0.5, k, n - k + 1);
}
