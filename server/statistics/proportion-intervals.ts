import { requireCounts } from './counts.js';
import { ALPHA, clopperPearson, requireAlpha, shareOf, type ShareInterval } from './proportion.js';
import { betaQuantile, normalQuantile } from './special-functions.js';

/**
 * Other two-sided intervals for a proportion, for the methods appendix. Their coverage is 1 - alpha on
 * average over all rates but falls below it for some (Wilson to .837 at n = 5); the product's own interval
 * is the exact one in proportion.ts. Brown, Cai and DasGupta, Statistical Science 2001;16:101.
 *
 * All take x of n and the two-sided error alpha, and are null when n is 0.
 * @throws RangeError unless 0 <= x <= n are whole and 0 < alpha < 1.
 */
export type ProportionIntervals = {
  readonly rate: number;
  readonly clopperPearson: ShareInterval;
  readonly wilson: ShareInterval;
  readonly jeffreys: ShareInterval;
  readonly agrestiCoull: ShareInterval;
};

/** (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n): the rates that a score test does not reject. */
export function wilson(x: number, n: number, alpha: number = ALPHA): ShareInterval | null {
  requireShare(x, n, alpha);
  if (n === 0) return null;
  const z = normalQuantile(1 - alpha / 2);
  const scale = n + z * z;
  const centre = (x + (z * z) / 2) / scale;
  const half = (z / scale) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  // At the ends the formula gives 0 and 1 exactly; rounding would leave them a hair off.
  return { lower: x === 0 ? 0 : centre - half, upper: x === n ? 1 : centre + half };
}

/** Quantiles of Beta(x + 1/2, n - x + 1/2), closed at 0 when x = 0 and at 1 when x = n. */
export function jeffreys(x: number, n: number, alpha: number = ALPHA): ShareInterval | null {
  requireShare(x, n, alpha);
  if (n === 0) return null;
  return {
    lower: x === 0 ? 0 : betaQuantile(alpha / 2, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile(1 - alpha / 2, x + 0.5, n - x + 0.5),
  };
}

/** The textbook interval after adding z^2/2 examinations with and as many without, cut off at 0 and 1. */
export function agrestiCoull(x: number, n: number, alpha: number = ALPHA): ShareInterval | null {
  requireShare(x, n, alpha);
  if (n === 0) return null;
  const z = normalQuantile(1 - alpha / 2);
  const size = n + z * z;
  const centre = (x + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/** The rate with all four intervals; null when n is 0. */
export function proportionIntervals(x: number, n: number, alpha: number = ALPHA): ProportionIntervals | null {
  const rate = shareOf(x, n);
  const exact = clopperPearson(x, n, alpha);
  const score = wilson(x, n, alpha);
  const bayes = jeffreys(x, n, alpha);
  const adjusted = agrestiCoull(x, n, alpha);
  if (rate === null || exact === null || score === null || bayes === null || adjusted === null) return null;
  return { rate, clopperPearson: exact, wilson: score, jeffreys: bayes, agrestiCoull: adjusted };
}

function requireShare(x: number, n: number, alpha: number): void {
  requireCounts(x, n);
  requireAlpha(alpha);
}
