import { z } from 'zod';
import file from '../../schema/rules/holidays.json' with { type: 'json' };
import { dayNumber, dayOf, dayOfNumber, daysInMonth } from '../kernel/calendar-day.js';
import { namedRule } from './rules-on-file.js';

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const month = z.int().min(1).max(12);
const common = { name: z.string().min(1), month, firstYear: z.int().optional() };

const holiday = z.union([
  z.strictObject({ ...common, day: z.int().min(1).max(31) }),
  z.strictObject({
    ...common,
    weekday: z.enum(WEEKDAYS),
    /** Which of the month; -1 is the last. */
    nth: z.union([z.literal(-1), z.int().min(1).max(4)]),
    /** Days after it. */
    offset: z.int().optional(),
  }),
]);
type Holiday = z.infer<typeof holiday>;

const calendar = z.strictObject({
  jurisdiction: z.string(),
  /** The rule that lists the days; it says what stands behind them. */
  ruleId: z.string(),
  /** The day on which a holiday of a weekend is kept. */
  onSaturday: z.enum(['FRIDAY', 'SAME']),
  onSunday: z.enum(['MONDAY', 'SAME']),
  days: z.array(holiday).min(1),
});
type CalendarEntry = z.infer<typeof calendar>;

/** The days on which the courts of a jurisdiction are closed. */
export class CourtCalendar {
  /** The rule that lists the holidays. */
  readonly ruleId: string;
  readonly #entry: CalendarEntry;
  readonly #years = new Map<number, ReadonlyMap<string, string>>();

  constructor(entry: CalendarEntry) {
    this.#entry = entry;
    this.ruleId = namedRule(entry.ruleId).id;
  }

  /** Why courts are closed on the day: "a Saturday", or the name of the holiday. Null when they are open. */
  closure(day: string): string | null {
    const weekday = weekdayOf(day);
    if (weekday === 'SATURDAY') return 'a Saturday';
    if (weekday === 'SUNDAY') return 'a Sunday';
    return this.#holidays(Number(day.slice(0, 4))).get(day) ?? null;
  }

  /** The day itself when courts are open on it; else the nearest after (1) or before (-1) it. */
  openDay(day: string, step: 1 | -1): string {
    let number = dayNumber(day);
    while (this.closure(dayOfNumber(number)) !== null) number += step;
    return dayOfNumber(number);
  }

  /** The open day that is `count` open days after (1) or before (-1) the day, which is not counted. */
  openDaysFrom(day: string, count: number, step: 1 | -1): string {
    let number = dayNumber(day);
    for (let left = count; left > 0;) {
      number += step;
      if (this.closure(dayOfNumber(number)) === null) left -= 1;
    }
    return dayOfNumber(number);
  }

  #holidays(year: number): ReadonlyMap<string, string> {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const kept = new Map<string, string>();
    // New Year's Day of the next year may be kept on the last day of this one.
    for (const of of [year, year + 1]) {
      for (const entry of this.#entry.days) {
        if ((entry.firstYear ?? 0) <= of) kept.set(this.#keptOn(dateOf(entry, of)), entry.name);
      }
    }
    this.#years.set(year, kept);
    return kept;
  }

  #keptOn(day: string): string {
    const weekday = weekdayOf(day);
    if (weekday === 'SATURDAY' && this.#entry.onSaturday === 'FRIDAY') return dayOfNumber(dayNumber(day) - 1);
    if (weekday === 'SUNDAY' && this.#entry.onSunday === 'MONDAY') return dayOfNumber(dayNumber(day) + 1);
    return day;
  }
}

const CALENDARS = new Map(
  z
    .strictObject({ about: z.string(), calendars: z.array(calendar) })
    .parse(file)
    .calendars.map((entry) => [entry.jurisdiction, new CourtCalendar(entry)]),
);

/** Null when no holidays of the jurisdiction are on file. @param jurisdiction "US" or "US-CA" */
export function courtCalendar(jurisdiction: string): CourtCalendar | null {
  return CALENDARS.get(jurisdiction) ?? null;
}

function weekdayOf(day: string): (typeof WEEKDAYS)[number] {
  // The days of the count start on Thursday, 1 January 1970.
  return WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? 'SUNDAY';
}

function dateOf(entry: Holiday, year: number): string {
  if ('day' in entry) return written(year, entry.month, entry.day);
  const matching = Array.from({ length: daysInMonth(year, entry.month) }, (_, index) =>
    written(year, entry.month, index + 1),
  ).filter((day) => weekdayOf(day) === entry.weekday);
  const found = entry.nth === -1 ? matching.at(-1) : matching[entry.nth - 1];
  return dayOfNumber(dayNumber(found ?? written(year, entry.month, 1)) + (entry.offset ?? 0));
}

function written(year: number, inMonth: number, day: number): string {
  const date = dayOf(year, inMonth, day);
  if (date === null) throw new Error('schema/rules/holidays.json names a day that is in no calendar.');
  return date;
}
