import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../server/modules/readings/find-quote.js';
import { plainDocument } from '../../../server/reading/plain-document.js';

const words = fc.array(fc.stringMatching(/^[a-z.,]{1,8}$/), { minLength: 1, maxLength: 12 });
const blanks = fc.constantFrom(' ', '\n', '  ', '\t', '\u00a0', ' \u00ad', '\n\n');

describe('finding a quote', () => {
  it('finds every passage of a page, however blanks and breaks were copied', () => {
    fc.assert(
      fc.property(words, words, words, blanks, blanks, (before, quoted, after, inText, inQuote) => {
        const text = `first page\f${[...before, '#', ...quoted, '#', ...after].join(inText)}`;
        const document = plainDocument(text);
        const found = findQuote(document, 2, ['#', ...quoted, '#'].join(inQuote));
        expect(found).not.toBeNull();
        const squeezed = text.slice(found?.start, found?.end).replace(/[\s\u00ad]/gu, '');
        expect(squeezed).toBe(['#', ...quoted, '#'].join(''));
      }),
    );
  });

  it.each([
    ['on another page', 1, 'second page'],
    ['nowhere', 2, 'third page'],
    ['without words', 2, ' \n'],
    ['on no page', 9, 'second'],
    ['in other letters', 2, 'Second page'],
  ])('finds nothing %s', (_where, page, quote) => {
    expect(findQuote(plainDocument('first page\fsecond page'), page, quote)).toBeNull();
  });

  it('follows a sentence over a page break, and begins on the page named', () => {
    const document = plainDocument('It was\fsaid here.');
    expect(findQuote(document, 1, 'was said')).toEqual({ start: 3, end: 11 });
    expect(findQuote(document, 1, 'said here')).toBeNull();
  });
});
