import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, yearOf } from '../../../client/lib/format-date.js';
import { formatCents, formatUsd } from '../../../client/lib/format-money.js';

describe('legal dates', () => {
  it.each([
    ['2024-05-01', 'May 1, 2024'],
    ['1999-12-31', 'Dec 31, 1999'],
    // The first instant of a year in one zone is still the old year in another: a legal date knows no zone.
    ['2024-01-01', 'Jan 1, 2024'],
  ])('%s reads %s in every time zone', (date, expected) => {
    expect(formatDate(date)).toBe(expected);
  });

  it('leaves a text alone that is no date', () => {
    expect(formatDate('unknown')).toBe('unknown');
    expect(formatDate('2024-13-01')).toBe('2024-13-01');
    expect(yearOf('unknown')).toBeNull();
  });

  it('knows its year', () => {
    expect(yearOf('2024-05-01')).toBe(2024);
  });
});

it('leaves an instant alone that is none', () => {
  expect(formatInstant('soon')).toBe('soon');
});

describe('money', () => {
  it.each([
    [201_500, '$2,015'],
    [201_550, '$2,015.50'],
    [5, '$0.05'],
    [0, '$0'],
  ])('%i cents read %s', (cents, expected) => {
    expect(formatCents(cents)).toBe(expected);
  });

  it('reads the decimal text of the API', () => {
    expect(formatUsd('2015.00')).toBe('$2,015');
    expect(formatUsd('1250.5')).toBe('$1,250.50');
    expect(formatUsd('')).toBe('');
  });
});
