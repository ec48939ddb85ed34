import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Preference } from '../../../server/statistics/strike.js';
import { regretTable, strikesInTurn } from '../../../server/statistics/strike-regret.js';

const rate = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
const three = fc.tuple(rate, rate, rate);

describe('the regret table', () => {
  it('counts what a strike costs beside the best that could have remained', () => {
    const rows = regretTable([0.2, 0.5, 0.9], Preference.LOW);
    const cell = (ours: number, theirs: number) => rows[ours]?.cells[theirs];
    // They strike the lowest: striking the highest leaves the middle one, which is the best there is.
    expect(cell(2, 0)).toMatchObject({ left: [1], regret: { least: 0, most: 0 } });
    // Striking the middle one leaves the highest.
    expect(cell(1, 0)?.left).toEqual([2]);
    expect(cell(1, 0)?.regret?.most).toBeCloseTo(0.4, 12);
    // Both strike the lowest: two remain, and who examines is open.
    expect(cell(0, 0)?.left).toEqual([1, 2]);
    expect(cell(0, 0)?.regret?.least).toBe(0);
    expect(cell(0, 0)?.regret?.most).toBeCloseTo(0.4, 12);
    expect(rows.map(({ largest }) => largest?.toFixed(1))).toEqual(['0.7', '0.7', '0.3']);
  });

  it('says nothing where an expected rate is not known', () => {
    const rows = regretTable([0.2, null, 0.9], Preference.LOW);
    expect(rows[0]?.cells.map(({ regret }) => regret === null)).toEqual([true, false, true]);
    expect(rows.map(({ largest }) => largest)).toEqual([null, null, null]);
  });

  it('is the same with rates mirrored and the sides exchanged, and never negative', () => {
    fc.assert(
      fc.property(three, (rates) => {
        const rows = regretTable(rates, Preference.LOW);
        const mirrored = regretTable(
          rates.map((value) => 1 - value),
          Preference.HIGH,
        );
        rows.forEach(({ cells, largest }, index) => {
          expect(mirrored[index]?.largest).toBeCloseTo(largest ?? NaN, 9);
          cells.forEach(({ regret }) => expect(regret?.least).toBeGreaterThanOrEqual(0));
        });
      }),
    );
  });

  it('leaves some strike without regret whatever they strike', () => {
    fc.assert(
      fc.property(three, fc.constantFrom(0, 1, 2), (rates, theirs) => {
        const column = regretTable(rates, Preference.HIGH).map(
          ({ cells }) => cells[theirs]?.regret?.least ?? 1,
        );
        expect(Math.min(...column)).toBeCloseTo(0, 12);
      }),
    );
  });

  it('is of three names', () => {
    expect(() => regretTable([0.1, 0.2], Preference.LOW)).toThrow(RangeError);
  });
});

describe('strikes in turn', () => {
  it('take away the worst for each side until one is left', () => {
    expect(strikesInTurn([0.1, 0.4, 0.6, 0.9], Preference.LOW)).toEqual({
      strikes: [
        { preference: 'LOW', name: 3 },
        { preference: 'HIGH', name: 0 },
        { preference: 'LOW', name: 2 },
      ],
      left: 1,
    });
  });

  it('are mirrored by mirrored rates and exchanged sides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 2, maxLength: 6 }), (rates) => {
        const told = strikesInTurn(rates, Preference.LOW);
        const mirrored = strikesInTurn(
          rates.map((value) => 1000 - value),
          Preference.HIGH,
        );
        expect(mirrored?.left).toBe(told?.left);
        expect(mirrored?.strikes.map(({ name }) => name)).toEqual(told?.strikes.map(({ name }) => name));
      }),
    );
  });

  it.each([[[0.3, 0.3, 0.7]], [[0.3, null, 0.7]], [[]]])('are not told for %j', (rates) => {
    expect(strikesInTurn(rates, Preference.LOW)).toBeNull();
  });
});
