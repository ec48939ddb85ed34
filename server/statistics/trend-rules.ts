import { MIN_FOR_SLOPE, type YearCount } from './trend.js';

/** Why a change over the years is not tested. */
export const TrendRefusal = {
  TOO_FEW_YEARS: 'TOO_FEW_YEARS',
  TOO_FEW_EXAMINATIONS: 'TOO_FEW_EXAMINATIONS',
  /** All or none of the examinations have the finding: no change could be seen, every year is the same. */
  EVERY_YEAR_THE_SAME: 'EVERY_YEAR_THE_SAME',
} as const;
export type TrendRefusal = (typeof TrendRefusal)[keyof typeof TrendRefusal];

/** Years that count towards the minimum hold at least this many examinations. */
const MIN_PER_YEAR = 5;
const MIN_YEARS = 3;
const MIN_TOTAL = 30;

/** What may be said of the change over the years; `because` is null when the test is shown. */
export type TrendShown = {
  readonly test: boolean;
  readonly slope: boolean;
  readonly because: TrendRefusal | null;
};

/** At least three years with five examinations, thirty in all, and a finding that is sometimes there and sometimes not. */
export function trendRules(years: readonly YearCount[]): TrendShown {
  const n = years.reduce((sum, year) => sum + year.n, 0);
  const x = years.reduce((sum, year) => sum + year.x, 0);
  const because = refusal(years, x, n);
  const isTested = because === null;
  return { test: isTested, slope: isTested && Math.min(x, n - x) >= MIN_FOR_SLOPE, because };
}

function refusal(years: readonly YearCount[], x: number, n: number): TrendRefusal | null {
  if (years.filter((year) => year.n >= MIN_PER_YEAR).length < MIN_YEARS) return TrendRefusal.TOO_FEW_YEARS;
  if (n < MIN_TOTAL) return TrendRefusal.TOO_FEW_EXAMINATIONS;
  return x === 0 || x === n ? TrendRefusal.EVERY_YEAR_THE_SAME : null;
}
