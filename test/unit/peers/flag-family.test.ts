import { describe, expect, it } from 'vitest';
import {
  agreedFlag,
  FlagFamily,
  sensitivityOf,
  type Tails,
} from '../../../server/modules/peers/flag-family.js';

const same = (p: number): Tails => ({ stated: p, low: p, high: p });
const eligible = { isEligible: true, rate: 0.95, peerRate: 0.6, isShare: true };

describe('a family of comparisons', () => {
  it('adjusts for all that were looked at', () => {
    const members = [0.0013, 0.54].map((p, index) => ({ key: String(index), tails: same(p) }));
    const family = new FlagFamily(members);
    expect(family.size).toBe(2);
    expect(family.adjustedOf('0')?.stated).toBeCloseTo(0.0026, 12);
    expect(family.adjustedOf('not looked at')).toBeNull();
  });

  it('grows with the windows: three looked at make one result three times as common', () => {
    const alone = new FlagFamily([{ key: 'ALL', tails: same(0.03) }]);
    const three = new FlagFamily(
      [0.03, 0.6, 0.7].map((p, index) => ({ key: index === 0 ? 'ALL' : `W${index}`, tails: same(p) })),
    );
    expect(agreedFlag(sensitivityOf(alone.adjustedOf('ALL'), eligible))).toBe('OUTSIDE');
    expect(agreedFlag(sensitivityOf(three.adjustedOf('ALL'), eligible))).toBe('NONE');
  });
});

describe('a flag', () => {
  it.each([
    // adjusted at z0 = 10, 3, 30
    [0.05, 0.05, 0.05, 'OUTSIDE'],
    [0.051, 0.051, 0.051, 'NONE'],
    [0.002, 0.002, 0.002, 'FAR_OUTSIDE'],
    [0.002, 0.01, 0.002, 'OUTSIDE'],
    [0.04, 0.06, 0.04, 'WITHDRAWN_MODEL_CHOICE'],
    [0.06, 0.06, 0.04, 'WITHDRAWN_MODEL_CHOICE'],
  ])('at %d, %d and %d is %s', (stated, low, high, expected) => {
    expect(agreedFlag(sensitivityOf({ stated, low, high }, eligible))).toBe(expected);
  });

  it.each([
    ['nobody who is not eligible', { ...eligible, isEligible: false }],
    ['no rate nearer than ten points', { ...eligible, rate: 0.69, peerRate: 0.6 }],
  ])('is put on %s', (_what, flaggable) => {
    expect(agreedFlag(sensitivityOf(same(0.0001), flaggable))).toBe('NONE');
  });

  it('goes by the tail alone for ranks of minutes', () => {
    const minutes = { isEligible: true, rate: null, peerRate: null, isShare: false };
    expect(agreedFlag(sensitivityOf(same(0.04), minutes))).toBe('OUTSIDE');
  });
});
