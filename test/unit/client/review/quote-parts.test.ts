import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteParts } from '../../../../client/features/review/quote-parts.js';

describe('the parts of a page around a quote', () => {
  it('are before, quote and after', () => {
    expect(quoteParts('It is my opinion. No surgery is needed. Thank you.', 'No surgery is needed.')).toEqual(
      [
        { text: 'It is my opinion. ', isQuote: false },
        { text: 'No surgery is needed.', isQuote: true },
        { text: ' Thank you.', isQuote: false },
      ],
    );
  });

  it('find the beginning of a quote that goes on to the next page, and its end there', () => {
    const quote = 'the claimant has reached maximum medical improvement';
    const [before, quoted] = quoteParts('In my opinion, the claimant has reached', quote);
    expect([before?.text, quoted]).toEqual([
      'In my opinion, ',
      { text: 'the claimant has reached', isQuote: true },
    ]);
    expect(quoteParts('maximum medical improvement. Regards', quote)[0]).toEqual({
      text: 'maximum medical improvement',
      isQuote: true,
    });
  });

  it('leave the text whole where the quote is not', () => {
    expect(quoteParts('Regards', 'something else altogether')).toEqual([{ text: 'Regards', isQuote: false }]);
    expect(quoteParts('Regards', '')).toEqual([{ text: 'Regards', isQuote: false }]);
  });

  it('always add up to the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, quote) => {
        const joined = quoteParts(text, quote)
          .map((part) => part.text)
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
