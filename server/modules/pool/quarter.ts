import { type AnalysisWindow, lastQuarterEnd, windowBounds } from '../../kernel/analysis-window.js';

/** A calendar quarter, e.g. "2026Q3". */
export type Quarter = { readonly name: string; readonly endsOn: string };

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** Null when the text is no quarter. */
export function parseQuarter(text: string): Quarter | null {
  const found = /^(\d{4})Q([1-4])$/.exec(text);
  const end = QUARTER_ENDS[Number(found?.[2]) - 1];
  return found === null || end === undefined ? null : { name: text, endsOn: `${found[1] ?? ''}-${end}` };
}

/** The last quarter that is over on the day. @param today YYYY-MM-DD */
export function lastQuarter(today: string): Quarter {
  const endsOn = lastQuarterEnd(today);
  const quarter = QUARTER_ENDS.findIndex((end) => endsOn.endsWith(end)) + 1;
  return { name: `${endsOn.slice(0, 4)}Q${quarter}`, endsOn };
}

/** Quarters in a row have numbers in a row. */
export function quarterIndex({ name }: Pick<Quarter, 'name'>): number {
  return Number(name.slice(0, 4)) * 4 + Number(name.slice(5)) - 1;
}

/** The one after it. */
export function nextQuarter(quarter: Quarter): Quarter {
  const index = quarterIndex(quarter) + 1;
  const end = QUARTER_ENDS[index % 4] ?? QUARTER_ENDS[0];
  const year = String(Math.floor(index / 4)).padStart(4, '0');
  return { name: `${year}Q${(index % 4) + 1}`, endsOn: `${year}-${end}` };
}

/** The day after its last. */
export function dayAfter({ endsOn }: Quarter): string {
  return new Date(Date.parse(`${endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * First and last day of a window in the release of a quarter, both included. Unlike a firm's own figures, a release
 * ends with its quarter in every window: what came later is not in it.
 */
export function releasedDays(window: AnalysisWindow, quarter: Quarter): { from: string; to: string } {
  return { from: windowBounds(window, dayAfter(quarter)).from ?? '-infinity', to: quarter.endsOn };
}
