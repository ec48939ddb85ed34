import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Distribution } from '../../../server/statistics/distribution.js';
import { hasClosedInterval, quantile, quantileInterval } from '../../../server/statistics/quantile.js';

const values = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 300 });
const probability = fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9);

describe('quantile', () => {
  it('is null without values', () => {
    expect(quantile(Distribution.of([]), 0.5)).toBeNull();
    expect(quantileInterval(Distribution.of([]), 0.5)).toBeNull();
  });

  it('leaves at least q of the values at or below it, and 1 - q at or above', () => {
    fc.assert(
      fc.property(values, probability, (sample, q) => {
        const value = quantile(Distribution.ofValues(sample), q) ?? NaN;
        const atOrBelow = sample.filter((one) => one <= value).length / sample.length;
        const atOrAbove = sample.filter((one) => one >= value).length / sample.length;
        return atOrBelow >= q - 1e-12 && atOrAbove >= 1 - q - 1e-12;
      }),
    );
  });

  it('lies within its interval, whose coverage is at least 95 %', () => {
    fc.assert(
      fc.property(values, probability, (sample, q) => {
        const distribution = Distribution.ofValues(sample);
        const value = quantile(distribution, q) ?? NaN;
        const interval = quantileInterval(distribution, q);
        return (
          interval !== null &&
          (interval.lower ?? -Infinity) <= value &&
          value <= (interval.upper ?? Infinity) &&
          interval.coverage >= 0.95 - 1e-12
        );
      }),
    );
  });

  it.each([
    [0.5, 5, false],
    [0.5, 6, true],
    [0.25, 12, false],
    [0.25, 13, true],
    [0.9, 35, false],
    [0.9, 36, true],
  ])('has two ends for q %d of %i values: %s', (q, n, isClosed) => {
    const interval = quantileInterval(Distribution.of([{ value: 20, count: n }]), q);
    expect(hasClosedInterval(n, q)).toBe(isClosed);
    expect(interval?.lower !== null && interval?.upper !== null).toBe(isClosed);
  });

  it.each([0, 1, Number.NaN])('refuses q %d', (q) => {
    expect(() => quantile(Distribution.ofValues([1]), q)).toThrow(RangeError);
  });
});

describe('Distribution', () => {
  it('merges as if all values had been counted together', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const merged = Distribution.of([
          ...Distribution.ofValues(one).bins,
          ...Distribution.ofValues(other).bins,
        ]);
        expect(merged.values()).toEqual([...one, ...other].sort((a, b) => a - b));
      }),
    );
  });

  it('has the values that sorting gives at each rank', () => {
    fc.assert(
      fc.property(values, (sample) => {
        const sorted = [...sample].sort((a, b) => a - b);
        const distribution = Distribution.ofValues(sample);
        expect(sorted.map((_, index) => distribution.atRank(index + 1))).toEqual(sorted);
        expect(distribution.total).toBe(sample.reduce((sum, value) => sum + value, 0));
      }),
    );
  });

  it('refuses a rank that no value has, and counts that are none', () => {
    expect(() => Distribution.ofValues([1, 2]).atRank(3)).toThrow(RangeError);
    expect(() => Distribution.of([{ value: 1, count: -1 }])).toThrow(RangeError);
    expect(() => Distribution.of([{ value: Number.NaN, count: 1 }])).toThrow(RangeError);
  });
});
