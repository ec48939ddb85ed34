import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, missingBounds, shareOf } from '../../../server/statistics/proportion.js';

/** 0 <= x <= n, n >= 1. */
const counts = fc
  .integer({ min: 1, max: 3_000 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('clopperPearson', () => {
  it('is null without examinations', () => {
    expect(clopperPearson(0, 0)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
  });

  it('holds the share, stays within [0, 1], and closes only at the ends', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const found = clopperPearson(x, n);
        if (found === null) return false;
        const isOrdered =
          found.lower >= 0 && found.lower <= x / n && x / n <= found.upper && found.upper <= 1;
        return isOrdered && (found.lower === 0) === (x === 0) && (found.upper === 1) === (x === n);
      }),
    );
  });

  it('mirrors when yes and no are swapped', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const found = clopperPearson(x, n);
        const mirrored = clopperPearson(n - x, n);
        expect(found?.lower).toBeCloseTo(1 - (mirrored?.upper ?? NaN), 9);
      }),
    );
  });

  it('widens when less error is allowed, as for the largest of several payers', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ({ x, n }, payers) => {
        const plain = clopperPearson(x, n);
        const adjusted = clopperPearson(x, n, 0.05 / payers);
        return (
          plain !== null &&
          adjusted !== null &&
          adjusted.lower <= plain.lower &&
          adjusted.upper >= plain.upper
        );
      }),
    );
  });

  it.each([
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, Number.NaN],
  ])('refuses %d of %d', (x, n) => {
    expect(() => clopperPearson(x, n)).toThrow(RangeError);
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses alpha %d', (alpha) => {
    expect(() => clopperPearson(1, 2, alpha)).toThrow(RangeError);
  });
});

describe('missingBounds', () => {
  it('holds every share that the unknown could make', () => {
    fc.assert(
      fc.property(counts, fc.nat(500), fc.nat(500), ({ x, n }, m, of) => {
        const bounds = missingBounds(x, n, m);
        const possible = (x + Math.min(of, m)) / (n + m);
        return bounds !== null && bounds.lower <= possible && possible <= bounds.upper;
      }),
    );
  });

  it('is the share itself when nothing is unknown, and null when there is nothing', () => {
    expect(missingBounds(46, 48, 0)).toEqual({ lower: 46 / 48, upper: 46 / 48 });
    expect(missingBounds(0, 0, 0)).toBeNull();
  });
});
