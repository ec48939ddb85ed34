import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censusBounds, selection, tippingRatio } from '../../../server/statistics/selection.js';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('tippingRatio', () => {
  it('is what turns a common rate into the one seen', () => {
    fc.assert(
      fc.property(share, share, (rate, peerRate) => {
        const ratio = tippingRatio(rate, peerRate) ?? NaN;
        // Of the examinations with the finding `ratio` times as many reach the files.
        expect((ratio * peerRate) / (ratio * peerRate + 1 - peerRate)).toBeCloseTo(rate, 9);
      }),
    );
  });

  it('is the reciprocal when yes and no are swapped, and 1 at the peers’ rate', () => {
    fc.assert(
      fc.property(share, share, (rate, peerRate) => {
        const ratio = tippingRatio(rate, peerRate) ?? NaN;
        expect((tippingRatio(1 - rate, 1 - peerRate) ?? NaN) * ratio).toBeCloseTo(1, 9);
        expect(tippingRatio(rate, rate)).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([
    [1, 0.6, null],
    [0, 0.6, 0],
    [0.5, 0, null],
    [0.5, 1, null],
    [null, 0.6, null],
    [0.5, null, null],
  ])('of %s beside %s is %s', (rate, peerRate, ratio) => {
    expect(tippingRatio(rate, peerRate)).toBe(ratio);
  });

  it('refuses what is no share', () => {
    expect(() => tippingRatio(1.1, 0.5)).toThrow(RangeError);
    expect(() => tippingRatio(0.5, Number.NaN)).toThrow(RangeError);
  });
});

describe('censusBounds', () => {
  it('narrow as more of the examinations are seen, to the share itself', () => {
    expect(censusBounds({ x: 46, n: 48 }, 120)).toEqual({ lower: 46 / 120, upper: 118 / 120 });
    expect(censusBounds({ x: 46, n: 48 }, 48)).toEqual({ lower: 46 / 48, upper: 46 / 48 });
    expect(censusBounds({ x: 0, n: 0 }, 0)).toBeNull();
  });

  it('refuse fewer examinations in all than were seen', () => {
    expect(() => censusBounds({ x: 46, n: 48 }, 47)).toThrow(RangeError);
  });
});

describe('selection', () => {
  it('has a finite ratio for the lower limit also when all have the finding', () => {
    const found = selection({ x: 48, n: 48, missing: 6, peerRate: 0.617, totalKnown: null });
    expect(found.tippingPoint).toBeNull();
    expect(found.tippingLower).toBeCloseTo(7.8, 1);
    expect(found.census).toBeNull();
  });

  it('has nothing to say without examinations', () => {
    expect(selection({ x: 0, n: 0, missing: 0, peerRate: 0.5, totalKnown: null })).toEqual({
      bounds: null,
      tippingPoint: null,
      tippingLower: null,
      census: null,
    });
  });
});
