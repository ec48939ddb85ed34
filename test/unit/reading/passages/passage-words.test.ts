import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageWords } from '../../../../server/reading/passages/passage-words.js';

const words = (text: string): string =>
  passageWords(text)
    .map(({ word }) => word)
    .join(' ');

describe('the words of a passage as they are compared', () => {
  it.each([
    ['He said that her Right knee hurt.', 'P said that P SIDE knee hurt'],
    ['Seen on March 14, 2019 and on 3/15/19.', 'seen on DATE and on DATE'],
    ['the 14th of March 2019, again in May 2020', 'the DATE again in DATE'],
    ['March of 2019 and 2019-03-14', 'DATE and DATE'],
    ['She may march 12 miles', 'P may march # miles'],
    ['Flexion 60/60, extension 25.5%, strength 4+', 'flexion # extension # strength #'],
    ['Mr. Quillfeather met Dr. Anna Oakes.', 'NAME met NAME'],
    ['The claimant, Ms. O’Dell, and the injured worker’s wife', 'NAME and NAME wife'],
    ['This examinee is at L4-5; see Dr. who asked', 'NAME is at l4 # see dr who asked'],
    ['right-sided pain', 'SIDE sided pain'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('leads every word back to characters in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        let reached = 0;
        for (const { start, end } of passageWords(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
