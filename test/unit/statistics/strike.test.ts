import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPeers } from '../../../server/statistics/peer-model.js';
import {
  likelyStrike,
  Preference,
  strikeModel,
  worstFor,
  type StrikeName,
} from '../../../server/statistics/strike.js';

const SEED = 7;
const DRAWS = 4000;
/** Four standard errors of a probability from so many draws. */
const NOISE = 4 * Math.sqrt(0.25 / DRAWS);

const prior = fitPeers(Array.from({ length: 12 }, (_, index) => ({ x: 6 + (index % 7), n: 20 })));
const mirroredPrior = fitPeers(Array.from({ length: 12 }, (_, index) => ({ x: 14 - (index % 7), n: 20 })));

const named = (x: number, n: number, grid: StrikeName['prior'] = null): StrikeName => ({ x, n, prior: grid });
const counts = fc
  .integer({ min: 0, max: 60 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const panels = fc.array(counts, { minLength: 3, maxLength: 5 });
const modelOf = (names: readonly StrikeName[]) => strikeModel(names, { seed: SEED, draws: DRAWS });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function expectAlike(one: readonly number[], other: readonly number[], within = NOISE): void {
  one.forEach((value, index) => expect(Math.abs(value - (other[index] ?? NaN))).toBeLessThan(within));
}

describe('the strike model', () => {
  it('tells who is worst for each side when nobody overlaps', () => {
    const names = [named(10, 200), named(100, 200), named(190, 200)];
    const model = modelOf(names);
    expect(likelyStrike(names, model, Preference.LOW)).toEqual({ kind: 'LIKELY', name: 2, probability: 1 });
    expect(likelyStrike(names, model, Preference.HIGH)).toEqual({ kind: 'LIKELY', name: 0, probability: 1 });
  });

  it.each([
    [[4, 20, 20], [0]],
    [
      [20, 0, 3],
      [1, 2],
    ],
    [[5, 5, 5], []],
  ])('tells nothing while a name has fewer than five conclusions: %j', (sizes, tooFew) => {
    const names = sizes.map((n) => named(0, n));
    const told = likelyStrike(names, modelOf(names), Preference.HIGH);
    expect(told).toEqual({
      kind: 'NOT_TOLD',
      because: tooFew.length > 0 ? 'TOO_FEW' : 'TOO_CLOSE',
      tooFew,
    });
  });

  it('never guesses among names without data', () => {
    const names = [named(0, 0), named(0, 0), named(0, 0)];
    const model = modelOf(names);
    expect(likelyStrike(names, model, Preference.LOW)).toMatchObject({ kind: 'NOT_TOLD', tooFew: [0, 1, 2] });
    expectAlike(model.highest, [1 / 3, 1 / 3, 1 / 3]);
  });

  it('draws a name with few examinations toward comparable ones', () => {
    const [alone] = modelOf([named(6, 6)]).rates;
    const [among] = modelOf([named(6, 6, prior)]).rates;
    expect(among?.mean).toBeLessThan(alone?.mean ?? 0);
    expect(among?.mean).toBeGreaterThan(0.4);
  });

  it('sums to 1 over the names, and has every expected rate within its limits', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const model = modelOf(panel.map(({ x, n }) => named(x, n)));
        expect(sum(model.highest)).toBeCloseTo(1, 9);
        expect(sum(model.lowest)).toBeCloseTo(1, 9);
        for (const { mean, lower, upper } of model.rates) {
          expect(lower).toBeLessThanOrEqual(mean);
          expect(mean).toBeLessThanOrEqual(upper);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is symmetric: with "yes" and "no" exchanged, each side is told what the other was', () => {
    fc.assert(
      fc.property(panels, fc.boolean(), (panel, withPeers) => {
        const model = modelOf(panel.map(({ x, n }) => named(x, n, withPeers ? prior : null)));
        const mirrored = modelOf(panel.map(({ x, n }) => named(n - x, n, withPeers ? mirroredPrior : null)));
        expectAlike(worstFor(model, Preference.LOW), worstFor(mirrored, Preference.HIGH), 2 * NOISE);
        expectAlike(worstFor(model, Preference.HIGH), worstFor(mirrored, Preference.LOW), 2 * NOISE);
        expectAlike(
          model.rates.map(({ mean }) => mean),
          mirrored.rates.map(({ mean }) => 1 - mean),
          1e-6,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order in which the names stand', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(counts, { minLength: 3, maxLength: 5, selector: ({ x, n }) => `${x}/${n}` }),
        (panel) => {
          const names = panel.map(({ x, n }) => named(x, n));
          const turned = [...names.slice(1), ...names.slice(0, 1)];
          const [model, other] = [modelOf(names), modelOf(turned)];
          expect([...other.highest.slice(-1), ...other.highest.slice(0, -1)]).toEqual(model.highest);
          expect([...other.rates.slice(-1), ...other.rates.slice(0, -1)]).toEqual(model.rates);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('grows surer, and its limits narrower, with more of the same evidence', () => {
    const panel = fc.array(
      fc.integer({ min: 1, max: 9 }).map((x) => ({ x, n: 10 })),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(panel, (names) => {
        const times = (factor: number) => modelOf(names.map(({ x, n }) => named(x * factor, n * factor)));
        const [few, many] = [times(1), times(8)];
        few.rates.forEach(({ lower, upper }, index) => {
          const narrower = many.rates[index];
          expect((narrower?.upper ?? 1) - (narrower?.lower ?? 0)).toBeLessThan(upper - lower);
        });
        const largest = Math.max(...names.map(({ x }) => x));
        if (names.filter(({ x }) => x === largest).length > 1) return;
        expect(Math.max(...many.highest)).toBeGreaterThan(Math.max(...few.highest) - 2 * NOISE);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed, and names it; refuses few draws and impossible counts', () => {
    const names = [named(3, 9), named(5, 9)];
    expect(modelOf(names)).toEqual(modelOf(names));
    expect(modelOf(names).seed).toBe(SEED);
    expect(() => strikeModel(names, { seed: SEED, draws: 10 })).toThrow(RangeError);
    expect(() => modelOf([named(4, 3)])).toThrow(RangeError);
    expect(modelOf([])).toMatchObject({ rates: [], highest: [], lowest: [] });
  });
});
