import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentration,
  concentrationBounds,
  concentrationRules,
} from '../../../server/statistics/concentration.js';

const payers = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });

describe('concentration', () => {
  it('is 1 with one payer, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (n) => {
        expect(concentration([n])).toMatchObject({
          raw: 1,
          unbiased: 1,
          effective: 1,
          topShare: 1,
          interval: null,
        });
      }),
    );
  });

  it('lies between one payer and as many as were seen, the raw index above the unbiased', () => {
    fc.assert(
      fc.property(payers, (counts) => {
        const found = concentration(counts);
        if (found === null) return false;
        return (
          found.effective >= 1 - 1e-12 &&
          found.effective <= counts.length + 1e-9 &&
          (found.unbiased ?? 0) <= found.raw + 1e-12 &&
          found.topShareInterval.lower <= found.topShare &&
          found.topShare <= found.topShareInterval.upper
        );
      }),
    );
  });

  it('holds the index in its interval, within [0, 1]', () => {
    fc.assert(
      fc.property(payers, (counts) => {
        const { interval, unbiased } = concentration(counts) ?? { interval: null, unbiased: null };
        if (interval === null || unbiased === null) return true;
        return (
          0 < interval.lower && interval.lower <= unbiased && unbiased <= interval.upper && interval.upper < 1
        );
      }),
    );
  });

  it('does not depend on the order of the payers, nor on one who was not seen', () => {
    expect(concentration([2, 0, 30, 5, 3, 10])).toEqual(concentration([2, 30, 5, 3, 10]));
    expect(concentration([30, 10, 5, 3, 2])?.interval?.lower).toBeCloseTo(
      concentration([2, 30, 5, 3, 10])?.interval?.lower ?? NaN,
      12,
    );
  });

  it.each([
    [[30, 10, 5, 3, 1], false],
    [[30, 10, 5, 3, 2], true],
    [[25, 25], false],
    [[60], false],
  ])(
    'has an interval from fifty examinations with payers of different size: %j, %s',
    (counts, hasInterval) => {
      expect(concentration(counts)?.interval !== null).toBe(hasInterval);
    },
  );

  it('is null without examinations, and has no unbiased index with one', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0])).toBeNull();
    expect(concentration([1])?.unbiased).toBeNull();
  });

  it('refuses counts that are not whole', () => {
    expect(() => concentration([1.5])).toThrow(RangeError);
    expect(() => concentration([-1])).toThrow(RangeError);
  });
});

describe('concentrationBounds', () => {
  it('hold the index of any way in which the unknown could be spread', () => {
    fc.assert(
      fc.property(payers, fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 10 }), (counts, placed) => {
        // A place beyond the known payers is a payer of its own.
        const full = [...counts, ...placed.map(() => 0)];
        placed.forEach((place, index) => {
          const at = place < counts.length ? place : counts.length + index;
          full[at] = (full[at] ?? 0) + 1;
        });
        const bounds = concentrationBounds(counts, placed.length);
        const truth = concentration(full);
        if (bounds === null || truth === null) return false;
        return (
          bounds.topShare.lower <= truth.topShare &&
          truth.topShare <= bounds.topShare.upper &&
          (bounds.unbiased?.lower ?? 0) <= (truth.unbiased ?? 0) + 1e-12 &&
          (truth.unbiased ?? 0) <= (bounds.unbiased?.upper ?? 1) + 1e-12
        );
      }),
    );
  });

  it('are the figures themselves when no payer is unknown, and null when there is nothing', () => {
    const found = concentration([6, 3, 1]);
    expect(concentrationBounds([6, 3, 1], 0)).toEqual({
      topShare: { lower: 0.6, upper: 0.6 },
      unbiased: { lower: found?.unbiased, upper: found?.unbiased },
    });
    expect(concentrationBounds([], 0)).toBeNull();
  });
});

describe('concentrationRules', () => {
  it.each([
    [19, 0, { shares: false, interval: false, bounds: false }],
    [20, 0, { shares: true, interval: false, bounds: false }],
    [49, 0, { shares: true, interval: false, bounds: false }],
    [50, 0, { shares: true, interval: true, bounds: false }],
    [90, 10, { shares: true, interval: true, bounds: false }],
    [89, 11, { shares: true, interval: true, bounds: true }],
  ])('%i known and %i unknown', (n, unknown, shown) => {
    expect(concentrationRules(n, unknown)).toEqual(shown);
  });
});
