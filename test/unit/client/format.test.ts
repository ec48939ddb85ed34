import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatByteSize,
  formatCountOf,
  formatDecimal,
  formatInterval,
  formatList,
  formatPercent,
  formatQuantity,
  outwardPercents,
} from '../../../client/lib/format.js';

describe('formatPercent', () => {
  it.each([
    // count, denominator, expected
    [0, 10, '0%'],
    [1, 10, '10%'],
    [46, 48, '96%'],
    [48, 48, '100%'],
    [1, 201, '<1%'],
    [1, 200, '1%'],
    [995, 1000, '>99%'],
    [994, 1000, '99%'],
    [1, 100_000, '<1%'],
    [99_999, 100_000, '>99%'],
  ])('%i of %i reads %s', (count, denominator, expected) => {
    expect(formatPercent(count, denominator)).toBe(expected);
  });

  it('refuses a denominator of zero: there is no share of nothing', () => {
    expect(() => formatPercent(0, 0)).toThrow(RangeError);
  });

  it('says 100% for all and 0% for none, and for nothing else', () => {
    const share = fc
      .integer({ min: 1, max: 100_000 })
      .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));
    fc.assert(
      fc.property(share, ([count, denominator]) => {
        const text = formatPercent(count, denominator);
        expect(text === '100%').toBe(count === denominator);
        expect(text === '0%').toBe(count === 0);
      }),
    );
  });
});

describe('formatInterval', () => {
  it.each([
    [{ lower: 48 / 54, upper: 1 }, '88% to 100%'],
    [{ lower: 0.29, upper: 0.57 }, '29% to 57%'],
    [{ lower: 0.6301, upper: 0.9999 }, '63% to 100%'],
    [{ lower: 0, upper: 0.308 }, '0% to 31%'],
  ])('rounds %o outward', (interval, expected) => {
    expect(formatInterval(interval)).toBe(expected);
  });

  it('never narrows the interval by more than the arithmetic margin', () => {
    const bounds = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(bounds, ([one, other]) => {
        const interval = { lower: Math.min(one, other), upper: Math.max(one, other) };
        const { lower, upper } = outwardPercents(interval);
        expect(lower).toBeLessThanOrEqual(interval.lower * 100 + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(interval.upper * 100 - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('counts in words', () => {
  it.each([
    [0, '0 examinations'],
    [1, '1 examination'],
    [2, '2 examinations'],
    [12_500, '12,500 examinations'],
  ])('%i is %s', (count, expected) => {
    expect(formatQuantity(count, 'examination')).toBe(expected);
  });

  it('takes an irregular plural', () => {
    expect(formatQuantity(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('states a proportion as one count of another', () => {
    expect(formatCountOf(46, 48)).toBe('46 of 48');
    expect(formatCountOf(1_046, 12_048)).toBe('1,046 of 12,048');
  });

  it('keeps one decimal of a median and drops a needless one', () => {
    expect(formatDecimal(17.5)).toBe('17.5');
    expect(formatDecimal(18)).toBe('18');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (items, expected) => {
    expect(formatList(items)).toBe(expected);
  });

  it.each([
    [1, '1 byte'],
    [820, '820 bytes'],
    [1_536, '1.5 kB'],
    [1_536_000, '1.5 MB'],
  ])('%i bytes read %s', (bytes, expected) => {
    expect(formatByteSize(bytes)).toBe(expected);
  });
});
