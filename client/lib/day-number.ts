const LEGAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MILLISECONDS = 86_400_000;

/** Whole days from January 1, 1970 to a legal date ("2024-05-01"); null for text that is not one. */
export function dayNumber(date: string): number | null {
  const parts = LEGAL_DATE.exec(date);
  if (!parts) return null;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MILLISECONDS;
  // Date.UTC carries February 30 over into March: a day that comes back as another is none.
  return dateOfDay(day) === date ? day : null;
}

/** The legal date of a day number. The reader's time zone plays no part. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The reader's own calendar day, as a legal date. */
export function todayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
