import { Distribution } from './distribution.js';
import { signTest } from './paired-binary.js';
import { ALPHA } from './proportion.js';
import { quantile, quantileInterval } from './quantile.js';

/**
 * Treating doctor's value less the examiner's, for one claimant: days between the two dates of maximum
 * improvement (positive = the examiner's is earlier), or points of impairment. `isCensored`: the treating
 * doctor had given no date at the last one known, so that the gap is at least `value`.
 */
export type Gap = { readonly value: number; readonly isCensored: boolean };

export type PairedGap = {
  readonly n: number;
  readonly censored: number;
  /** Type-2 median with censored gaps at their bounds. */
  readonly median: number;
  /** A censored gap lies at or below the stated median: it is printed with "at least". */
  readonly hasCensoredUpToMedian: boolean;
  /** The median could be greater: as above, or the upper of the two middle gaps of an even number is censored. */
  readonly isMedianOpen: boolean;
  /** Null when the order statistics give no lower limit. Valid also with censored gaps. */
  readonly lower: number | null;
  /** Null when they give no upper limit, or a censored gap lies at or below it. */
  readonly upper: number | null;
  /** Exact coverage of the ranks; see quantile.ts. */
  readonly coverage: number;
  readonly positive: number;
  readonly negative: number;
  readonly zero: number;
  /** Censored at or below 0: their sign is not known and they are in no sign count. */
  readonly unknownSign: number;
  /** Exact two-sided test that either sign has chance 1/2, zeros left out; null without signs. */
  readonly signTest: number | null;
};

/**
 * Matched gaps with right-censoring: a censored gap stands at its bound, which can only be too low. The
 * median, its lower limit and the positive signs therefore remain valid; the upper limit does not once a
 * bound lies at or below it. Assumes independent claimants; no symmetry and no common spread.
 *
 * Null when there are no gaps. @throws RangeError for a value that is no number.
 */
export function pairedGap(gaps: readonly Gap[], alpha: number = ALPHA): PairedGap | null {
  const distribution = Distribution.ofValues(gaps.map(({ value }) => value));
  const median = quantile(distribution, 0.5);
  const interval = quantileInterval(distribution, 0.5, alpha);
  if (median === null || interval === null) return null;
  const bounds = gaps.filter(({ isCensored }) => isCensored).map(({ value }) => value);
  const leastBound = Math.min(Infinity, ...bounds);
  const upperMiddle = distribution.atRank(Math.floor(gaps.length / 2) + 1);
  return {
    n: gaps.length,
    censored: bounds.length,
    median,
    hasCensoredUpToMedian: leastBound <= median,
    isMedianOpen: leastBound <= upperMiddle,
    lower: interval.lower,
    upper: interval.upper === null || leastBound <= interval.upper ? null : interval.upper,
    coverage: interval.coverage,
    ...signs(gaps),
  };
}

function signs(gaps: readonly Gap[]) {
  const isKnown = ({ value, isCensored }: Gap): boolean => !isCensored || value > 0;
  const known = gaps.filter(isKnown);
  const positive = known.filter(({ value }) => value > 0).length;
  const negative = known.filter(({ value }) => value < 0).length;
  return {
    positive,
    negative,
    zero: known.length - positive - negative,
    unknownSign: gaps.length - known.length,
    signTest: signTest(positive, negative),
  };
}
