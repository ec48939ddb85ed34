import { dayOf } from '../calendar-day.js';
import type { DateOrder } from './cell-format.js';
import { isTooLong } from './cell-text.js';
import { serialDay } from './serial-day.js';

export interface DayReading {
  readonly order: DateOrder;
  /** The current day; decides the century of two-digit years. */
  readonly today: string;
  /** Latest year that a two-digit year may mean, counted from this year: 1 by default, 0 for a birth. */
  readonly yearsAhead?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+/;
const TIME_AFTER = /[t,\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m?\.?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/;
const NUMERIC = /^(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|'?\d{2}|\d)$/;
const MONTH_FIRST = new RegExp(`^${MONTH}[\\s\\-/]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,\\-/]+'?(\\d{4}|\\d{2})$`);
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s\\-/.]*${MONTH}[\\s,\\-/]*'?(\\d{4}|\\d{2})$`,
);
const YEAR_FIRST = new RegExp(`^(\\d{4})[\\s,\\-/]+${MONTH}[\\s\\-/]*(\\d{1,2})$`);
const SERIAL = /^[1-7]\d{4}(?:\.\d+)?$/;

/** The day that a cell states, YYYY-MM-DD, or null when it is no day of the calendar. Times after the day are dropped. */
export function parseDay(text: string, reading: DayReading): string | null {
  if (isTooLong(text)) return null;
  const bare = bareDate(text);
  if (/^\d{8}$/.test(bare)) return compactDay(bare, reading.order);
  if (SERIAL.test(bare)) return serialDay(Number(bare));
  const numeric = NUMERIC.exec(bare);
  if (numeric !== null) return numericDay(numeric, reading);
  return namedDay(bare, reading);
}

/**
 * Which order a numeric date proves: 6/17/22 can only be month first. AMBIGUOUS when both orders give a day;
 * null when the text is no such date, or is impossible in every order.
 */
export function dateOrderShown(text: string): DateOrder | 'AMBIGUOUS' | null {
  const numeric = NUMERIC.exec(bareDate(text));
  if (numeric === null || (numeric[1] ?? '').length > 2) return null;
  const first = Number(numeric[1]);
  const second = Number(numeric[2]);
  const isMonthFirst = isMonth(first) && isDay(second);
  const isDayFirst = isDay(first) && isMonth(second);
  if (isMonthFirst && isDayFirst) return first === second ? null : 'AMBIGUOUS';
  if (isMonthFirst) return 'MDY';
  if (isDayFirst) return 'DMY';
  return first > 31 && isMonth(second) ? 'YMD' : null;
}

function bareDate(text: string): string {
  return text.trim().toLowerCase().replace(WEEKDAY, '').replace(TIME_AFTER, '').trim();
}

function numericDay([, first = '', second = '', third = '']: readonly string[], reading: DayReading) {
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  if (first.length > 2 || third.length === 1) return null;
  switch (reading.order) {
    case 'MDY':
      return dayOf(fullYear(third, reading), Number(first), Number(second));
    case 'DMY':
      return dayOf(fullYear(third, reading), Number(second), Number(first));
    case 'YMD':
      return dayOf(fullYear(first, reading), Number(second), Number(third));
  }
}

function namedDay(text: string, reading: DayReading): string | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return dayInMonth(monthFirst[3], monthFirst[1], monthFirst[2], reading);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dayInMonth(dayFirst[3], dayFirst[2], dayFirst[1], reading);
  const yearFirst = YEAR_FIRST.exec(text);
  return yearFirst === null ? null : dayInMonth(yearFirst[1], yearFirst[2], yearFirst[3], reading);
}

function dayInMonth(year = '', month = '', day = '', reading: DayReading): string | null {
  return dayOf(fullYear(year, reading), MONTHS.indexOf(month.slice(0, 3)) + 1, Number(day));
}

/** 20240409, or the eight digits in the file's own order when they do not start with a plausible year. */
function compactDay(digits: string, order: DateOrder): string | null {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  if (/^(19|20)/.test(digits)) {
    const day = dayOf(part(0, 4), part(4, 6), part(6, 8));
    if (day !== null) return day;
  }
  const isDayFirst = order === 'DMY';
  return dayOf(part(4, 8), isDayFirst ? part(2, 4) : part(0, 2), isDayFirst ? part(0, 2) : part(2, 4));
}

/** Two-digit years reach one year ahead (a scheduled examination), then fall back a century. */
function fullYear(text: string, { today, yearsAhead = 1 }: DayReading): number {
  const digits = text.replace("'", '');
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return 2000 + year <= Number(today.slice(0, 4)) + yearsAhead ? 2000 + year : 1900 + year;
}

const isMonth = (value: number) => value >= 1 && value <= 12;
const isDay = (value: number) => value >= 1 && value <= 31;
