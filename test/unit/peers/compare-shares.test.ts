import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FittedCell } from '../../../server/modules/peers/compare-shares.js';
import { funnelOf } from '../../../server/modules/peers/funnel.js';
import type { CellMember } from '../../../server/modules/peers/peer-figures.js';
import { isOutside } from '../../../server/statistics/funnel.js';

const member = (id: number, x: number, n: number, unknown = 0): CellMember => ({
  subjectId: String(id).padStart(4, '0'),
  ...{ x, n, unknown },
  median: null,
  years: [],
});
const peersOf = (count: number, n = 12): CellMember[] =>
  Array.from({ length: count }, (_, j) => member(j + 1, Math.floor((n * (j % 5)) / 6) + 1, n));
const compared = (own: CellMember, peers: readonly CellMember[]) =>
  FittedCell.of([own, ...peers].filter(({ n }) => n > 0)).compare(own);

describe('a comparison of shares', () => {
  it.each([
    // peers, own n, own unknown; refusal, compared, in the family
    [4, 20, 0, 'TOO_FEW_PEERS', false, false],
    [5, 20, 0, 'TOO_FEW_PEERS_FOR_FLAG', true, false],
    [9, 20, 0, 'TOO_FEW_PEERS_FOR_FLAG', true, false],
    [10, 20, 0, null, true, true],
    [10, 0, 3, 'NO_OPINION', false, false],
    [10, 4, 0, 'TOO_FEW_OWN', false, false],
    [10, 5, 0, 'TOO_FEW_OWN_FOR_FLAG', true, false],
    [10, 9, 0, 'TOO_FEW_OWN_FOR_FLAG', true, false],
    [10, 10, 0, null, true, true],
    [10, 20, 5, null, true, true],
    // Much that is unknown keeps the flag away, but the comparison was looked at.
    [10, 20, 6, 'TOO_MUCH_UNKNOWN', true, true],
  ])('of %i peers, %i examinations and %i unknown', (peers, n, unknown, because, isCompared, isInFamily) => {
    const result = compared(member(0, Math.floor(n / 2), n, unknown), peersOf(peers));
    expect(result).toMatchObject({ because, isInFamily });
    expect([result.figures.posterior !== null, result.pTwoSided !== null]).toEqual([isCompared, isCompared]);
    expect(result.figures.examiners).toBe(peers);
  });

  it.each([
    // Of the peers' examinations two hold 60 %, or a little more.
    [30, 'shown', null],
    [31, 'refused', 'CONCENTRATED_PEERS'],
  ])('with two peers of %i examinations beside eight of 5 is %s', (large, _what, because) => {
    const peers = [...peersOf(8, 5), member(91, 10, large), member(92, 12, large)];
    expect(compared(member(0, 6, 12), peers).because).toBe(because);
  });

  it('leaves the examiner out of his own peers', () => {
    const result = compared(member(0, 20, 20), peersOf(10));
    expect(result.figures).toMatchObject({ examiners: 10, peersN: 120 });
  });

  it('refuses a group in which the model was not checked', () => {
    const peers = [...peersOf(10, 2000), member(90, 2500, 5001)];
    expect(compared(member(0, 6, 12), peers)).toMatchObject({
      because: 'TOO_MANY_EXAMINATIONS',
      pTwoSided: null,
    });
  });

  it('gives the middle half of the raw rates of peers with ten examinations, and none of too few', () => {
    const peers = [1, 2, 3, 4, 5].map((x, j) => member(j + 1, x * 2, 10));
    expect(compared(member(0, 5, 10), peers).figures.middleHalf).toEqual({ lower: 0.4, upper: 0.8 });
    const small = [...peersOf(6, 9), ...peers.slice(0, 3)];
    expect(compared(member(0, 5, 10), small).figures.middleHalf).toBeNull();
  });

  it('gives deciles of a year from ten peers of five examinations on', () => {
    const withYear = (one: CellMember, n: number): CellMember => ({ ...one, years: [[2024, 2, n]] });
    const own = withYear(member(0, 5, 12), 4);
    const peers = peersOf(10).map((peer) => withYear(peer, 5));
    expect(compared(own, peers).figures.years).toEqual([
      { year: 2024, numerator: 2, denominator: 4, peerDeciles: Array<number>(9).fill(0.4) },
    ]);
    const nine = peers.map((peer, j) => (j === 0 ? withYear(peer, 4) : peer));
    expect(compared(own, nine).figures.years[0]?.peerDeciles).toBeNull();
  });

  const count = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('lies outside its funnel exactly when its tail says so', () => {
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 10, maxLength: 25 }),
        fc
          .integer({ min: 5, max: 60 })
          .chain((n) =>
            fc.tuple(
              fc.oneof(fc.constant(0), fc.constant(n), fc.integer({ min: 0, max: n })),
              fc.constant(n),
            ),
          ),
        (others, [x, n]) => {
          const own = member(0, x, n);
          const peers = others.map(([px, pn], j) => member(j + 1, px, pn)).filter((peer) => peer.n > 0);
          const cell = FittedCell.of([own, ...peers]);
          const result = cell.compare(own);
          if (result.pTwoSided === null || cell.grid === null) return;
          const model = {
            inputHash: '',
            grid: cell.grid,
            ownGrid: result.ownGrid,
            peers: peers.map(asCount),
          };
          const { limits } = funnelOf(model, { x, n });
          const own95 = limits.find((step) => step.n === n);
          if (own95 === undefined) throw new Error('The funnel has no limits at the examiner himself.');
          expect(isOutside(own95.predictive95, { x })).toBe(result.pTwoSided <= 0.05);
          expect(isOutside(own95.predictive998, { x })).toBe(result.pTwoSided <= 0.002);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

const asCount = ({ x, n }: CellMember): { x: number; n: number } => ({ x: x ?? 0, n });
