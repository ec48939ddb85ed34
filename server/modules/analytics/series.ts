import { timingSourceLabel, TimingSource } from '../../kernel/vocabulary.js';
import type { Distribution, ValueCount } from '../../statistics/distribution.js';
import { hasClosedInterval, quantile, quantileInterval } from '../../statistics/quantile.js';
import type { Counted } from './counted.js';
import { recordedCoverage, type Coverage, type Estimate, type EstimateMaker } from './estimate.js';

/** An interval of a median; a null end is open. */
export type MedianInterval = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly coverage: number;
};
export type QuantileValue = { readonly probability: number; readonly value: number };

/** Whole numbers recorded of some examinations. */
type Series = {
  readonly n: number;
  /** Examinations that could have a value and have none recorded. */
  readonly missing: number;
  readonly median: number | null;
  /** Null below six values: no two-sided 95 % interval exists. */
  readonly medianInterval: MedianInterval | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly histogram: readonly ValueCount[];
  readonly estimate: Estimate;
};
export type DurationSeries = Series & {
  readonly source: TimingSource;
  readonly label: string;
  /** Null below 36 values: then minimum and maximum stand for themselves. */
  readonly p10: number | null;
  readonly p90: number | null;
  /** Those quantiles whose 95 % interval has two ends at this n. */
  readonly quantiles: readonly QuantileValue[];
};
export type DaysSeries = Series & { readonly values: readonly number[] };

const LISTED_QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Face-to-face minutes, one series for each source that states any; sources are never merged. */
export function durationsOf(
  counted: Counted,
  faceToFaceTotal: number,
  make: EstimateMaker,
): DurationSeries[] {
  return Object.values(TimingSource)
    .filter((source) => counted.has(`MINUTES.${source}`))
    .map((source) => {
      const minutes = counted.distribution(`MINUTES.${source}`);
      const quantiles = listedQuantiles(minutes);
      return {
        ...seriesOf(minutes, faceToFaceTotal, (coverage) =>
          make.tally({
            key: `MINUTES.${source}`,
            label: `Minutes recorded, source: ${timingSourceLabel[source].toLowerCase()}`,
            numerator: minutes.size,
            unknowns: coverage,
          }),
        ),
        source,
        label: timingSourceLabel[source],
        quantiles,
        p10: quantiles.find(({ probability }) => probability === 0.1)?.value ?? null,
        p90: quantiles.find(({ probability }) => probability === 0.9)?.value ?? null,
      };
    });
}

/** Days from the examiner's date of maximum medical improvement to the treater's. Null when none is recorded. */
export function mmiGapOf(counted: Counted, total: number, make: EstimateMaker): DaysSeries | null {
  const days = counted.distribution('MMI_GAP_DAYS');
  if (days.size === 0) return null;
  const series = seriesOf(days, total, (coverage) =>
    make.tally({
      key: 'MMI_GAP',
      label: 'Both dates of maximum medical improvement recorded',
      numerator: days.size,
      unknowns: coverage,
    }),
  );
  return { ...series, values: days.values() };
}

/** @param total examinations that could have a value. */
function seriesOf(values: Distribution, total: number, estimateOf: (coverage: Coverage) => Estimate): Series {
  return {
    n: values.size,
    missing: total - values.size,
    median: quantile(values, 0.5),
    medianInterval: medianIntervalOf(values),
    minimum: values.minimum ?? 0,
    maximum: values.maximum ?? 0,
    histogram: values.bins,
    estimate: estimateOf(recordedCoverage(values.size, total)),
  };
}

function medianIntervalOf(values: Distribution): MedianInterval | null {
  if (!hasClosedInterval(values.size, 0.5)) return null;
  const interval = quantileInterval(values, 0.5);
  return interval === null
    ? null
    : { lower: interval.lower, upper: interval.upper, coverage: interval.coverage };
}

function listedQuantiles(values: Distribution): QuantileValue[] {
  return LISTED_QUANTILES.filter((probability) => hasClosedInterval(values.size, probability)).flatMap(
    (probability) => {
      const value = quantile(values, probability);
      return value === null ? [] : [{ probability, value }];
    },
  );
}
