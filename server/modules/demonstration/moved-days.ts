import { daysAfter } from './invented-day.js';
import { DayStyle, writtenDay } from './reports/written-values.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_IN_TEXT = /\{\{(\d{4}-\d{2}-\d{2})\}\}/g;
const DAY_MS = 86_400_000;

/**
 * The value with every day in it moved by the same whole weeks, so that working days stay working days and what is due
 * soon stays due soon. "{{2026-08-18}}" within a text is a day, written out.
 *
 * @param written.writtenOn the day as if on which it was written, YYYY-MM-DD; moved as well.
 * @param today YYYY-MM-DD.
 */
export function withMovedDays(written: { readonly writtenOn: string }, today: string): unknown {
  const apart = (Date.parse(today) - Date.parse(written.writtenOn)) / DAY_MS;
  const shift = Math.floor(apart / 7) * 7;
  return withTexts(written, (text) =>
    DAY.test(text)
      ? daysAfter(text, shift)
      : text.replace(DAY_IN_TEXT, (_, found: string) => writtenDay(daysAfter(found, shift), DayStyle.LONG)),
  );
}

/** The value with every text in it, however deep, put through a function. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, change)]));
}
