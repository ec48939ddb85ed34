import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kappa } from '../../../server/statistics/kappa.js';
import { isKappaShown, pairedBinary, type PairedCounts } from '../../../server/statistics/paired-binary.js';

const cell = fc.nat(120);
const tables = fc.record({
  bothYes: cell,
  treaterYesExaminerNo: cell,
  treaterNoExaminerYes: cell,
  bothNo: cell,
});
const table = (bothYes: number, b: number, c: number, bothNo: number): PairedCounts => ({
  bothYes,
  treaterYesExaminerNo: b,
  treaterNoExaminerYes: c,
  bothNo,
});

describe('pairedBinary', () => {
  it('mirrors the direction, and nothing else, when the two doctors are swapped', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { bothYes, treaterYesExaminerNo: b, treaterNoExaminerYes: c, bothNo } = counts;
        const found = pairedBinary(counts);
        const swapped = pairedBinary(table(bothYes, c, b, bothNo));
        expect(swapped?.agreement).toBe(found?.agreement);
        expect(swapped?.mcnemarExact).toBe(found?.mcnemarExact);
        expect(swapped?.kappa?.value).toBe(found?.kappa?.value);
        if (found?.discordantShareInterval == null) return;
        expect(swapped?.discordantShareInterval?.lower).toBeCloseTo(
          1 - found.discordantShareInterval.upper,
          9,
        );
      }),
    );
  });

  it('is the same when yes and no are swapped, but for the direction', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { bothYes, treaterYesExaminerNo: b, treaterNoExaminerYes: c, bothNo } = counts;
        const found = pairedBinary(counts);
        const turned = pairedBinary(table(bothNo, c, b, bothYes));
        expect(turned?.agreementInterval).toEqual(found?.agreementInterval);
        expect(turned?.kappa?.standardError ?? 0).toBeCloseTo(found?.kappa?.standardError ?? 0, 12);
      }),
    );
  });

  it('tests nothing when no pair is discordant, and is null without pairs', () => {
    expect(pairedBinary(table(7, 0, 0, 4))).toMatchObject({
      agreement: 1,
      mcnemarExact: null,
      discordantShare: null,
      discordantShareInterval: null,
    });
    expect(pairedBinary(table(0, 0, 0, 0))).toBeNull();
  });

  it('doubles the tail of the rarer direction', () => {
    expect(pairedBinary(table(0, 5, 0, 3))?.mcnemarExact).toBeCloseTo(2 / 32, 14);
    expect(pairedBinary(table(0, 4, 1, 3))?.mcnemarExact).toBeCloseTo(12 / 32, 14);
    expect(pairedBinary(table(0, 3, 3, 3))?.mcnemarExact).toBe(1);
  });

  it('refuses counts that are not whole', () => {
    expect(() => pairedBinary(table(1, -1, 0, 0))).toThrow(RangeError);
    expect(() => pairedBinary(table(1, 0.5, 0, 0))).toThrow(RangeError);
  });
});

describe('kappa', () => {
  it('is 1 for agreement in both ways, 0 by chance, -1 for none at even margins', () => {
    expect(kappa(10, 0, 0, 10)).toEqual({ value: 1, standardError: 0 });
    expect(kappa(2, 46, 0, 0)).toEqual({ value: 0, standardError: 0 });
    expect(kappa(0, 5, 5, 0)).toEqual({ value: -1, standardError: 0 });
  });

  it('is null when all pairs are in one cell, and without pairs', () => {
    expect(kappa(10, 0, 0, 0)).toBeNull();
    expect(kappa(0, 0, 0, 0)).toBeNull();
  });
});

describe('isKappaShown', () => {
  it.each([
    [table(12, 3, 3, 12), true],
    [table(12, 3, 3, 11), false],
    [table(2, 2, 2, 34), true],
    [table(2, 1, 2, 35), false],
    [table(34, 2, 2, 2), true],
    [table(2, 46, 0, 0), false],
  ])('%j: %s', (counts, isShown) => {
    expect(isKappaShown(counts)).toBe(isShown);
  });
});
