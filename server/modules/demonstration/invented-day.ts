const DAY_MS = 86_400_000;

/** The day so many days later, or earlier when negative. Days are written YYYY-MM-DD throughout. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day itself, or the Friday before it when it falls on a weekend. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? daysAfter(day, -2) : weekday === 6 ? daysAfter(day, -1) : day;
}

/** For sorting; written this way, days sort as text. By code unit, since a locale's order may change. */
export function compareDays(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
