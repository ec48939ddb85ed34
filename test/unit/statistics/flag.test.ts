import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonRules, twoLargestShare } from '../../../server/statistics/comparison-rules.js';
import { dependsOnModelChoice, flagLevel, mildestFlag } from '../../../server/statistics/flag.js';
import { benjaminiHochberg, benjaminiYekutieli } from '../../../server/statistics/multiplicity.js';

describe('comparisonRules', () => {
  const ordinary = { examiners: 20, n: 30, m: 2, twoLargestShare: 0.3 };

  it.each([
    [{}, true, true, null],
    [{ examiners: 4 }, false, false, 'TOO_FEW_PEERS'],
    [{ examiners: 5 }, true, false, 'TOO_FEW_PEERS_FOR_FLAG'],
    [{ examiners: 9 }, true, false, 'TOO_FEW_PEERS_FOR_FLAG'],
    [{ examiners: 10 }, true, true, null],
    [{ n: 0, m: 0 }, false, false, 'TOO_FEW_OWN'],
    [{ n: 4 }, false, false, 'TOO_FEW_OWN'],
    [{ n: 5, m: 0 }, true, false, 'TOO_FEW_OWN_FOR_FLAG'],
    [{ n: 9, m: 0 }, true, false, 'TOO_FEW_OWN_FOR_FLAG'],
    [{ n: 10, m: 0 }, true, true, null],
    [{ twoLargestShare: 0.6 }, true, true, null],
    [{ twoLargestShare: 0.61 }, false, false, 'CONCENTRATED_PEERS'],
    [{ n: 40, m: 10 }, true, true, null],
    [{ n: 40, m: 11 }, true, false, 'TOO_MUCH_UNKNOWN'],
    [{ examiners: 0, twoLargestShare: null }, false, false, 'TOO_FEW_PEERS'],
  ])('%j: compared %s, flagged %s, %s', (changed, compare, flag, because) => {
    expect(comparisonRules({ ...ordinary, ...changed })).toEqual({ compare, flag, because });
  });

  it('adds up the two largest peers', () => {
    expect(twoLargestShare([10, 40, 20, 30])).toBe(0.7);
    expect(twoLargestShare([7])).toBe(1);
    expect(twoLargestShare([])).toBeNull();
  });
});

describe('flagLevel', () => {
  const far = { adjusted: 0.01, rate: 0.9, peerRate: 0.6, isEligible: true };

  it.each([
    [{}, 'OUTSIDE'],
    [{ adjusted: 0.05 }, 'OUTSIDE'],
    [{ adjusted: 0.0501 }, 'NONE'],
    [{ adjusted: 0.002 }, 'FAR_OUTSIDE'],
    [{ adjusted: 0.0021 }, 'OUTSIDE'],
    [{ adjusted: null }, 'NONE'],
    [{ rate: 0.71, peerRate: 0.61 }, 'OUTSIDE'],
    [{ rate: 0.7 - 1e-6, peerRate: 0.6 }, 'NONE'],
    [{ rate: 0.5, peerRate: 0.6 }, 'OUTSIDE'],
    [{ rate: null }, 'NONE'],
    [{ peerRate: null }, 'NONE'],
    [{ isEligible: false }, 'NONE'],
  ])('%j: %s', (changed, level) => {
    expect(flagLevel({ ...far, ...changed })).toBe(level);
  });

  it('is withdrawn when the priors do not agree, and as mild as the mildest when they do', () => {
    expect(dependsOnModelChoice(['OUTSIDE', 'NONE', 'OUTSIDE'])).toBe(true);
    expect(dependsOnModelChoice(['OUTSIDE', 'FAR_OUTSIDE', 'OUTSIDE'])).toBe(false);
    expect(dependsOnModelChoice(['NONE', 'NONE', 'NONE'])).toBe(false);
    expect(mildestFlag(['OUTSIDE', 'NONE', 'OUTSIDE'])).toBe('NONE');
    expect(mildestFlag(['FAR_OUTSIDE', 'OUTSIDE', 'FAR_OUTSIDE'])).toBe('OUTSIDE');
    expect(mildestFlag(['FAR_OUTSIDE', 'FAR_OUTSIDE'])).toBe('FAR_OUTSIDE');
    expect(mildestFlag([])).toBe('NONE');
  });
});

describe('adjusted p-values', () => {
  const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), {
    maxLength: 30,
  });

  it('are never below the p-value, never above 1, and null exactly where it is null', () => {
    fc.assert(
      fc.property(family, (p) => {
        const [bh, by] = [benjaminiHochberg(p), benjaminiYekutieli(p)];
        p.forEach((value, index) => {
          const [mild, strict] = [bh[index] ?? null, by[index] ?? null];
          if (value === null || mild === null || strict === null)
            return expect([mild, strict]).toEqual([null, null]);
          expect(mild).toBeGreaterThanOrEqual(value);
          expect(strict).toBeGreaterThanOrEqual(mild - 1e-15);
          expect(strict).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('keep the order of the p-values, and do not see nulls', () => {
    fc.assert(
      fc.property(family, (p) => {
        const known = p.filter((value) => value !== null);
        expect(benjaminiHochberg(p).filter((value) => value !== null)).toEqual(benjaminiHochberg(known));
        const sorted = benjaminiHochberg([...known].sort((a, b) => a - b));
        expect([...sorted].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(sorted);
      }),
    );
  });

  it.each([-0.1, 1.1, Number.NaN])('refuse %d', (value) => {
    expect(() => benjaminiHochberg([value])).toThrow(RangeError);
  });
});
