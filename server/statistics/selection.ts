import { requireCounts, requireWhole, type Counted } from './counts.js';
import { ALPHA, clopperPearson, missingBounds, shareOf, type ShareInterval } from './proportion.js';

export type SelectionInput = Counted & {
  /** Examinations whose outcome is not known. */
  readonly missing: number;
  /** Share among the peers in [0, 1]; null when there is no comparison. */
  readonly peerRate: number | null;
  /** All examinations that the examiner made, from testimony or board data; null when not known. */
  readonly totalKnown: number | null;
};

export type Selection = {
  /** What the unknown outcomes could make of the share; null when nothing is counted at all. */
  readonly bounds: ShareInterval | null;
  readonly tippingPoint: number | null;
  /** The same with the lower exact limit of the share. */
  readonly tippingLower: number | null;
  /** What the examinations outside the files could make of the share; null when their number is not known. */
  readonly census: ShareInterval | null;
};

/**
 * How far the way in which examinations reach the files could explain a share: bounds for what is missing
 * (Manski), bounds for what lies outside the files, and the tipping ratio.
 * @throws RangeError unless the counts are whole with 0 <= x <= n <= totalKnown and 0 <= peerRate <= 1.
 */
export function selection(input: SelectionInput, alpha: number = ALPHA): Selection {
  const { x, n, missing, peerRate, totalKnown } = input;
  const limits = clopperPearson(x, n, alpha);
  return {
    bounds: missingBounds(x, n, missing),
    tippingPoint: tippingRatio(shareOf(x, n), peerRate),
    tippingLower: tippingRatio(limits?.lower ?? null, peerRate),
    census: totalKnown === null ? null : censusBounds({ x, n }, totalKnown),
  };
}

/**
 * [r/(1-r)] / [p/(1-p)]: so many times as likely as an examination without the finding would one with it
 * have to be to reach the files, more so for this examiner than for the peers, for selection alone to make
 * a common rate p look like r. 0 when r is 0.
 *
 * Null when r is 1 (no finite ratio suffices), when p is 0 or 1, or when either is not known.
 * @throws RangeError outside [0, 1].
 */
export function tippingRatio(rate: number | null, peerRate: number | null): number | null {
  requireShare(rate);
  requireShare(peerRate);
  if (rate === null || peerRate === null || rate === 1 || peerRate === 0 || peerRate === 1) return null;
  return (rate * (1 - peerRate)) / ((1 - rate) * peerRate);
}

/** x/N to (x + N - n)/N: none, or all, of the examiner's examinations outside the files have the finding. */
export function censusBounds({ x, n }: Counted, total: number): ShareInterval | null {
  requireCounts(x, n);
  requireWhole(total);
  if (total < n)
    throw new RangeError(`There cannot be fewer examinations in all (${total}) than seen (${n}).`);
  return total === 0 ? null : { lower: x / total, upper: (x + total - n) / total };
}

function requireShare(share: number | null): void {
  if (share !== null && !(share >= 0 && share <= 1)) {
    throw new RangeError(`A share must lie between 0 and 1, not ${share}.`);
  }
}
