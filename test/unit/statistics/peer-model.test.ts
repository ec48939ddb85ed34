import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareToPeers,
  peerDistribution,
  peerMeanInterval,
  tailsAmongPeers,
} from '../../../server/statistics/peer-comparison.js';
import {
  fitAround,
  fitPeers,
  isSafeToLeaveOut,
  peersOf,
  withSubject,
  withoutSubject,
  type ExaminerCount,
  type PeerGrid,
} from '../../../server/statistics/peer-model.js';

const examiner = (most: number): fc.Arbitrary<ExaminerCount> =>
  fc
    .integer({ min: 0, max: most })
    .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
/** Groups of people who differ little, much, or not at all, and anything that counts can be. */
const group = fc.array(examiner(60), { minLength: 0, maxLength: 25 });
const some = { numRuns: 25 };

const mirrored = ({ x, n }: ExaminerCount): ExaminerCount => ({ x: n - x, n });

function expectSameFigures(one: PeerGrid, other: PeerGrid, own: ExaminerCount, within: number): void {
  const [a, b] = [compareToPeers(one, own), compareToPeers(other, own)];
  const [c, d] = [peerDistribution(one), peerDistribution(other)];
  expect(Math.abs(a.pTwoSided - b.pTwoSided)).toBeLessThan(within / 2);
  expect(Math.abs(a.shrunkenMean - b.shrunkenMean)).toBeLessThan(within);
  expect(Math.abs(a.lower - b.lower)).toBeLessThan(within);
  expect(Math.abs(a.upper - b.upper)).toBeLessThan(within);
  c.deciles.forEach((decile, index) => {
    expect(Math.abs(decile - (d.deciles[index] ?? NaN))).toBeLessThan(within);
  });
  expect(Math.abs(c.meanLower - d.meanLower)).toBeLessThan(2 * within);
  expect(Math.abs(c.meanUpper - d.meanUpper)).toBeLessThan(2 * within);
}

describe('fitPeers', () => {
  it('does not depend on the order, nor on examiners without examinations', () => {
    fc.assert(
      fc.property(group, fc.nat(5), (peers, empty) => {
        const shuffled = [...peers].reverse();
        shuffled.splice(empty, 0, { x: 0, n: 0 });
        expect(fitPeers(shuffled)).toEqual(fitPeers(peers));
      }),
      some,
    );
  });

  it('mirrors every figure when yes and no are swapped', () => {
    fc.assert(
      fc.property(group, examiner(80), (peers, own) => {
        const [plain, swapped] = [fitPeers(peers), fitPeers(peers.map(mirrored))];
        const [a, b] = [compareToPeers(plain, own), compareToPeers(swapped, mirrored(own))];
        expect(a.tailUpper).toBeCloseTo(b.tailLower, 6);
        expect(a.pTwoSided).toBeCloseTo(b.pTwoSided, 6);
        expect(a.shrunkenMean).toBeCloseTo(1 - b.shrunkenMean, 6);
        expect(a.lower).toBeCloseTo(1 - b.upper, 6);
        expect(a.probAbovePeerMean).toBeCloseTo(1 - b.probAbovePeerMean, 6);
        const [c, d] = [peerDistribution(plain), peerDistribution(swapped)];
        expect(c.p10).toBeCloseTo(1 - d.p90, 6);
        expect(c.meanLower).toBeCloseTo(1 - d.meanUpper, 6);
      }),
      some,
    );
  });

  it('is a plain value that survives being stored as JSON', () => {
    const grid = fitPeers([{ x: 3, n: 9 }]);
    expect(JSON.parse(JSON.stringify(grid))).toEqual(grid);
    expect(grid.logWeights.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 12);
  });

  it('changes little when the grid is twice as fine', () => {
    const peers = [9, 4, 22, 13, 7, 31, 2, 16].map((x, index) => ({ x, n: x + 3 * index + 1 }));
    expectSameFigures(fitPeers(peers), fitPeers(peers, { size: 121 }), { x: 20, n: 21 }, 2e-4);
  });

  it.each([
    [{ x: 2, n: 1 }],
    [{ x: 0.5, n: 1 }],
    [{ x: -1, n: 1 }],
    [{ x: 0, n: Number.NaN }],
    [{ x: 0, n: 5001 }],
  ])('refuses the counts %j', (wrong) => {
    expect(() => fitPeers([wrong])).toThrow(RangeError);
  });

  it.each([{ z0: 0 }, { size: 4 }, { size: 10.5 }])('refuses the options %j', (options) => {
    expect(() => fitPeers([], options)).toThrow(RangeError);
  });

  it('takes the 5,000 examinations of one examiner', () => {
    const grid = fitPeers(
      [
        { x: 2500, n: 5000 },
        { x: 30, n: 50 },
      ],
      { size: 15 },
    );
    expect(compareToPeers(grid, { x: 2600, n: 5000 }).pTwoSided).toBeGreaterThan(0.5);
  });
});

