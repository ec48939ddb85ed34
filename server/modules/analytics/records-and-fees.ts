import { Distribution, type ValueCount } from '../../statistics/distribution.js';
import { quantile } from '../../statistics/quantile.js';
import { MINIMA } from '../../statistics/show-rules.js';
import { dollars } from '../examinations/index.js';
import { feesSentence, fewerReviewedSentence, pagesSentence } from '../measures/index.js';
import type { Counted } from './counted.js';
import { EstimateUnit, recordedCoverage, type Estimate } from './estimate.js';
import type { Beside, EstimateMaker } from './estimate-maker.js';
import { FEE_BIN_USD } from './figure-key.js';
import { medianEstimate } from './median.js';
import type { PageCounts } from './profile-statement.js';

export type Records = {
  readonly supplied: Estimate;
  readonly reviewed: Estimate;
  readonly pagesSupplied: number;
  readonly pagesReviewed: number;
  /** Examinations with both counts; only these can be compared. */
  readonly both: Estimate;
  readonly pagesSuppliedOfBoth: number;
  readonly pagesReviewedOfBoth: number;
  /** Pages reviewed to pages supplied where both are recorded; null below ten such, or without pages. */
  readonly shareReviewed: number | null;
  readonly notAllReviewed: Estimate;
  /** Value: whole percent reviewed, rounded down; of examinations with both counts and pages supplied. */
  readonly shareHistogram: readonly ValueCount[];
};
export type Fees = {
  readonly estimate: Estimate;
  readonly totalUsd: string;
  readonly totalCents: number;
  /** Null when no fee is recorded; so are the extremes. */
  readonly medianUsd: string | null;
  readonly medianCents: number | null;
  /** The median with its interval. */
  readonly median: Estimate;
  readonly minimumUsd: string | null;
  readonly maximumUsd: string | null;
  /** Value: US dollars, rounded down to hundreds. */
  readonly histogram: readonly ValueCount[];
};

/** Pages sent and pages reviewed. Sums are of what is recorded, never stretched to what is not. */
export function recordsOf(pages: PageCounts, total: number, make: EstimateMaker): Records {
  const [suppliedCount, pagesSupplied] = pages.supplied;
  const [reviewedCount, pagesReviewed] = pages.reviewed;
  const [bothCount, pagesSuppliedOfBoth, pagesReviewedOfBoth, notAll] = pages.both;
  const recorded = (key: string, label: string, count: number, beside: Beside = {}): Estimate =>
    make.tally({ key, label, numerator: count, unknowns: recordedCoverage(count, total), ...beside });
  const numbers = {
    both: bothCount,
    missing: total - bothCount,
    supplied: pagesSuppliedOfBoth,
    reviewed: pagesReviewedOfBoth,
    fewerReviewed: notAll,
  };
  const isComparable = bothCount >= MINIMA.share && pagesSuppliedOfBoth > 0;
  return {
    supplied: recorded('PAGES.SUPPLIED', 'Pages supplied recorded', suppliedCount),
    reviewed: recorded('PAGES.REVIEWED', 'Pages reviewed recorded', reviewedCount),
    both: recorded('PAGES.BOTH', 'Pages supplied and reviewed both recorded', bothCount, {
      says: () => [fewerReviewedSentence(numbers), pagesSentence(numbers)],
    }),
    pagesSupplied,
    pagesReviewed,
    pagesSuppliedOfBoth,
    pagesReviewedOfBoth,
    shareReviewed: isComparable ? pagesReviewedOfBoth / pagesSuppliedOfBoth : null,
    notAllReviewed: make.proportion({
      key: 'PAGES.NOT_ALL_REVIEWED',
      label: 'Fewer pages reviewed than supplied',
      numerator: notAll,
      unknowns: recordedCoverage(bothCount, total),
      says: () => [fewerReviewedSentence(numbers)],
    }),
    shareHistogram: Distribution.of(pages.percents.map(([value, count]) => ({ value, count }))).bins,
  };
}

/** What was charged. Sums and extremes are of the fees recorded: a census of these files, no estimate. */
export function feesOf(counted: Counted, total: number, make: EstimateMaker): Fees {
  const cents = counted.distribution('FEE_CENTS');
  const coverage = recordedCoverage(cents.size, total);
  const medianCents = quantile(cents, 0.5);
  const median = medianEstimate(cents, {
    make,
    // Recorded in whole cents, stated and computed in dollars.
    inUnit: (amount) => amount / 100,
    counted: {
      key: 'FEE.MEDIAN',
      label: 'Median fee',
      numerator: cents.size,
      unknowns: coverage,
      unit: EstimateUnit.US_DOLLARS,
    },
  });
  const usd = (amount: number | null): string | null => (amount === null ? null : dollars(amount));
  const binCents = FEE_BIN_USD * 100;
  return {
    estimate: make.tally({
      key: 'FEE',
      label: 'Fee recorded',
      numerator: cents.size,
      unknowns: coverage,
      says: () => [
        feesSentence({
          n: cents.size,
          totalCents: cents.total,
          medianCents,
          smallestCents: cents.minimum,
          largestCents: cents.maximum,
        }),
      ],
    }),
    median,
    totalCents: cents.total,
    totalUsd: dollars(cents.total),
    medianCents,
    medianUsd: usd(medianCents),
    minimumUsd: usd(cents.minimum),
    maximumUsd: usd(cents.maximum),
    histogram: cents.gathered((amount) => Math.floor(amount / binCents) * FEE_BIN_USD).bins,
  };
}
