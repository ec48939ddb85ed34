import type { Distribution } from './distribution.js';
import { ALPHA } from './proportion.js';
import { binomialCdf, binomialQuantile } from './special-functions.js';

/**
 * Ranks and values between which a quantile of the population lies with probability `coverage` or more.
 * A null end is open: no limit can be given on that side.
 */
export type QuantileInterval = {
  readonly rankLower: number | null;
  readonly rankUpper: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Exact coverage for continuous values; ties only raise it. Never below 1 - alpha. */
  readonly coverage: number;
};

/** R's type 2: the inverse of the empirical distribution, averaged where it is flat (Hyndman and Fan 1996). */
const FLAT_TOLERANCE = 4 * Number.EPSILON;

/**
 * The type-2 quantile, so that "half of the examinations lasted 15 minutes or less" is literally true.
 * Null when there are no values. @throws RangeError unless 0 < q < 1.
 */
export function quantile(distribution: Distribution, q: number): number | null {
  requireProbability(q);
  const n = distribution.size;
  if (n === 0) return null;
  const position = n * q;
  const whole = Math.floor(position + FLAT_TOLERANCE * Math.max(1, position));
  const isFlat = Math.abs(position - whole) <= FLAT_TOLERANCE * Math.max(1, position);
  const upper = distribution.atRank(Math.min(whole + 1, n));
  return isFlat && whole >= 1 ? (distribution.atRank(whole) + upper) / 2 : upper;
}

/**
 * The distribution-free interval from order statistics: ranks l = qbinom(alpha/2, n, q) and
 * u = qbinom(1 - alpha/2, n, q) + 1 (Conover; David and Nagaraja, Order Statistics, section 7.1).
 * Null when there are no values.
 */
export function quantileInterval(
  distribution: Distribution,
  q: number,
  alpha: number = ALPHA,
): QuantileInterval | null {
  requireProbability(q);
  const n = distribution.size;
  if (n === 0) return null;
  const l = binomialQuantile(alpha / 2, n, q);
  const u = binomialQuantile(1 - alpha / 2, n, q) + 1;
  const below = l === 0 ? 0 : binomialCdf(l - 1, n, q);
  const upTo = u === n + 1 ? 1 : binomialCdf(u - 1, n, q);
  return {
    rankLower: l === 0 ? null : l,
    rankUpper: u === n + 1 ? null : u,
    lower: l === 0 ? null : distribution.atRank(l),
    upper: u === n + 1 ? null : distribution.atRank(u),
    coverage: upTo - below,
  };
}

/** True when both ends of the 95 % interval can be given: n >= 6 for the median, 13 for a quartile, 36 for P10 and P90. */
export function hasClosedInterval(n: number, q: number): boolean {
  return Math.max(q, 1 - q) ** n < ALPHA / 2;
}

function requireProbability(q: number): void {
  if (!(q > 0 && q < 1)) throw new RangeError(`A quantile needs a probability between 0 and 1, not ${q}.`);
}
