import { describe, expect, it } from 'vitest';
import { concentrationReading } from '../../../../client/features/examiners/profile/concentration-line.js';
import { isRecalled, openRangeWords } from '../../../../client/features/examiners/profile/measure-words.js';
import { payerComparisonReading } from '../../../../client/features/examiners/profile/payer-comparison.js';
import {
  datesCounted,
  filesOf,
  yearWords,
} from '../../../../client/features/examiners/profile/profile-scope.js';
import {
  headingOf,
  restOf,
  sentenceOf,
  textOf,
} from '../../../../client/features/examiners/profile/server-words.js';
import { trendReading } from '../../../../client/features/examiners/profile/trend-words.js';
import { figureOf } from './figures.js';

const said = (id: string, text: string) => ({ id, kind: 'DESCRIPTIVE' as const, text });
const refusal = said('S-X-TOO_FEW_YEARS', 'Too few years with enough examinations to test for a change.');

describe('the server’s sentences', () => {
  const sentences = [said('S-D1', 'First.'), said('S-D2', 'Second.'), said('S-I1', 'Third.')];

  it('are shown as they are and in their order', () => {
    expect(textOf(sentences)).toBe('First. Second. Third.');
    expect(headingOf({ sentences }, 'A name.')).toBe('First.');
    expect(restOf({ sentences })).toBe('Second. Third.');
    expect(sentenceOf(sentences, 'S-D2')).toBe('Second.');
  });

  it('give way to a plain name where there are none', () => {
    expect(headingOf({ sentences: [] }, 'A name.')).toBe('A name.');
    expect(headingOf(undefined, 'A name.')).toBe('A name.');
    expect(sentenceOf([], 'S-D2')).toBe('');
    expect(restOf({ sentences: [] })).toBe('');
  });
});

describe('openRangeWords', () => {
  it.each([
    [{ lower: 24, upper: 31 }, '24 to 31'],
    [{ lower: null, upper: 31 }, 'no lower limit can be given, upper 31'],
    [{ lower: 24, upper: null }, 'lower 24, no upper limit can be given'],
    [{ lower: null, upper: null }, 'no limits can be given'],
  ])('names a limit that cannot be given: %#', (range, words) => {
    expect(openRangeWords(range)).toBe(words);
  });
});

describe('isRecalled', () => {
  it('holds for recall and for one side’s own log only', () => {
    expect((['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG'] as const).filter(isRecalled)).toEqual(
      ['CLAIMANT', 'FIRM_LOG'],
    );
  });
});

describe('trendReading', () => {
  const slope = (value: number | null, limits: { lower: number | null; upper: number | null } | null) => ({
    ...figureOf(40, 60, { value, limits }),
    caveats: [],
  });
  const trend = { finding: 'no causal relationship', years: [] };

  it.each([
    [
      { slope: slope(1.214, { lower: 1.018, upper: 1.44 }), p: 0.034, refusal: null },
      'Odds from one year to the next 1.21 (95% interval 1.02 to 1.44); two-sided p 0.034.',
    ],
    // All years alike in having few of either: a direction is tested, a slope is not stated.
    [{ slope: slope(null, null), p: 0.0004, refusal: null }, 'Two-sided p <0.001.'],
    [{ slope: slope(null, null), p: null, refusal }, refusal.text],
  ])('%#', (found, words) => {
    expect(trendReading({ ...trend, ...found })).toBe(words);
  });
});

describe('concentrationReading', () => {
  const words = { singular: 'carrier', plural: 'carriers' };

  it('states the index with its interval where there is one', () => {
    const index = {
      ...figureOf(62, 62, { value: 0.184, limits: { lower: 0.141, upper: 0.24 } }),
      sentences: [],
    };
    expect(concentrationReading({ index, effectivePayers: 5.2 }, words)).toBe(
      'Chance that two of the 62 examinations have one carrier: 0.184 (95% interval 0.141 to 0.240), as 5.2 carriers of equal size would.',
    );
  });

  it('gives the server’s reason where it states none', () => {
    const index = { ...figureOf(12, 12, { value: null, limits: null }), sentences: [refusal] };
    expect(concentrationReading({ index, effectivePayers: null }, words)).toBe(refusal.text);
  });
});

describe('payerComparisonReading', () => {
  const comparison = {
    organisation: { id: 'o1', name: 'Harbor Mutual' },
    finding: 'no causal relationship',
    top: { x: 12, n: 20 },
    rest: { x: 30, n: 60 },
    p: 0.44,
  };
  const counts =
    'Reports that state no causal relationship: 12 of 20 in examinations for Harbor Mutual, 30 of 60 in those for all other named carriers.';

  it('puts both counts first, then the difference with its interval', () => {
    const difference = figureOf(80, 80, { value: 0.1, limits: { lower: -0.15, upper: 0.33 } });
    expect(payerComparisonReading({ ...comparison, difference })).toBe(
      `${counts} Difference in percentage points: 10 (95% interval −15 to 33); two-sided p 0.440.`,
    );
  });

  it('stops at the counts where a group is too small', () => {
    const difference = figureOf(80, 80, { value: null, limits: null });
    expect(payerComparisonReading({ ...comparison, difference, p: null })).toBe(
      `${counts} Too few reports in one of the groups to compare the shares.`,
    );
  });
});

describe('scope', () => {
  it.each([
    [
      { fromYear: null, toYear: null, firstExaminedOn: '2019-01-09', lastExaminedOn: '2025-11-03' },
      '2019–2025',
    ],
    [{ fromYear: null, toYear: null, firstExaminedOn: '2024-01-09', lastExaminedOn: '2024-11-03' }, '2024'],
    [
      { fromYear: 2022, toYear: null, firstExaminedOn: '2023-01-09', lastExaminedOn: '2024-11-03' },
      '2022–2024',
    ],
    [{ fromYear: 2022, toYear: null, firstExaminedOn: null, lastExaminedOn: null }, 'from 2022'],
    [{ fromYear: null, toYear: 2022, firstExaminedOn: null, lastExaminedOn: null }, 'up to 2022'],
    [{ fromYear: null, toYear: null, firstExaminedOn: null, lastExaminedOn: null }, ''],
  ])('years of %j', (window, words) => {
    expect(yearWords(window)).toBe(words);
  });

  it('names the window, and says when the dates were chosen by the reader', () => {
    const years = { fromYear: 2022, toYear: 2026, firstExaminedOn: null, lastExaminedOn: null };
    expect(datesCounted({ ...years, preset: 'FIVE_YEARS', words: 'last five calendar years' })).toBe(
      'last five calendar years, 2022–2026',
    );
    expect(datesCounted({ ...years, preset: 'CUSTOM', words: 'date range chosen by the user' })).toBe(
      '2022–2026, date range chosen by the user',
    );
    expect(datesCounted({ ...years, preset: 'ALL', words: 'all dates' })).toBe('2022–2026');
  });

  it('names whose files they are', () => {
    expect(filesOf('Cedar & Vane LLP')).toBe("Cedar & Vane LLP's files");
    expect(filesOf('Marsh Partners')).toBe("Marsh Partners' files");
  });
});
