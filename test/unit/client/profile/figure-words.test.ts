import { describe, expect, it } from 'vitest';
import {
  displayOf,
  notCountedSentence,
  openWords,
  readingOf,
  refusalOf,
} from '../../../../client/features/examiners/profile/figure-words.js';
import { coverageOf, figureOf } from './figures.js';

const tooMuchUnknown = (count: number, known: number, blank: number) =>
  figureOf(count, known, {
    value: null,
    suppressedBecause: 'TOO_MUCH_UNKNOWN',
    bounds: { lower: count / (known + blank), upper: (count + blank) / (known + blank) },
    unknowns: coverageOf(known, { blank }),
  });

describe('readingOf', () => {
  it.each([
    [0, 0, 'no examinations to count'],
    [3, 3, '3 of 3'],
    [0, 4, '0 of 4'],
    [5, 5, '5 of 5, interval 29% to 97%'],
    [7, 9, '7 of 9, interval 29% to 97%'],
    [7, 10, '7 of 10 (70%, interval 29% to 97%)'],
    [0, 10, '0 of 10 (0%, interval 29% to 97%)'],
    [1_200, 1_201, '1,200 of 1,201 (>99%, interval 29% to 97%)'],
  ])('%i of %i', (count, denominator, reading) => {
    expect(readingOf(figureOf(count, denominator))).toBe(reading);
  });

  it('gives the range in place of the percentage when more than one in five is not known', () => {
    expect(readingOf(tooMuchUnknown(15, 24, 16))).toBe(
      '15 of 24, 37% to 78% with the 16 not known counted either way',
    );
  });

  it('gives counts alone when more than half is not known', () => {
    expect(readingOf(tooMuchUnknown(8, 10, 11))).toBe('8 of 10, 11 more not known');
    expect(readingOf(tooMuchUnknown(8, 10, 10))).toContain('%');
  });

  it('reads a plain count without a refusal', () => {
    const tally = figureOf(3, 4, { suppressedBecause: null });
    expect(displayOf(tally).kind).toBe('tally');
    expect([readingOf(tally), refusalOf(tally)]).toEqual(['3 of 4', '']);
  });
});

describe('refusalOf', () => {
  it.each([
    [0, 0, 'No examinations to count.'],
    [3, 3, 'Too few examinations (3) to state a percentage.'],
    [7, 9, 'Too few examinations (9) to state a percentage.'],
    [7, 10, ''],
  ])('%i of %i', (count, denominator, words) => {
    expect(refusalOf(figureOf(count, denominator))).toBe(words);
  });
});

describe('notCountedSentence', () => {
  it.each([
    [coverageOf(10), ''],
    [coverageOf(10, { undetermined: 1 }), 'A further 1 examination is not counted: 1 undetermined.'],
    [
      coverageOf(10, { undetermined: 4, notAddressed: 9, blank: 3 }),
      'A further 16 examinations are not counted: 4 undetermined, 9 not addressed and 3 with nothing recorded.',
    ],
    [coverageOf(0, { uncoded: 2 }), 'A further 2 examinations are not counted: 2 not yet coded.'],
  ])('names every kind that occurs: %#', (coverage, sentence) => {
    expect(notCountedSentence(coverage)).toBe(sentence);
  });
});

describe('openWords', () => {
  it.each([
    [0, 'No examinations to open'],
    [1, 'Open the one examination'],
    [46, 'Open the 46 examinations'],
  ])('%i', (count, words) => {
    expect(openWords(count)).toBe(words);
  });
});
