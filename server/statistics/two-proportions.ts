import { requireCounts, type Counted } from './counts.js';
import { ALPHA, requireAlpha } from './proportion.js';
import { wilson } from './proportion-intervals.js';
import { hypergeometricWeights, sumAscending } from './unimodal-weights.js';

export type TwoProportions = {
  /** x1/n1 - x2/n2, in [-1, 1]. */
  readonly difference: number;
  /** Limits of the difference. */
  readonly newcombe: { readonly lower: number; readonly upper: number };
  readonly fisherTwoSided: number;
};

/** Fewest examinations in each group for a comparison to be stated. */
export const MIN_GROUP = 10;
/** Tables whose probability exceeds the observed one by no more than rounding count as equally likely. */
const TIE = 1 + 1e-7;

/**
 * Two separate groups of examinations (one payer and the others, before noon and after): the difference of
 * the shares with Newcombe's hybrid score interval and Fisher's exact test. Assumes that no claimant is in
 * both groups; for matched opinions see paired-binary.ts.
 *
 * Null when a group is empty. @throws RangeError unless the counts are whole with 0 <= x <= n.
 */
export function twoProportions(
  first: Counted,
  second: Counted,
  alpha: number = ALPHA,
): TwoProportions | null {
  const newcombe = newcombeInterval(first, second, alpha);
  if (newcombe === null) return null;
  return {
    difference: first.x / first.n - second.x / second.n,
    newcombe,
    fisherTwoSided: fisherTwoSided(first, second),
  };
}

/**
 * Newcombe's method 10 (Statistics in Medicine 1998;17:873), without continuity correction: with the Wilson
 * limits l, u of each share p, d - sqrt((p1 - l1)^2 + (u2 - p2)^2) to d + sqrt((u1 - p1)^2 + (p2 - l2)^2).
 * Null when a group is empty.
 */
export function newcombeInterval(
  first: Counted,
  second: Counted,
  alpha: number = ALPHA,
): { readonly lower: number; readonly upper: number } | null {
  requireAlpha(alpha);
  const one = wilson(first.x, first.n, alpha);
  const two = wilson(second.x, second.n, alpha);
  if (one === null || two === null) return null;
  const p1 = first.x / first.n;
  const p2 = second.x / second.n;
  return {
    lower: Math.max(-1, p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2)),
    upper: Math.min(1, p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower)),
  };
}

/**
 * Fisher's exact test, two-sided: given all four margins, the probability of the tables that are no likelier
 * than the observed one. 1 when a group is empty or the finding is in all or none. In [0, 1].
 */
export function fisherTwoSided(first: Counted, second: Counted): number {
  requireCounts(first.x, first.n);
  requireCounts(second.x, second.n);
  const { low, weights } = hypergeometricWeights(first.n, second.n, first.x + second.x);
  const observed = weights[first.x - low] ?? 0;
  const asUnlikely = weights.filter((weight) => weight <= observed * TIE);
  return Math.min(1, sumAscending(asUnlikely) / sumAscending(weights));
}
