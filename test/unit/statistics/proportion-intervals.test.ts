import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agrestiCoull,
  jeffreys,
  proportionIntervals,
  wilson,
} from '../../../server/statistics/proportion-intervals.js';

/** 0 <= x <= n, n >= 1. */
const counts = fc
  .integer({ min: 1, max: 2_000 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe.each([
  ['wilson', wilson],
  ['jeffreys', jeffreys],
  ['agrestiCoull', agrestiCoull],
] as const)('%s', (_name, interval) => {
  it('holds the share and stays within [0, 1]', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const found = interval(x, n);
        return (
          found !== null &&
          0 <= found.lower &&
          found.lower <= x / n + 1e-12 &&
          x / n - 1e-12 <= found.upper &&
          found.upper <= 1
        );
      }),
    );
  });

  it('mirrors when yes and no are swapped', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.05, 0.01, 0.1), ({ x, n }, alpha) => {
        const [one, other] = [interval(x, n, alpha), interval(n - x, n, alpha)];
        expect(one?.lower).toBeCloseTo(1 - (other?.upper ?? NaN), 9);
        expect(one?.upper).toBeCloseTo(1 - (other?.lower ?? NaN), 9);
      }),
    );
  });

  it('widens when less error is allowed', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const [wide, narrow] = [interval(x, n, 0.002), interval(x, n, 0.05)];
        return wide !== null && narrow !== null && wide.lower <= narrow.lower && narrow.upper <= wide.upper;
      }),
    );
  });

  it('closes at 0 without findings and at 1 with nothing else', () => {
    expect(interval(0, 20)?.lower).toBe(0);
    expect(interval(20, 20)?.upper).toBe(1);
  });

  it('is null without examinations', () => {
    expect(interval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 5, 0.05],
    [6, 5, 0.05],
    [1.5, 5, 0.05],
    [1, 5, 0],
    [1, 5, 1],
  ])('refuses %d of %d at alpha %d', (x, n, alpha) => {
    expect(() => interval(x, n, alpha)).toThrow(RangeError);
  });
});

describe('proportionIntervals', () => {
  it('is null without examinations, and otherwise has all four', () => {
    expect(proportionIntervals(0, 0)).toBeNull();
    expect(proportionIntervals(46, 48)).toMatchObject({
      rate: 46 / 48,
      wilson: wilson(46, 48),
      jeffreys: jeffreys(46, 48),
      agrestiCoull: agrestiCoull(46, 48),
    });
  });
});
