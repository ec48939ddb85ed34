import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenMinutes } from '../../../server/kernel/written-minutes.js';

describe('minutes as they are said', () => {
  it.each([
    // words, lower, upper, minutes for figures
    ['25', 25, 25, 25],
    ['25 minutes', 25, 25, 25],
    ['twenty-five (25) minutes', 25, 25, 25],
    ['1 hour', 60, 60, 60],
    ['an hour', 60, 60, 60],
    ['an hour and a half', 90, 90, 90],
    ['1.5 hours', 90, 90, 90],
    ['one and a half hours', 90, 90, 90],
    ['one hour and fifteen minutes', 75, 75, 75],
    ['1 hr 15 min', 75, 75, 75],
    ['half an hour', 30, 30, 30],
    ['0:25', 25, 25, 25],
    ['about 20 minutes', 15, 25, 20],
    ['approximately 20', 15, 25, 20],
    ['~20 min', 15, 25, 20],
    ['20 minutes or so', 15, 25, 20],
    ['about 23 minutes', 21, 25, 23],
    ['about an hour', 45, 75, 60],
    ['almost 30 minutes', 25, 29, 29],
    ['20 to 30 minutes', 20, 30, 25],
    ['20-30', 20, 30, 25],
    ['20–25 min', 20, 25, 22],
    ['between 20 and 30 minutes', 20, 30, 25],
    ['one to two hours', 60, 120, 90],
    ['45 minutes to an hour', 45, 60, 52],
    ['about 20 to 30 minutes', 15, 35, 25],
    ['less than 15 minutes', 0, 14, 14],
    ['<15', 0, 14, 14],
    ['under ten minutes', 0, 9, 9],
    ['no more than 15 minutes', 0, 15, 15],
    ['up to 15 minutes', 0, 15, 15],
    ['15 minutes or less', 0, 15, 15],
    ['more than 30 minutes', 31, null, 31],
    ['over an hour', 61, null, 61],
    ['at least 30 minutes', 30, null, 30],
    ['30 minutes or more', 30, null, 30],
    ['>=30', 30, null, 30],
  ])('reads "%s" as %s to %s, counted as %s', (text, lower, upper, minutes) => {
    expect(writtenMinutes(text)).toEqual({ lower, upper, minutes });
  });

  it.each([
    '',
    'a while',
    'minutes',
    '0 minutes',
    '601 minutes',
    '30 to 20 minutes',
    'the whole morning',
    '11 hours',
  ])('reads no minutes in "%s"', (text) => {
    expect(writtenMinutes(text)).toBeNull();
  });

  it('never counts a minute that the words exclude', () => {
    const words = fc.constantFrom(
      'about',
      'at least',
      'at most',
      'less than',
      'more than',
      'almost',
      'exactly 1 or',
      '',
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 600 }), (word, n) => {
        const said = writtenMinutes(`${word} ${n} minutes`);
        if (said === null) return;
        expect(said.minutes).toBeGreaterThanOrEqual(said.lower);
        if (said.upper !== null) expect(said.minutes).toBeLessThanOrEqual(said.upper);
      }),
    );
  });

  it('settles on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const said = writtenMinutes(text);
        expect(said === null || (said.minutes >= 1 && said.minutes <= 600)).toBe(true);
      }),
    );
  });
});
