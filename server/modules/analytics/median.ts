import type { Distribution } from '../../statistics/distribution.js';
import { ALPHA } from '../../statistics/proportion.js';
import { hasClosedInterval, quantile, quantileInterval } from '../../statistics/quantile.js';
import { NotShownReason } from '../../statistics/show-rules.js';
import type { Estimate } from './estimate.js';
import type { Derived, EstimateMaker, Stated } from './estimate-maker.js';

type MedianOf = {
  readonly make: EstimateMaker;
  /** From the stored value to the unit. */
  readonly inUnit?: (value: number) => number;
  readonly counted: Omit<Derived<'quantile-order-statistics'>, 'method' | 'inputs' | 'states'>;
};

/** The median with the interval that its order statistics give; an end that they do not give is open. */
export function medianEstimate(
  values: Distribution,
  { make, inUnit = (value) => value, counted }: MedianOf,
): Estimate {
  return make.derived({
    ...counted,
    method: 'quantile-order-statistics',
    states: () => medianOf(values, inUnit),
    inputs: () => ({
      values: values.bins.map(({ value, count }) => ({ value: inUnit(value), count })),
      q: 0.5,
    }),
  });
}

function medianOf(values: Distribution, inUnit: (value: number) => number): Stated {
  const median = quantile(values, 0.5);
  const interval = quantileInterval(values, 0.5);
  if (median === null || interval === null) {
    return { value: null, limits: null, suppressedBecause: NotShownReason.NO_EXAMINATIONS };
  }
  const shown = (limit: number | null): number | null => (limit === null ? null : inUnit(limit));
  const [lower, upper] = [shown(interval.lower), shown(interval.upper)];
  const isOpen = lower === null && upper === null;
  return {
    value: inUnit(median),
    limits: isOpen ? null : { lower, upper, method: 'Order statistics', level: 1 - ALPHA },
    suppressedBecause: null,
  };
}

/** An interval of a median; a null end is open. */
export type MedianInterval = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly coverage: number;
};

/** Null below six values: no two-sided 95 % interval exists. */
export function medianIntervalOf(values: Distribution): MedianInterval | null {
  if (!hasClosedInterval(values.size, 0.5)) return null;
  const interval = quantileInterval(values, 0.5);
  return interval === null
    ? null
    : { lower: interval.lower, upper: interval.upper, coverage: interval.coverage };
}
