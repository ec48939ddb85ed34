import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesWithin } from '../../../../server/reading/structure/index.js';

const split = (text: string): string[] =>
  sentencesWithin(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'Mr. Vane was seen by Dr. Ito on Oct. 3. He was well.',
      ['Mr. Vane was seen by Dr. Ito on Oct. 3.', 'He was well.'],
    ],
    [
      'See Table 15-3, p. 384, 5th Ed. of the Guides. It is 8%.',
      ['See Table 15-3, p. 384, 5th Ed. of the Guides.', 'It is 8%.'],
    ],
    ['He fell in Oct. 1990 and again later.', ['He fell in Oct. 1990 and again later.']],
    [
      'Naproxen 500 mg b.i.d. was given. She improved.',
      ['Naproxen 500 mg b.i.d. was given.', 'She improved.'],
    ],
    ['I am Jane Roe, M.D. The claimant came alone.', ['I am Jane Roe, M.D.', 'The claimant came alone.']],
    ['Jane Roe, M.D. Ph.D. examined him.', ['Jane Roe, M.D. Ph.D. examined him.']],
    ['Is it related? Yes. It is.', ['Is it related?', 'Yes.', 'It is.']],
    ['Claim No. 5512 is open. No. 3 is closed.', ['Claim No. 5512 is open.', 'No. 3 is closed.']],
    ['No. The tear is old.', ['No.', 'The tear is old.']],
    ['The strain resolved.He went back.', ['The strain resolved.', 'He went back.']],
    ['He said "I am fine." Then he left.', ['He said "I am fine."', 'Then he left.']],
    [
      'The rating is 12.5 percent. (See above.) Nothing else.',
      ['The rating is 12.5 percent.', '(See above.)', 'Nothing else.'],
    ],
    ['J. R. Smith, D.C., wrote it. We agree.', ['J. R. Smith, D.C., wrote it.', 'We agree.']],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('follow each other, trimmed, and leave out nothing but white space and marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '"', ')', '1', 'Dr', 'é') }),
        (text) => {
          let last = 0;
          for (const { start, end } of sentencesWithin(text, { start: 0, end: text.length })) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
            last = end;
          }
          expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });
});
