import { requireCounts } from './counts.js';
import { betaQuantile } from './special-functions.js';

/** Two limits, both shares in [0, 1]. */
export type ShareInterval = { readonly lower: number; readonly upper: number };

/** Two-sided error of the intervals that the product prints: 95 %. */
export const ALPHA = 0.05;

/** @throws RangeError unless 0 < alpha < 1. */
export function requireAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1, not ${alpha}.`);
}

/** x/n, or null when n is 0: no examinations are not "0 %". @throws RangeError unless 0 <= x <= n are whole. */
export function shareOf(x: number, n: number): number | null {
  requireCounts(x, n);
  return n === 0 ? null : x / n;
}

/**
 * The exact (Clopper-Pearson) interval for a proportion: beta quantiles of the counts. Chosen because its
 * coverage never falls below 1 - alpha, also at small n and near 0 and 1, where other intervals fail
 * (Brown, Cai and DasGupta, Statistical Science 2001;16:101).
 *
 * Null when n is 0. @throws RangeError unless 0 <= x <= n are whole and 0 < alpha < 1.
 */
export function clopperPearson(x: number, n: number, alpha: number = ALPHA): ShareInterval | null {
  requireCounts(x, n);
  requireAlpha(alpha);
  if (n === 0) return null;
  return {
    lower: x === 0 ? 0 : betaQuantile(alpha / 2, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - alpha / 2, x + 1, n - x),
  };
}

/**
 * What the share could be if nothing is assumed of the m unknown (Manski bounds): all of them without the
 * finding, or all of them with it. Null when n + m is 0.
 */
export function missingBounds(x: number, n: number, m: number): ShareInterval | null {
  requireCounts(x, n);
  requireCounts(m, m);
  return n + m === 0 ? null : { lower: x / (n + m), upper: (x + m) / (n + m) };
}
