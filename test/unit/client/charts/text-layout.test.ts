import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedWidth, shortened, wrappedLines } from '../../../../client/charts/text-layout.js';

describe('wrappedLines', () => {
  it('keeps every word in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10, max: 800 }), (text, width) => {
        const words = text.split(/\s+/).filter((word) => word !== '');
        expect(wrappedLines(text, width, 13).flatMap((line) => line.split(' '))).toEqual(words);
      }),
    );
  });

  it('breaks before a line outgrows the width, unless it is one word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 40, max: 800 }), (text, width) => {
        for (const line of wrappedLines(text, width, 13)) {
          expect(line.includes(' ') ? estimatedWidth(line, 13) <= width : true).toBe(true);
        }
      }),
    );
  });

  it('has no lines for no text', () => {
    expect(wrappedLines('  ', 100, 13)).toEqual([]);
  });
});

describe('shortened', () => {
  it('leaves a text that fits as it is', () => {
    expect(shortened('Harbor Mutual', 400, 13)).toBe('Harbor Mutual');
  });

  it('marks what was cut', () => {
    expect(shortened('Fenwick-Sato Defense Group, a Professional Corporation', 120, 13)).toMatch(
      /^Fenwick.*…$/,
    );
  });
});