describe('withoutSubject', () => {
  it('agrees with a fit to the others whenever that is safe', () => {
    fc.assert(
      fc.property(fc.array(examiner(60), { minLength: 5, maxLength: 25 }), examiner(120), (peers, own) => {
        const all = fitPeers([...peers, own]);
        if (!isSafeToLeaveOut(all, own)) return;
        expectSameFigures(withoutSubject(all, own), fitPeers(peers), own, 1e-3);
      }),
      some,
    );
  });

  it('is safe for everybody in an ordinary group', () => {
    const peers = [9, 4, 22, 13, 7, 31, 2, 16, 11, 5, 18].map((x, index) => ({
      x,
      n: x + 1 + ((5 * index) % 12),
    }));
    const all = fitPeers(peers);
    expect(peers.filter((own) => !isSafeToLeaveOut(all, own))).toEqual([]);
  });

  it.each([
    [48, 48],
    [0, 150],
    [300, 300],
  ])('is found unsafe, and replaced by a fit, where %i of %i is far from ten who are alike', (x, n) => {
    const peers = [20, 18, 25, 31, 22, 16, 27, 29, 21, 24].map((half) => ({ x: half, n: 2 * half }));
    const all = fitPeers([...peers, { x, n }]);
    expectSameFigures(peersOf({ x, n }, peers, all), fitPeers(peers), { x, n }, 1e-3);
    expect(isSafeToLeaveOut(all, { x, n }) || peersOf({ x, n }, peers, all).box !== all.box).toBe(true);
  });

  it('gives a stated figure again to the last bit, from the counts in any order', () => {
    const peers = [9, 4, 22, 13, 7, 31, 2].map((x, index) => ({ x, n: x + 2 * index + 1 }));
    const own = { x: 12, n: 13 };
    const stored: PeerGrid = JSON.parse(JSON.stringify(fitPeers([own, ...peers])));
    const again = fitAround(own, [...peers].reverse());
    expect(compareToPeers(again, own)).toEqual(compareToPeers(peersOf(own, peers, stored), own));
    expect(tailsAmongPeers(again, own).pTwoSided).toBe(compareToPeers(again, own).pTwoSided);
  });

  it('is undone by adding him again', () => {
    const grid = fitPeers([
      { x: 3, n: 9 },
      { x: 8, n: 12 },
    ]);
    const again = withSubject(withoutSubject(grid, { x: 3, n: 9 }), { x: 3, n: 9 });
    again.logWeights.forEach((value, index) => expect(value).toBeCloseTo(grid.logWeights[index] ?? NaN, 9));
  });
});

describe('compareToPeers', () => {
  it('draws the rate towards the peers, never past their mean', () => {
    fc.assert(
      fc.property(group, examiner(80), (peers, own) => {
        if (own.n === 0) return;
        const grid = fitPeers(peers);
        const mean = peerMeanInterval(grid, 0.01);
        const { shrunkenMean } = compareToPeers(grid, own);
        const raw = own.x / own.n;
        expect(shrunkenMean).toBeGreaterThanOrEqual(Math.min(raw, mean.lower) - 1e-9);
        expect(shrunkenMean).toBeLessThanOrEqual(Math.max(raw, mean.upper) + 1e-9);
      }),
      some,
    );
  });

  it('says nothing of an examiner without examinations but what his peers say', () => {
    const grid = fitPeers([
      { x: 3, n: 9 },
      { x: 8, n: 12 },
      { x: 1, n: 7 },
    ]);
    const own = compareToPeers(grid, { x: 0, n: 0 });
    expect([own.tailLower, own.tailUpper, own.pTwoSided, own.weightOnOwn]).toEqual([1, 1, 1, 0]);
    expect(own.shrunkenMean).toBeCloseTo(peerDistribution(grid).mean, 9);
  });

  it('keeps every probability in [0, 1] and every interval in order', () => {
    fc.assert(
      fc.property(group, examiner(200), (peers, own) => {
        const grid = fitPeers(peers);
        const { tailLower, tailUpper, pTwoSided, lower, shrunkenMean, upper, ...rest } = compareToPeers(
          grid,
          own,
        );
        for (const value of [tailLower, tailUpper, pTwoSided, ...Object.values(rest)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(tailLower + tailUpper).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(lower).toBeLessThanOrEqual(shrunkenMean);
        expect(shrunkenMean).toBeLessThanOrEqual(upper);
        const { deciles } = peerDistribution(grid);
        expect([...deciles].sort((a, b) => a - b)).toEqual(deciles);
      }),
      some,
    );
  });
});
