import { MIN_OWN_FOR_FLAG } from './comparison-rules.js';
import { FUNNEL_ALPHAS, funnelLimits, isOutside } from './funnel.js';
import type { PeerGrid } from './peer-grid.js';
import { MAX_EXAMINATIONS } from './peer-model.js';

/** Outside the range expected among comparable examiners, or far outside it. */
export const FlagLevel = { NONE: 'NONE', OUTSIDE: 'OUTSIDE', FAR_OUTSIDE: 'FAR_OUTSIDE' } as const;
export type FlagLevel = (typeof FlagLevel)[keyof typeof FlagLevel];

/** A rate nearer to the peers' is never flagged, however many examinations there are: 10 percentage points. */
export const LEAST_DIFFERENCE = 0.1;
/** 0.71 - 0.61 is 0.09999999999999998 in binary; it counts as ten points. */
const ROUNDING = 1e-12;

export type FlagBasis = {
  /** The two-sided predictive tail probability adjusted within its family; null when it is not part of one. */
  readonly adjusted: number | null;
  /** x/n of the examiner; null when n is 0. */
  readonly rate: number | null;
  /** Sum of x over sum of n of the peers; null when they have none. */
  readonly peerRate: number | null;
  /** What `comparisonRules` says of a flag. */
  readonly isEligible: boolean;
};

/**
 * OUTSIDE at an adjusted p of .05 or less together with a difference of ten points or more, FAR_OUTSIDE at .002.
 * NONE means "within the range expected" or "too few to tell" (see `smallestFlaggableN`), never more than that.
 */
export function flagLevel({ adjusted, rate, peerRate, isEligible }: FlagBasis): FlagLevel {
  if (!isEligible || adjusted === null || rate === null || peerRate === null) return FlagLevel.NONE;
  if (!isFarApart(rate, peerRate) || adjusted > FUNNEL_ALPHAS.inner) return FlagLevel.NONE;
  return adjusted <= FUNNEL_ALPHAS.outer ? FlagLevel.FAR_OUTSIDE : FlagLevel.OUTSIDE;
}

/** True when the priors that are tried (z0 of 3, 10 and 30) do not agree on whether there is a flag: it is withdrawn. */
export function dependsOnModelChoice(levels: readonly FlagLevel[]): boolean {
  return levels.includes(FlagLevel.NONE) && levels.some((level) => level !== FlagLevel.NONE);
}

/** The mildest of several levels: what all the priors that are tried agree on. NONE of none. */
export function mildestFlag(levels: readonly FlagLevel[]): FlagLevel {
  if (levels.length === 0 || levels.includes(FlagLevel.NONE)) return FlagLevel.NONE;
  return levels.includes(FlagLevel.OUTSIDE) ? FlagLevel.OUTSIDE : FlagLevel.FAR_OUTSIDE;
}

/**
 * The fewest examinations with which some count (none or all) would lie outside the 95 % limits of the funnel and
 * ten points or more from the peers' rate. An examiner with fewer is one of whom it is too early to tell. Null when
 * 5,000 would not do: the peers differ so much that no rate is unusual among them.
 */
export function smallestFlaggableN(grid: PeerGrid, peerRate: number): number | null {
  const isFlaggable = (n: number): boolean => {
    const [limits] = funnelLimits(grid, peerRate, [n]);
    return [0, n].some(
      (x) => limits !== undefined && isOutside(limits.predictive95, { x }) && isFarApart(x / n, peerRate),
    );
  };
  // None or all of n becomes less probable as n grows, so the answer can be bracketed and halved.
  let high = MIN_OWN_FOR_FLAG;
  while (!isFlaggable(high)) {
    if (high >= MAX_EXAMINATIONS) return null;
    high = Math.min(MAX_EXAMINATIONS, high * 2);
  }
  let low = Math.max(MIN_OWN_FOR_FLAG, Math.floor(high / 2));
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFlaggable(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function isFarApart(rate: number, peerRate: number): boolean {
  return Math.abs(rate - peerRate) >= LEAST_DIFFERENCE - ROUNDING;
}
