import { timingSourceLabel, TimingSource } from '../../kernel/vocabulary.js';
import type { Distribution, ValueCount } from '../../statistics/distribution.js';
import { pairedGap, type Gap } from '../../statistics/paired-gap.js';
import { ALPHA } from '../../statistics/proportion.js';
import { hasClosedInterval, quantile } from '../../statistics/quantile.js';
import {
  CaveatId,
  minutesCoverageSentence,
  minutesSentence,
  mmiGapSentence,
  mmiMedianSentence,
  type Sentence,
} from '../measures/index.js';
import type { Counted } from './counted.js';
import { EstimateUnit, recordedCoverage, type Coverage, type Estimate, type Interval } from './estimate.js';
import type { EstimateMaker } from './estimate-maker.js';
import { medianEstimate, medianIntervalOf, type MedianInterval } from './median.js';
import { minutesNumbers, ruledMinutesOf, shorterThan, type RuledMinutes } from './face-to-face-minimum.js';
import type { ProfileCounts } from './profile-statement.js';

export type QuantileValue = { readonly probability: number; readonly value: number };

/** Whole numbers recorded of some examinations. */
type Series = {
  readonly n: number;
  /** Examinations that could have a value and have none recorded. */
  readonly missing: number;
  readonly median: number | null;
  /** Null below six values: no two-sided 95 % interval exists. */
  readonly medianInterval: MedianInterval | null;
  /** The median with everything that must stand beside it. */
  readonly medianEstimate: Estimate;
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
  /** How many took less than this many minutes. */
  readonly shorterThan: (minutes: number) => Estimate;
  /** The kinds of examination in the series for which some rule sets a minimum. */
  readonly ruled: readonly RuledMinutes[];
  /** Makes further numbers of the same snapshot. */
  readonly make: EstimateMaker;
};
export type DaysSeries = Series & {
  readonly values: readonly number[];
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  /** Exact two-sided test that either date comes first equally often; null below ten that differ. */
  readonly signTest: number | null;
};

const LISTED_QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
/** Fewest pairs with different dates for the direction to be tested. */
const MIN_FOR_DIRECTION = 10;

type Totals = { readonly faceToFace: number; readonly make: EstimateMaker };

/** Face-to-face minutes, one series for each source that states any; sources are never merged. */
export function durationsOf(
  counts: Pick<ProfileCounts, 'ruledMinutes'>,
  counted: Counted,
  totals: Totals,
): DurationSeries[] {
  return Object.values(TimingSource)
    .filter((source) => counted.has(`MINUTES.${source}`))
    .map((source) => durationSeries(source, counted.distribution(`MINUTES.${source}`), counts, totals));
}

function durationSeries(
  source: TimingSource,
  minutes: Distribution,
  { ruledMinutes }: Pick<ProfileCounts, 'ruledMinutes'>,
  { faceToFace, make }: Totals,
): DurationSeries {
  const quantiles = listedQuantiles(minutes);
  const coverage = recordedCoverage(minutes.size, faceToFace);
  const says = (): Sentence[] => {
    const numbers = minutesNumbers(source, minutes, coverage.unknown);
    return [minutesSentence(make.frame.scope, numbers), ...presentOnly(minutesCoverageSentence(numbers))];
  };
  const label = `Minutes recorded, source: ${timingSourceLabel[source].toLowerCase()}`;
  const counted = { numerator: minutes.size, unknowns: coverage };
  return {
    ...seriesOf(minutes, coverage),
    estimate: make.tally({ ...counted, key: `MINUTES.${source}`, label, says }),
    medianEstimate: medianEstimate(minutes, {
      make,
      counted: {
        ...counted,
        key: `MINUTES.${source}.MEDIAN`,
        label: `Median minutes, source: ${timingSourceLabel[source].toLowerCase()}`,
        unit: EstimateUnit.MINUTES,
        says,
      },
    }),
    source,
    label: timingSourceLabel[source],
    quantiles,
    p10: quantiles.find(({ probability }) => probability === 0.1)?.value ?? null,
    p90: quantiles.find(({ probability }) => probability === 0.9)?.value ?? null,
    shorterThan: (limit) => shorterThan(make, { source, minutes, limit, total: faceToFace }),
    ruled: ruledMinutesOf(source, ruledMinutes),
    make,
  };
}

/** Days from the examiner's date of maximum medical improvement to the treater's. Null when none is recorded. */
export function mmiGapOf(counted: Counted, total: number, make: EstimateMaker): DaysSeries | null {
  const days = counted.distribution('MMI_GAP_DAYS');
  if (days.size === 0) return null;
  const coverage = recordedCoverage(days.size, total);
  const gaps = (): Gap[] => days.values().map((value) => ({ value, isCensored: false }));
  const series = seriesOf(days, coverage);
  const direction = {
    earlier: countOf(days, (gap) => gap > 0),
    later: countOf(days, (gap) => gap < 0),
    same: countOf(days, (gap) => gap === 0),
  };
  const beside = {
    numerator: days.size,
    unknowns: coverage,
    caveats: [CaveatId['C-DISP']],
    says: () => [
      mmiGapSentence(direction),
      mmiMedianSentence({ median: series.median ?? 0, isLowerBound: false, interval: series.medianInterval }),
    ],
  };
  return {
    ...series,
    ...direction,
    values: days.values(),
    get signTest() {
      const differing = direction.earlier + direction.later;
      return differing < MIN_FOR_DIRECTION ? null : (pairedGap(gaps())?.signTest ?? null);
    },
    estimate: make.tally({
      ...beside,
      key: 'MMI_GAP',
      label: 'Both dates of maximum medical improvement recorded',
    }),
    medianEstimate: make.derived({
      ...beside,
      key: 'MMI_GAP.MEDIAN',
      label: "Median days from the examiner's date to the treating physician's",
      unit: EstimateUnit.DAYS,
      method: 'paired-gap',
      states: () => {
        const found = pairedGap(gaps());
        return { value: found?.median ?? null, limits: limitsOf(found), suppressedBecause: null };
      },
      inputs: () => ({ gaps: gaps() }),
    }),
  };
}

function countOf(values: Distribution, isMeant: (value: number) => boolean): number {
  return values.bins.reduce((sum, { value, count }) => (isMeant(value) ? sum + count : sum), 0);
}

function limitsOf(found: { lower: number | null; upper: number | null } | null): Interval | null {
  if (found === null || (found.lower === null && found.upper === null)) return null;
  return { lower: found.lower, upper: found.upper, method: 'Order statistics', level: 1 - ALPHA };
}

function seriesOf(values: Distribution, coverage: Coverage): Omit<Series, 'estimate' | 'medianEstimate'> {
  return {
    n: values.size,
    missing: coverage.unknown,
    median: quantile(values, 0.5),
    medianInterval: medianIntervalOf(values),
    minimum: values.minimum ?? 0,
    maximum: values.maximum ?? 0,
    histogram: values.bins,
  };
}

function listedQuantiles(values: Distribution): QuantileValue[] {
  return LISTED_QUANTILES.filter((probability) => hasClosedInterval(values.size, probability)).flatMap(
    (probability) => {
      const value = quantile(values, probability);
      return value === null ? [] : [{ probability, value }];
    },
  );
}

function presentOnly(sentence: Sentence | null): Sentence[] {
  return sentence === null ? [] : [sentence];
}
