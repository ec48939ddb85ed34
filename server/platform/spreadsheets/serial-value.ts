import { serialDay } from '../../kernel/cells/serial-day.js';
import type { CellStyle } from './cell-style.js';

const MINUTES_PER_DAY = 1440;
/** Days from the epoch of the 1904 calendar (old Macintosh workbooks) to that of the 1900 calendar. */
const DAYS_1904 = 1462;

/**
 * The text of a numeric cell as a person sees it, in one canonical form per style: 2021-05-28, 13:05,
 * 2021-05-28 13:05, 1:05 for an elapsed time, 12% for a percentage, plain decimal digits for the rest.
 */
export function numericText(value: number, style: CellStyle, usesDates1904: boolean): string {
  switch (style) {
    case 'DATE':
    case 'TIME':
      return momentText(usesDates1904 ? value + (value >= 1 ? DAYS_1904 : 0) : value) ?? plainNumber(value);
    case 'ELAPSED':
      return value < 0 ? plainNumber(value) : elapsedText(value);
    case 'PERCENT':
      return `${plainNumber(value * 100)}%`;
    case 'NUMBER':
      return plainNumber(value);
  }
}

/** A fraction of a day as HH:MM, rounded to the minute; null when it rounds up to the next midnight. */
function clockText(fraction: number): string | null {
  const minutes = Math.round(fraction * MINUTES_PER_DAY);
  return minutes === MINUTES_PER_DAY ? null : `${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

function momentText(serial: number): string | null {
  if (serial < 0) return null;
  const fraction = serial - Math.floor(serial);
  const clock = clockText(fraction);
  if (serial < 1) return clock;
  const day = serialDay(clock === null ? Math.ceil(serial) : serial);
  if (day === null) return null;
  return clock === null || clock === '00:00' ? day : `${day} ${clock}`;
}

function elapsedText(serial: number): string {
  const minutes = Math.round(serial * MINUTES_PER_DAY);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** Fifteen significant digits, as spreadsheet programs show; binary noise beyond them is not data. */
export function plainNumber(value: number): string {
  const shown = Number(value.toPrecision(15));
  if (Number.isInteger(shown)) return BigInt(shown).toString();
  const text = String(shown);
  return text.includes('e') ? shown.toFixed(20).replace(/0+$/, '') : text;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
