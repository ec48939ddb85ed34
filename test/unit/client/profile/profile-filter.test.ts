import { describe, expect, it } from 'vitest';
import { filterOf, filterParameters } from '../../../../client/features/examinations/examination-filter.js';
import { filterOutcome } from '../../../../client/features/examiners/profile/filter-outcome.js';
import { leftOutParts } from '../../../../client/features/examiners/profile/left-out-line.js';
import { withWindow } from '../../../../client/features/examiners/profile/window-control.js';

describe('a preset window in the address', () => {
  it('is kept, and all dates leave the address bare', () => {
    expect(filterOf(new URLSearchParams('window=FIVE_YEARS'))).toEqual({ window: 'FIVE_YEARS' });
    expect(filterParameters({ window: 'FIVE_YEARS' }).toString()).toBe('window=FIVE_YEARS');
    expect(filterOf(new URLSearchParams('window=ALL'))).toEqual({});
    expect(filterParameters({ window: 'ALL' }).toString()).toBe('');
  });

  it('gives way to years chosen by the reader', () => {
    expect(filterOf(new URLSearchParams('window=FIVE_YEARS&from=2020'))).toEqual({ fromYear: 2020 });
    expect(filterParameters({ window: 'FIVE_YEARS', toYear: 2024 }).toString()).toBe('to=2024');
  });

  it.each(['window=LAST_WEEK', 'window=', 'reexaminations=yes'])(
    'ignores what it cannot use: %s',
    (query) => {
      expect(filterOf(new URLSearchParams(query))).toEqual({});
    },
  );

  it('takes the place of chosen years and leaves the rest of the filter', () => {
    const chosen = { fromYear: 2020, toYear: 2022, sides: ['DEFENSE' as const] };
    expect(withWindow(chosen, 'THREE_YEARS')).toEqual({ sides: ['DEFENSE'], window: 'THREE_YEARS' });
    expect(withWindow({ ...chosen, window: 'THREE_YEARS' }, 'ALL')).toEqual({ sides: ['DEFENSE'] });
  });
});

describe('re-examinations in the address', () => {
  it('survive the way there and back', () => {
    expect(filterParameters({ reexaminations: true }).toString()).toBe('reexaminations=1');
    expect(filterOf(new URLSearchParams('reexaminations=1'))).toEqual({ reexaminations: true });
    expect(filterParameters({ reexaminations: false }).toString()).toBe('');
  });
});

describe('filterOutcome', () => {
  const profile = (numerator: number) => ({ examinations: { key: 'EXAMINATION', numerator } });

  it.each([
    [0, 0, {}, 'No examinations in this firm’s files.'],
    [54, 54, {}, 'All 54 examinations.'],
    [1, 54, {}, '1 of 54 examinations matches the filters.'],
    [0, 54, {}, 'None of the 54 examinations matches the filters.'],
    [66, 54, { reexaminations: true }, '66 examinations, re-examinations counted as well.'],
  ])('%i of %i reads right', (numerator, total, filter, words) => {
    expect(filterOutcome(profile(numerator), total, filter)).toBe(words);
  });
});

describe('leftOutParts', () => {
  const figure = (key: string, numerator: number) => ({ key, label: key, numerator });
  const wordsOf = (reexaminations: number, recordReviews: number, unverified: number) =>
    leftOutParts({
      reexaminations: figure('REEXAMINATION', reexaminations),
      recordReviews: figure('RECORD_REVIEW', recordReviews),
      unverified: figure('UNVERIFIED', unverified),
    }).map(({ words }) => words);

  it('names each reason that occurs, with its number', () => {
    expect(wordsOf(12, 1, 5)).toEqual(['12 re-examinations', '1 record review', '5 not yet verified']);
    expect(wordsOf(1, 0, 0)).toEqual(['1 re-examination']);
    expect(wordsOf(0, 0, 0)).toEqual([]);
  });
});
