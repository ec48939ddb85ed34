import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedGap, type Gap } from '../../../server/statistics/paired-gap.js';

const gaps = fc.array(fc.record({ value: fc.integer({ min: -200, max: 400 }), isCensored: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});
const exact = (values: readonly number[]): Gap[] => values.map((value) => ({ value, isCensored: false }));

describe('pairedGap', () => {
  it('holds its median', () => {
    fc.assert(
      fc.property(gaps, (given) => {
        const found = pairedGap(given);
        return (
          found !== null &&
          (found.lower ?? -Infinity) <= found.median &&
          found.median <= (found.upper ?? Infinity)
        );
      }),
    );
  });

  it('mirrors when the two dates are swapped', () => {
    fc.assert(
      fc.property(gaps, (given) => {
        const values = given.map(({ value }) => value);
        const [found, turned] = [pairedGap(exact(values)), pairedGap(exact(values.map((value) => -value)))];
        expect((turned?.median ?? NaN) + (found?.median ?? NaN)).toBe(0);
        expect((turned?.lower ?? 0) + (found?.upper ?? 0)).toBe(0);
        expect(turned?.signTest).toBe(found?.signTest);
      }),
    );
  });

  it('only widens when gaps become censored', () => {
    fc.assert(
      fc.property(gaps, (given) => {
        const known = pairedGap(exact(given.map(({ value }) => value)));
        const censored = pairedGap(given);
        expect(censored?.lower).toBe(known?.lower);
        expect(censored?.median).toBe(known?.median);
        expect([known?.upper ?? null, null]).toContain(censored?.upper);
      }),
    );
  });

  it('says of every median that longer waiting could raise that it is open', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 500 }), (given, later) => {
        const waited = given.map(({ value, isCensored }) => (isCensored ? value + later : value));
        const [now, then] = [pairedGap(given), pairedGap(exact(waited))];
        if ((then?.median ?? NaN) > (now?.median ?? NaN)) expect(now?.isMedianOpen).toBe(true);
        expect(then?.median).toBeGreaterThanOrEqual(now?.median ?? NaN);
        if (now?.hasCensoredUpToMedian === true) expect(now.isMedianOpen).toBe(true);
      }),
    );
  });

  it('knows the sign of a censored gap only above 0', () => {
    const found = pairedGap([
      { value: 5, isCensored: true },
      { value: 0, isCensored: true },
      { value: -5, isCensored: true },
      { value: 0, isCensored: false },
      { value: -7, isCensored: false },
    ]);
    expect(found).toMatchObject({ positive: 1, negative: 1, zero: 1, unknownSign: 2, signTest: 1 });
  });

  it('is null without gaps and has no sign test of zeros', () => {
    expect(pairedGap([])).toBeNull();
    expect(pairedGap(exact([0, 0]))?.signTest).toBeNull();
  });
});
