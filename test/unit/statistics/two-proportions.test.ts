import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fisherTwoSided,
  newcombeInterval,
  twoProportions,
} from '../../../server/statistics/two-proportions.js';

const group = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const mirrored = ({ x, n }: { x: number; n: number }): { x: number; n: number } => ({ x: n - x, n });

describe('newcombeInterval', () => {
  it('holds the difference and stays within [-1, 1]', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const difference = one.x / one.n - other.x / other.n;
        const found = newcombeInterval(one, other);
        return (
          found !== null &&
          -1 <= found.lower &&
          found.lower <= difference &&
          difference <= found.upper &&
          found.upper <= 1
        );
      }),
    );
  });

  it('changes its sign when the groups, or yes and no, are swapped', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const found = newcombeInterval(one, other);
        for (const turned of [
          newcombeInterval(other, one),
          newcombeInterval(mirrored(one), mirrored(other)),
        ]) {
          expect(found?.lower).toBeCloseTo(-(turned?.upper ?? NaN), 10);
          expect(found?.upper).toBeCloseTo(-(turned?.lower ?? NaN), 10);
        }
      }),
    );
  });
});

describe('fisherTwoSided', () => {
  it('is the same when the groups, or yes and no, are swapped', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const p = fisherTwoSided(one, other);
        expect(fisherTwoSided(other, one)).toBeCloseTo(p, 9);
        expect(fisherTwoSided(mirrored(one), mirrored(other))).toBeCloseTo(p, 9);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for equal shares, for all or none, and for an empty group', () => {
    expect(fisherTwoSided({ x: 20, n: 40 }, { x: 20, n: 40 })).toBe(1);
    expect(fisherTwoSided({ x: 0, n: 9 }, { x: 0, n: 40 })).toBe(1);
    expect(fisherTwoSided({ x: 9, n: 9 }, { x: 40, n: 40 })).toBe(1);
    expect(fisherTwoSided({ x: 0, n: 0 }, { x: 3, n: 40 })).toBe(1);
  });

  it('is summed by hand for a small table', () => {
    // 252 ways; the observed table and its mirror have one each.
    expect(fisherTwoSided({ x: 5, n: 5 }, { x: 0, n: 5 })).toBeCloseTo(2 / 252, 14);
  });

  it('keeps its precision for many examinations', () => {
    const p = fisherTwoSided({ x: 300_000, n: 500_000 }, { x: 299_000, n: 500_000 });
    expect(p).toBeGreaterThan(0.04);
    expect(p).toBeLessThan(0.042);
  });
});

describe('twoProportions', () => {
  it('is null when a group is empty', () => {
    expect(twoProportions({ x: 0, n: 0 }, { x: 3, n: 10 })).toBeNull();
    expect(twoProportions({ x: 3, n: 10 }, { x: 0, n: 0 })).toBeNull();
  });

  it('refuses more findings than examinations', () => {
    expect(() => twoProportions({ x: 4, n: 3 }, { x: 3, n: 10 })).toThrow(RangeError);
  });
});
