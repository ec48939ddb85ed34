import { requireCounts } from './counts.js';

/** The fewest known from which an interval and a percentage are stated. */
export type Minima = { readonly interval: number; readonly share: number };
/** Below the first only the count ("3 of 3"), below the second no percentage. */
export const MINIMA: Minima = { interval: 5, share: 10 };
/** A payer is found by looking through a list: below twenty, counts only. */
export const PAYER_MINIMA: Minima = { interval: 20, share: 20 };
/** When more of the examinations than this are unknown, the bounds take the place of the percentage. */
export const MAX_UNKNOWN_FOR_SHARE = 0.2;
/** When more than this are unknown, nothing that leaves them out is stated. */
export const MAX_UNKNOWN_FOR_INTERVAL = 0.5;

/** Why a percentage is not stated. */
export const NotShownReason = {
  NO_EXAMINATIONS: 'NO_EXAMINATIONS',
  TOO_FEW_FOR_INTERVAL: 'TOO_FEW_FOR_INTERVAL',
  TOO_FEW_FOR_PERCENT: 'TOO_FEW_FOR_PERCENT',
  TOO_MUCH_UNKNOWN: 'TOO_MUCH_UNKNOWN',
} as const;
export type NotShownReason = (typeof NotShownReason)[keyof typeof NotShownReason];

/** What may stand beside "x of n". */
export type Shown = {
  readonly share: boolean;
  readonly interval: boolean;
  readonly bounds: boolean;
  /** Null when the share is shown. */
  readonly notShownBecause: NotShownReason | null;
};

/**
 * Decides from the number known (n) and unknown (m) alone, never from the finding, so that what is
 * withheld says nothing about the result.
 */
export function showRules(n: number, m: number, minima: Minima = MINIMA): Shown {
  requireCounts(n, n);
  requireCounts(m, m);
  const unknownShare = n + m === 0 ? 0 : m / (n + m);
  const reason = notShownBecause(n, unknownShare, minima);
  const isCountOnly = n < minima.interval;
  return {
    share: reason === null,
    interval: !isCountOnly && unknownShare <= MAX_UNKNOWN_FOR_INTERVAL,
    bounds: !isCountOnly && m > 0,
    notShownBecause: reason,
  };
}

function notShownBecause(n: number, unknownShare: number, minima: Minima): NotShownReason | null {
  if (n === 0) return NotShownReason.NO_EXAMINATIONS;
  if (n < minima.interval) return NotShownReason.TOO_FEW_FOR_INTERVAL;
  if (n < minima.share) return NotShownReason.TOO_FEW_FOR_PERCENT;
  return unknownShare > MAX_UNKNOWN_FOR_SHARE ? NotShownReason.TOO_MUCH_UNKNOWN : null;
}
