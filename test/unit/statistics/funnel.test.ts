import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagLevel, smallestFlaggableN } from '../../../server/statistics/flag.js';
import { funnelLimits, isOutside } from '../../../server/statistics/funnel.js';
import { compareToPeers } from '../../../server/statistics/peer-comparison.js';
import { fitPeers } from '../../../server/statistics/peer-model.js';

const examiner = fc
  .integer({ min: 0, max: 50 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const group = fc.array(examiner, { minLength: 0, maxLength: 20 });
const counts = (n: number): number[] =>
  [...new Set([0, 1, n >> 1, n - 1, n])].filter((x) => x >= 0 && x <= n);
const rateOf = (peers: readonly { x: number; n: number }[]): number => {
  const total = peers.reduce((sum, { n }) => sum + n, 0);
  return total === 0 ? 0.5 : peers.reduce((sum, { x }) => sum + x, 0) / total;
};

describe('the funnel and the tail probability', () => {
  it('are one event, for none, one, all and any count of 0, 1 and more examinations', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 90 }), (peers, many) => {
        const grid = fitPeers(peers, { size: 31 });
        for (const limits of funnelLimits(grid, rateOf(peers), [0, 1, many])) {
          const edges = [limits.predictive95, limits.predictive998].flatMap(({ lower, upper }) => [
            lower - 1,
            lower,
            upper,
            upper + 1,
          ]);
          const near = edges.filter((x) => x >= 0 && x <= limits.n);
          for (const x of [...counts(limits.n), ...near]) {
            const { pTwoSided } = compareToPeers(grid, { x, n: limits.n });
            expect(isOutside(limits.predictive95, { x })).toBe(pTwoSided <= 0.05);
            expect(isOutside(limits.predictive998, { x })).toBe(pTwoSided <= 0.002);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('leave unflagged whoever lies within the limits', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 10, max: 60 }), (peers, n) => {
        const grid = fitPeers(peers, { size: 31 });
        const [limits] = funnelLimits(grid, rateOf(peers), [n]);
        for (const x of counts(n)) {
          const { pTwoSided } = compareToPeers(grid, { x, n });
          const level = flagLevel({
            adjusted: pTwoSided,
            rate: x / n,
            peerRate: rateOf(peers),
            isEligible: true,
          });
          if (limits !== undefined && !isOutside(limits.predictive95, { x })) expect(level).toBe('NONE');
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('funnelLimits', () => {
  it('closes on the rate itself when nobody can differ', () => {
    const [all, none] = [1, 0].map((rate) => funnelLimits(fitPeers([]), rate, [7])[0]?.binomial95);
    expect(all).toEqual({ lower: 7, upper: 7 });
    expect(none).toEqual({ lower: 0, upper: 0 });
  });

  it('is wider for peers who differ than for one common coin', () => {
    const peers = [3, 19, 10, 16, 6, 12].map((x) => ({ x, n: 20 }));
    const [limits] = funnelLimits(fitPeers(peers), rateOf(peers), [40]);
    expect(limits?.predictive95.lower).toBeLessThan(limits?.binomial95.lower ?? 0);
    expect(limits?.predictive95.upper).toBeGreaterThan(limits?.binomial95.upper ?? 40);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses the rate %d', (rate) => {
    expect(() => funnelLimits(fitPeers([]), rate, [1])).toThrow(RangeError);
  });
});

describe('smallestFlaggableN', () => {
  it('is the first n from ten on at which none or all is outside', () => {
    fc.assert(
      fc.property(fc.array(examiner, { minLength: 6, maxLength: 20 }), (peers) => {
        const [grid, rate] = [fitPeers(peers, { size: 31 }), rateOf(peers)];
        const found = smallestFlaggableN(grid, rate);
        if (found === null) return;
        const canBeFlagged = (n: number): boolean => {
          const [limits] = funnelLimits(grid, rate, [n]);
          return [0, n].some(
            (x) => limits && isOutside(limits.predictive95, { x }) && Math.abs(x / n - rate) >= 0.1 - 1e-12,
          );
        };
        expect(canBeFlagged(found)).toBe(true);
        expect(found === 10 || !canBeFlagged(found - 1)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('is null where no count would be unusual', () => {
    const split = [0, 20, 0, 20, 0, 20, 0, 20, 0, 20].map((x) => ({ x, n: 20 }));
    expect(smallestFlaggableN(fitPeers(split), 0.5)).toBeNull();
  });
});
