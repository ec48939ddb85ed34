const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LEGAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A legal date ("2024-05-01") as "May 1, 2024". It never passes through Date: a day must not shift with the
 * reader's time zone. Text that is not a date is returned as it came.
 */
export function formatDate(date: string): string {
  const parts = LEGAL_DATE.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || !month) return date;
  return `${month} ${Number(parts[3])}, ${parts[1]}`;
}

/** The calendar year of a legal date; null when the text is not one. */
export function yearOf(date: string): number | null {
  const parts = LEGAL_DATE.exec(date);
  return parts ? Number(parts[1]) : null;
}

const instantFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** A UTC instant in the reader's own time zone, to the minute. */
export function formatInstant(instant: string): string {
  const parsed = Date.parse(instant);
  return Number.isNaN(parsed) ? instant : instantFormat.format(parsed);
}

/** The reader's own calendar day of a UTC instant. */
export function formatInstantDay(instant: string): string {
  const parsed = Date.parse(instant);
  return Number.isNaN(parsed) ? instant : dayFormat.format(parsed);
}
