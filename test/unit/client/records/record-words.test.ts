import { describe, expect, it } from 'vitest';
import { daysWords, indexWords, stampWords } from '../../../../client/features/records/record-words.js';

describe('the days of a record', () => {
  it.each([
    [null, null, null],
    ['2021-03-04', null, 'Mar 4, 2021'],
    ['2021-03-04', '2021-05-06', 'Mar 4, 2021 to May 6, 2021'],
  ])('from %s to %s read %s', (datedOn, datedTo, words) => {
    expect(daysWords({ datedOn, datedTo })).toBe(words);
  });
});

describe('Bates range and pages', () => {
  it.each([
    [null, null, null, null],
    [null, null, 12, '12 pages'],
    ['ABC1', 'ABC1', 1, 'ABC1, 1 page'],
    ['ABC1', 'ABC9', 9, 'ABC1 to ABC9, 9 pages'],
    ['ABC1', 'ABC9', null, 'ABC1 to ABC9'],
  ])('of %s, %s and %s read %s', (batesFrom, batesTo, pages, words) => {
    expect(stampWords({ batesFrom, batesTo, pages })).toBe(words);
  });
});

describe('what an index came to', () => {
  const index = {
    id: 'i',
    name: 'Pasted text',
    source: 'TEXT',
    status: 'CHECKED',
    createdAt: '2026-01-01T00:00:00Z',
    confirmedAt: null,
    version: 1,
    examination: null,
  } as const;

  it.each([
    [5, 5, 0, '5 records of 5 rows'],
    [5, 4, 0, '4 records of 5 rows; 1 row not taken'],
    [5, 3, 1, '3 records of 5 rows; 2 rows not taken; 1 row taken with a remark'],
  ])(
    'says what is not taken: %s rows, %s taken, %s with a remark',
    (rowCount, takenCount, warningCount, words) => {
      expect(indexWords({ ...index, columns: [], rowCount, takenCount, warningCount })).toBe(words);
    },
  );
});
