import { parseDay } from '../../../../kernel/cells/parse-day.js';
import { parseNumber } from '../../../../kernel/cells/parse-number.js';
import { parseTime } from '../values/parse-time.js';

/** True for a date, a time, a number or an amount of money: what stands in rows, and not in headings. */
export function looksLikeData(text: string): boolean {
  const cell = text.trim();
  if (!/\d/.test(cell)) return false;
  const anyDay = ['MDY', 'DMY'] as const;
  return (
    parseNumber(cell, '.') !== null ||
    parseNumber(cell, ',') !== null ||
    parseTime(cell, 'AS_WRITTEN') !== null ||
    anyDay.some((order) => parseDay(cell, { order, today: '2099-12-31' }) !== null)
  );
}
