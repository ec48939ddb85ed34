/**
 * The windows of time that figures are stated for. They are fixed before anyone looks, so that a window can not be
 * picked for its result; any other range of dates is the reader's own choice and is called so.
 */
export const AnalysisWindow = {
  ALL: 'ALL',
  FIVE_YEARS: 'FIVE_YEARS',
  THREE_YEARS: 'THREE_YEARS',
} as const;
export type AnalysisWindow = (typeof AnalysisWindow)[keyof typeof AnalysisWindow];

export const analysisWindowLabel: Record<AnalysisWindow, string> = {
  ALL: 'All dates',
  FIVE_YEARS: 'Last five calendar years',
  THREE_YEARS: 'Last three calendar years',
};

/** First and last day, both included, as YYYY-MM-DD; null: no such end. */
export type WindowBounds = { readonly from: string | null; readonly to: string | null };

/** Calendar years that a window reaches back, the year of its last quarter included; null: all of them. */
const YEARS: Readonly<Record<AnalysisWindow, number | null>> = { ALL: null, FIVE_YEARS: 5, THREE_YEARS: 3 };
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/**
 * The days of a window as of a day: from 1 January to the end of the last quarter that is over. A quarter is over
 * on the day after its last; before the first quarter of a year is over, the window ends with the year before.
 *
 * @param today YYYY-MM-DD. @throws RangeError when it is not of that form.
 */
export function windowBounds(window: AnalysisWindow, today: string): WindowBounds {
  const years = YEARS[window];
  if (years === null) return { from: null, to: null };
  const to = lastQuarterEnd(today);
  const firstYear = Number(to.slice(0, 4)) - years + 1;
  return { from: `${String(firstYear).padStart(4, '0')}-01-01`, to };
}

/**
 * The last day of the last calendar quarter that is over on the day.
 *
 * @param today YYYY-MM-DD. @throws RangeError when it is not of that form.
 */
export function lastQuarterEnd(today: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new RangeError('A day is written YYYY-MM-DD.');
  const year = today.slice(0, 4);
  const ended = QUARTER_ENDS.filter((day) => `${year}-${day}` < today).at(-1);
  return ended === undefined ? `${String(Number(year) - 1).padStart(4, '0')}-12-31` : `${year}-${ended}`;
}
