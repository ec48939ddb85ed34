import { dayOfNumber } from '../calendar-day.js';

/** 31 December 9999, the last day that a spreadsheet program knows. */
const LAST_SERIAL = 2_958_465;

/** YYYY-MM-DD of a serial number of the 1900 calendar of spreadsheets; null outside of 1900 to 9999. */
export function serialDay(serial: number): string | null {
  if (serial < 1 || serial >= LAST_SERIAL + 1) return null;
  // That calendar counts a 29 February 1900 that never was (serial 60); before it, the epoch is a day later.
  const daysSince1970 = Math.floor(serial) - (serial >= 61 ? 25_569 : 25_568);
  return dayOfNumber(daysSince1970);
}
