/** What bounds of an income range may take for granted, in the order in which they are listed. */
export const ASSUMPTIONS = {
  INVOICE:
    'An invoice counts on its own day, and the work that it covers is not priced a second time. One that names no examination is taken for all work in its matter.',
  RECORDED_FEE: 'A fee recorded with an examination is taken for its whole price.',
  PUBLISHED:
    'A published fee schedule is taken where no fee of the examiner is on file and the matter is heard under that schedule.',
  UNDATED_FEE: 'A fee without a first or last day is taken to have no such end.',
  SEVERAL_FEES:
    'Where several fees are on file for one day, the low bound takes the smallest and the high bound the largest.',
  PAGES_UNKNOWN:
    'Where pages are not recorded, the low bound takes no more than the allowance and the high bound the largest number recorded for any examination of this span.',
  PAGES_NEVER_RECORDED:
    'Pages are recorded for no examination of this span: neither bound holds a charge for them.',
  PAGES_SUPPLIED: 'The low bound charges pages reviewed, the high bound pages supplied where these are more.',
  HOURS_UNKNOWN:
    'Where the time for reading records is not recorded, neither bound holds a charge for it; the low bound takes time that was billed, the high bound time that was declared as well.',
  REPORT: 'The high bound takes one report charged apart for each examination; the low bound none.',
  MULTIPLIER: 'The high bound takes the largest multiplier on file for the day; the low bound none.',
  REVIEW_HOURS:
    'A review of records at an hourly fee takes the hours charged at least, or one hour where none is on file, in both bounds.',
  DEPOSITION_HOURS:
    'Hours of depositions are not recorded: the low bound takes the hours charged at least, or one hour where none is on file; the high bound one day of seven hours.',
  TRIAL_DAYS:
    'Days of trials are not recorded: both bounds take the days charged at least, or one day where none is on file.',
  NO_FEE: 'Work for which no fee is on file adds nothing to either bound.',
} as const;
export type Assumption = keyof typeof ASSUMPTIONS;

/** The assumptions in words, each once, in the order of ASSUMPTIONS. */
export function assumptionWords(made: ReadonlySet<Assumption>): string[] {
  return Object.entries(ASSUMPTIONS).flatMap(([code, words]) => (isIn(made, code) ? [words] : []));
}

const isIn = (made: ReadonlySet<string>, code: string): boolean => made.has(code);
