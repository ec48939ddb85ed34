/** YYYY-MM-DD when there is such a day in the calendar; null for 30 February and the like. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 28 to 31; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1 January 1970, so that days can be counted. @throws RangeError when the text is no day YYYY-MM-DD. */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || dayOf(year, month, date) === null) throw new RangeError('Not a day.');
  return Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY;
}

/** YYYY-MM-DD of a number of days since 1 January 1970; the inverse of `dayNumber`. */
export function dayOfNumber(days: number): string {
  return new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
