import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logisticSlope } from '../../../server/statistics/logistic-slope.js';
import { trendRules } from '../../../server/statistics/trend-rules.js';
import { EXACT_LIMIT, trend, type YearCount } from '../../../server/statistics/trend.js';

const year = fc
  .record({ year: fc.integer({ min: 2000, max: 2026 }), n: fc.integer({ min: 0, max: 25 }) })
  .chain(({ year: at, n }) =>
    fc.record({ year: fc.constant(at), n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }),
  );
const years = fc.uniqueArray(year, { selector: (one) => one.year, minLength: 1, maxLength: 6 });

const yearly = (x: readonly number[], n: readonly number[], first = 2020): YearCount[] =>
  x.map((one, index) => ({ year: first + index, x: one, n: n[index] ?? 0 }));

/** P(T >= t) and P(|T-E| >= |t-E|) by listing every order of the findings over the examinations. */
function byListing(counts: readonly YearCount[]): { up: number; two: number } {
  const each = counts.flatMap((one) => Array<number>(one.n).fill(one.year));
  const x = counts.reduce((sum, one) => sum + one.x, 0);
  const observed = counts.reduce((sum, one) => sum + one.x * one.year, 0);
  const expected = (x / each.length) * each.reduce((sum, one) => sum + one, 0);
  let [all, up, two] = [0, 0, 0];
  for (let set = 0; set < 1 << each.length; set += 1) {
    const chosen = each.filter((_, index) => (set >> index) & 1);
    if (chosen.length !== x) continue;
    const t = chosen.reduce((sum, one) => sum + one, 0);
    all += 1;
    if (t >= observed) up += 1;
    if (Math.abs(t - expected) >= Math.abs(observed - expected) - 1e-9) two += 1;
  }
  return { up: up / all, two: two / all };
}

describe('trend', () => {
  it.each([
    [
      [1, 2, 3],
      [4, 4, 4],
    ],
    [
      [0, 1, 4],
      [6, 3, 4],
    ],
    [
      [3, 0, 2, 1],
      [3, 3, 3, 3],
    ],
  ])('counts the spreads of %j of %j as listing them does', (x, n) => {
    const listed = byListing(yearly(x, n));
    const found = trend(yearly(x, n));
    expect(found?.exactUp).toBeCloseTo(listed.up, 12);
    expect(found?.exactTwoSided).toBeCloseTo(listed.two, 12);
  });

  it('mirrors when the years are reversed, and when yes and no are swapped', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const found = trend(counts);
        const reversed = trend(counts.map((one) => ({ ...one, year: 4026 - one.year })));
        const swapped = trend(counts.map((one) => ({ ...one, x: one.n - one.x })));
        for (const turned of [reversed, swapped]) {
          expect(turned === null).toBe(found === null);
          if (found === null || turned === null) continue;
          expect(turned.exactTwoSided).toBeCloseTo(found.exactTwoSided ?? NaN, 9);
          expect(turned.z ?? 0).toBeCloseTo(-(found.z ?? 0), 9);
          // The tails share the observed total: above 1 by its probability, which may be less than rounding.
          expect((turned.exactUp ?? NaN) + (found.exactUp ?? NaN)).toBeGreaterThan(1 - 1e-12);
          expect(turned.logistic?.logOddsPerYear ?? 0).toBeCloseTo(-(found.logistic?.logOddsPerYear ?? 0), 8);
        }
      }),
    );
  });

  it('does not depend on the order of the years, nor on where they begin', () => {
    const counts = yearly([4, 6, 9], [12, 11, 13]);
    expect(trend([...counts].reverse())?.exactTwoSided).toBeCloseTo(trend(counts)?.exactTwoSided ?? NaN, 12);
    expect(trend(yearly([4, 6, 9], [12, 11, 13], 1970))?.exactUp).toBeCloseTo(
      trend(counts)?.exactUp ?? NaN,
      12,
    );
  });

  it('is not changed by a year without examinations', () => {
    const counts = yearly([4, 6, 9], [12, 11, 13]);
    expect(trend([...counts, { year: 2035, x: 0, n: 0 }])).toEqual(trend(counts));
  });

  it('is null when all or none have the finding, or nothing was examined', () => {
    expect(trend(yearly([10, 12, 9], [10, 12, 9]))).toBeNull();
    expect(trend(yearly([0, 0, 0], [10, 12, 9]))).toBeNull();
    expect(trend([])).toBeNull();
  });

  it('sees nothing in one year', () => {
    expect(trend(yearly([15], [30]))).toMatchObject({
      exactTwoSided: 1,
      exactUp: 1,
      z: null,
      logistic: null,
    });
  });

  it.each([
    [
      [0, 16],
      [10, 17],
    ],
    [
      [2, 8],
      [24, 8],
    ],
    [
      [0, 7, 14],
      [9, 17, 14],
    ],
  ])('has no slope when a year divides the findings from the others: %j of %j', (x, n) => {
    expect(logisticSlope(yearly(x, n))).toBeNull();
    expect(logisticSlope(yearly(x, n).map((one) => ({ ...one, x: one.n - one.x })))).toBeNull();
  });

  it('has no slope when the finding begins in some year and never fails again', () => {
    const found = trend(yearly([0, 0, 12, 12], [12, 12, 12, 12]));
    expect(found?.logistic).toBeNull();
    // One of the ways to choose 24 of 48.
    expect((found?.exactUp ?? NaN) * 32_247_603_683_100).toBeCloseTo(1, 9);
  });

  it.each([
    [9, false],
    [10, true],
  ])('has a slope from ten findings and ten others: %d findings, %s', (x, hasSlope) => {
    expect(trend(yearly([x - 6, 2, 4], [20, 20, 20]))?.logistic !== null).toBe(hasSlope);
  });

  it('leaves the exact test to z beyond the limit', () => {
    const at = (n: number): YearCount[] => yearly([n / 4, n / 4 + 5], [n / 2, n / 2]);
    expect(trend(at(EXACT_LIMIT))?.exactTwoSided).toBeCloseTo(
      trend(at(EXACT_LIMIT))?.asymptoticTwoSided ?? NaN,
      1,
    );
    expect(trend(at(EXACT_LIMIT + 4))).toMatchObject({ exactTwoSided: null, exactUp: null });
    expect(trend(at(EXACT_LIMIT + 4))?.z).not.toBeNull();
  });

  it('refuses years and counts that are not whole', () => {
    expect(() => trend([{ year: 2020.5, x: 1, n: 2 }])).toThrow(RangeError);
    expect(() => trend([{ year: 2020, x: 3, n: 2 }])).toThrow(RangeError);
  });
});

describe('trendRules', () => {
  it.each([
    [[3, 3, 3], [10, 10, 10], { test: true, slope: false, because: null }],
    [[5, 5, 5], [10, 10, 10], { test: true, slope: true, because: null }],
    [[5, 5, 4], [10, 10, 9], { test: false, slope: false, because: 'TOO_FEW_EXAMINATIONS' }],
    [[5, 5, 4], [20, 20, 4], { test: false, slope: false, because: 'TOO_FEW_YEARS' }],
    [[5, 5], [30, 30], { test: false, slope: false, because: 'TOO_FEW_YEARS' }],
    [[10, 10, 10], [10, 10, 10], { test: false, slope: false, because: 'EVERY_YEAR_THE_SAME' }],
    [[0, 0, 0], [10, 10, 10], { test: false, slope: false, because: 'EVERY_YEAR_THE_SAME' }],
  ])('of %j of %j', (x, n, shown) => {
    expect(trendRules(yearly(x, n))).toEqual(shown);
  });
});
