import { describe, expect, it } from 'vitest';
import { rankIntervals } from '../../../server/statistics/ranks.js';
import { SeededRandom } from '../../../server/statistics/seeded-random.js';

const clear = [2, 10, 19].map((x) => ({ x: x * 10, n: 200 }));

describe('rankIntervals', () => {
  it('puts the highest rate first and says so reliably when nobody overlaps', () => {
    const { ranks } = rankIntervals(clear, { seed: 1, draws: 1000 });
    expect(ranks.map(({ rankLower, rankUpper }) => [rankLower, rankUpper])).toEqual([
      [3, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(ranks.map(({ isReliable }) => isReliable)).toEqual([true, true, true]);
    expect(ranks[2]?.probHighest).toBe(1);
  });

  it('calls no rank reliable that covers more than half of the positions', () => {
    const alike = Array.from({ length: 8 }, () => ({ x: 6, n: 12 }));
    const { ranks } = rankIntervals(alike, { seed: 1, draws: 2000 });
    expect(ranks.filter(({ isReliable }) => isReliable)).toEqual([]);
  });

  it('is the same for the same seed, and names it', () => {
    const again = rankIntervals(clear, { seed: 42, draws: 1000 });
    expect(rankIntervals(clear, { seed: 42, draws: 1000 })).toEqual(again);
    expect(again.seed).toBe(42);
  });

  it('is empty for nobody and refuses few draws', () => {
    expect(rankIntervals([], { seed: 1 }).ranks).toEqual([]);
    expect(() => rankIntervals(clear, { seed: 1, draws: 10 })).toThrow(RangeError);
  });
});

describe('SeededRandom', () => {
  const many = 40_000;
  const moments = (draw: () => number): { mean: number; variance: number } => {
    const values = Array.from({ length: many }, draw);
    const mean = values.reduce((sum, value) => sum + value, 0) / many;
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / many };
  };

  it('has the moments of what it claims to draw', () => {
    const random = new SeededRandom(3);
    const uniform = moments(() => random.uniform());
    expect(uniform.mean).toBeCloseTo(1 / 2, 2);
    expect(uniform.variance).toBeCloseTo(1 / 12, 2);
    const normal = moments(() => random.normal());
    expect(Math.abs(normal.mean)).toBeLessThan(0.02);
    expect(Math.abs(normal.variance - 1)).toBeLessThan(0.03);
    for (const shape of [0.4, 1, 6]) {
      const gamma = moments(() => Math.exp(random.logGamma(shape)));
      expect(Math.abs(gamma.mean / shape - 1)).toBeLessThan(0.05);
      expect(Math.abs(gamma.variance / shape - 1)).toBeLessThan(0.1);
    }
  });

  it('gives different streams for different seeds, large ones too', () => {
    const first = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) =>
      new SeededRandom(seed).uniform(),
    );
    expect(new Set(first).size).toBe(first.length);
  });

  it.each([-1, 0.5, Number.NaN])('refuses the seed %d', (seed) => {
    expect(() => new SeededRandom(seed)).toThrow(RangeError);
  });
});
