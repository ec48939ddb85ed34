import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAYER_MINIMA, showRules } from '../../../server/statistics/show-rules.js';

describe('showRules', () => {
  it.each([
    // n, m, share, interval, bounds, notShownBecause
    [0, 0, false, false, false, 'NO_EXAMINATIONS'],
    [0, 9, false, false, false, 'NO_EXAMINATIONS'],
    [1, 0, false, false, false, 'TOO_FEW_FOR_INTERVAL'],
    [4, 30, false, false, false, 'TOO_FEW_FOR_INTERVAL'],
    [5, 0, false, true, false, 'TOO_FEW_FOR_PERCENT'],
    [9, 1, false, true, true, 'TOO_FEW_FOR_PERCENT'],
    [10, 0, true, true, false, null],
    [10, 2, true, true, true, null],
    [40, 10, true, true, true, null], // exactly 20 % unknown
    [39, 10, false, true, true, 'TOO_MUCH_UNKNOWN'],
    [20, 20, false, true, true, 'TOO_MUCH_UNKNOWN'], // exactly 50 %
    [20, 21, false, false, true, 'TOO_MUCH_UNKNOWN'],
  ])('n %i with %i unknown', (n, m, share, interval, bounds, notShownBecause) => {
    expect(showRules(n, m)).toEqual({ share, interval, bounds, notShownBecause });
  });

  it.each([
    [19, false, 'TOO_FEW_FOR_INTERVAL'],
    [20, true, null],
  ])('states share and interval among %i with a known payer: %s', (n, isShown, notShownBecause) => {
    expect(showRules(n, 0, PAYER_MINIMA)).toMatchObject({
      share: isShown,
      interval: isShown,
      notShownBecause,
    });
  });

  it('gives a reason exactly when the share is withheld', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (n, m) => {
        const shown = showRules(n, m);
        return shown.share === (shown.notShownBecause === null);
      }),
    );
  });
});
