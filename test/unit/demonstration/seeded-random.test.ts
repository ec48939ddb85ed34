import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../server/modules/demonstration/seeded-random.js';

const many = (seed: string, count: number): number[] => {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('SeededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(many(one, 20)).toEqual(many(one, 20));
        if (one !== other) expect(many(one, 20)).not.toEqual(many(other, 20));
      }),
    );
  });

  it('stays within its ranges', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const random = new SeededRandom(seed);
        const value = random.between(low, low + width);
        expect(Number.isInteger(value) && value >= low && value <= low + width).toBe(true);
        expect(random.next()).toBeGreaterThanOrEqual(0);
        expect(random.next()).toBeLessThan(1);
      }),
    );
  });

  it('never picks what weighs nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(5), { minLength: 1 }), (seed, weights) => {
        const random = new SeededRandom(seed);
        if (weights.every((weight) => weight === 0)) {
          expect(() => random.pickWeighted(weights, (weight) => weight)).toThrow(RangeError);
        } else {
          expect(random.pickWeighted(weights, (weight) => weight)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('spreads evenly, and normally where asked', () => {
    const random = new SeededRandom('spread');
    const uniform = many('spread', 20_000);
    const normal = Array.from({ length: 20_000 }, () => random.normal());
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(uniform)).toBeCloseTo(0.5, 2);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
  });
});
