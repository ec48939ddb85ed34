import type { ComparisonInputs } from './comparison-inputs.queries.js';

/** How many pages an hour the declared numbers imply. A range where the time is one; null: a number is not on file. */
export type PagesPerHour = {
  /** Whole pages, rounded; null when not known, `high` also when the time has no lower bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** The arithmetic in words, or what is missing. */
  readonly sentence: string;
};

const count = (value: number): string => value.toLocaleString('en-US');

/** Declared pages by billed or declared hours, only where both are on file. */
export function pagesPerHour({
  pagesReviewed: pages,
  reviewTime: time,
}: Pick<ComparisonInputs, 'pagesReviewed' | 'reviewTime'>): PagesPerHour {
  if (pages === null || time === null) {
    const missing = [
      ...(pages === null ? ['the number of pages declared'] : []),
      ...(time === null ? ['the time billed or declared for reading records'] : []),
    ];
    return { low: null, high: null, sentence: `Not known: ${missing.join(' and ')} is not on file.` };
  }
  const high = time.low === 0 ? null : Math.round((pages * 60) / time.low);
  const low = time.high === null ? null : Math.round((pages * 60) / time.high);
  const basis = time.basis === 'BILLED' ? 'billed' : 'declared';
  const given = `${count(pages)} pages declared, ${time.asWritten} ${basis}`;
  return { low, high, sentence: `${given}: ${rateWords(low, high)}.` };
}

function rateWords(low: number | null, high: number | null): string {
  if (low !== null && low === high) return `${count(low)} pages an hour`;
  if (low !== null && high !== null) return `${count(low)} to ${count(high)} pages an hour`;
  if (high !== null) return `at most ${count(high)} pages an hour`;
  return low === null ? 'no rate follows' : `at least ${count(low)} pages an hour`;
}
