import type { BatesProblem } from './bates-range.js';
import type { IndexField, IndexProblem, IndexProblemCode } from './index-entry.js';

type Words = Pick<IndexProblem, 'message' | 'remedy' | 'isFatal'>;

const WORDS: Readonly<Record<IndexProblemCode, Words>> = {
  NO_TITLE: {
    message: 'Nothing names the record.',
    remedy: 'Give the row a description, or say which column holds it.',
    isFatal: true,
  },
  NOT_A_RECORD: {
    message: 'The line does not read like a record: a heading, a footer or a note.',
    remedy: 'Nothing to do if it is none; otherwise add the record by hand.',
    isFatal: true,
  },
  NOT_A_DAY: {
    message: 'The cell holds no day of the calendar.',
    remedy: 'Write the day as month/day/year, e.g. 03/04/2021, and bring the index in again.',
    isFatal: true,
  },
  DATES_REVERSED: {
    message: 'The last day is before the first.',
    remedy: 'Exchange the two days, or correct the one that is wrong.',
    isFatal: true,
  },
  NOT_A_PAGE_COUNT: {
    message: 'The cell holds no number of pages from 1 to 1,000,000.',
    remedy: 'Write a whole number, or leave the cell empty.',
    isFatal: true,
  },
  BATES_UNREADABLE: {
    message: 'The cell holds no Bates number.',
    remedy: 'Write a prefix and digits, e.g. ABC000123-ABC000187, or leave the cell empty.',
    isFatal: true,
  },
  BATES_REVERSED: {
    message: 'The last Bates number is below the first.',
    remedy: 'Exchange the two numbers, or correct the one that is wrong.',
    isFatal: true,
  },
  BATES_PREFIXES_DIFFER: {
    message: 'The Bates numbers of the row have different prefixes.',
    remedy: 'List the two ranges in rows of their own.',
    isFatal: true,
  },
  BATES_TOO_LONG: {
    message: 'The Bates range has more than 100,000 pages.',
    remedy: 'Check both numbers: one of them has a digit too many.',
    isFatal: true,
  },
  PAGES_DIFFER: {
    message: 'The number of pages is not that of the Bates range.',
    remedy: 'The stated number was taken. Compare it with the stamped pages.',
    isFatal: false,
  },
  KIND_UNKNOWN: {
    message: 'The kind of record is not among those known.',
    remedy: 'The kind was read from the description instead.',
    isFatal: false,
  },
};

const OF_BATES: Readonly<Record<BatesProblem, IndexProblemCode>> = {
  UNREADABLE: 'BATES_UNREADABLE',
  REVERSED: 'BATES_REVERSED',
  PREFIXES_DIFFER: 'BATES_PREFIXES_DIFFER',
  TOO_LONG: 'BATES_TOO_LONG',
};

export function indexProblem(
  code: IndexProblemCode,
  field: IndexField | null,
  value: string | null,
): IndexProblem {
  return { code, field, value, ...WORDS[code] };
}

export function batesProblem(problem: BatesProblem, field: IndexField, value: string): IndexProblem {
  return indexProblem(OF_BATES[problem], field, value);
}
