import { dayOf, daysInMonth } from './calendar-day.js';
import type { Span } from './document-text.js';

/**
 * A date or a stretch of time as running text writes it. `from` and `to` are days, YYYY-MM-DD, both included; they
 * are equal for a single day. A month without a day reaches from its first day to its last.
 */
export type WrittenDate = Span & {
  readonly from: string;
  readonly to: string;
  /** True when both ends are written to the day: "March 2019" is a stretch, but no day of it is stated. */
  readonly isToTheDay: boolean;
};

type Point = WrittenDate & { readonly hasFullYear: boolean };
type YearReading = (digits: string) => number;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const TO = '\\s{0,3}(?:-|–|—|to|through|thru|until)\\s{0,3}';

/** March 3, 2019; Mar. 3rd 2019; March 3 - 5, 2019; March 3 through April 5, 2019. */
const MONTH_FIRST = `\\b(?<month>${MONTH})\\.?\\s{0,3}(?<day>${DAY})(?:${TO}(?:(?<month2>${MONTH})\\.?\\s{1,3})?(?<day2>${DAY}))?(?:\\s{0,2},\\s{0,3}(?<year>\\d{4}|'?\\d{2})|\\s{1,3}(?:of\\s)?(?<year2>(?:19|20)\\d{2}|'\\d{2}))(?!\\d)`;
/** 3 March 2019; 3-Mar-19; the 3rd day of March, 2019. */
const DAY_FIRST = `(?<![\\d/.-])(?<dayB>${DAY})(?:-|\\s{1,3})(?:day\\s+of\\s+|of\\s+)?(?<monthB>${MONTH})\\.?(?:-|,?\\s{1,3})(?<yearB>(?:19|20)\\d{2}|(?<=-)\\d{2})(?!\\d)`;
/** March 2019; March of 2019. */
const MONTH_ONLY = `\\b(?<monthC>${MONTH})\\.?,?\\s{1,3}(?:of\\s)?(?<yearC>(?:19|20)\\d{2})(?!\\d)`;
/** 3/4/2019, 3-4-19, 03.04.2019. */
const NUMERIC = `(?<![\\d/.$-])(?<first>\\d{1,2})(?<mark>\\s?/\\s?|-|\\.)(?<second>\\d{1,2})\\k<mark>(?<yearD>(?:19|20)\\d{2}|'?\\d{2})(?![\\d/%]|[-.]\\d)`;
const ISO = '(?<![\\d/.-])(?<yearE>(?:19|20)\\d{2})[-/](?<monthE>\\d{2})[-/](?<dayE>\\d{2})(?!\\d)';
/** 3/2019. */
const NUMERIC_MONTH = '(?<![\\d/.-])(?<monthF>0?[1-9]|1[0-2])/(?<yearF>(?:19|20)\\d{2})(?![\\d/])';

const WRITTEN = new RegExp([MONTH_FIRST, DAY_FIRST, MONTH_ONLY, ISO, NUMERIC, NUMERIC_MONTH].join('|'), 'gi');
const BETWEEN =
  /^(?:,?\s{0,3}(?:-|–|—|to|through|thru|until|up to|and ending(?: on)?)\s{0,3}(?:approximately\s)?)$/i;
/** Two-digit years above this are of the last century where the text gives no four-digit year to compare with. */
const LAST_LIKELY_YEAR = 2049;

/**
 * Every date of a text, in order. American order, unless the first number can only be a day. Two-digit years are
 * read by the text's own dates: none lies more than a year after its latest four-digit year of this century.
 */
export function writtenDates(text: string): readonly WrittenDate[] {
  const matches = [...text.matchAll(WRITTEN)];
  const certain = matches
    .flatMap((match) => pointsOf(match, fourDigits))
    .filter((point) => point.hasFullYear);
  const latest = Math.max(0, ...certain.map((point) => Number(point.to.slice(0, 4))));
  return joined(
    text,
    matches.flatMap((match) => pointsOf(match, (digits) => yearWithin(digits, latest))),
  );
}

const fourDigits: YearReading = (digits) => (digits.length === 4 ? Number(digits) : 0);

function yearWithin(digits: string, latest: number): number {
  const bare = digits.replace("'", '');
  if (bare.length === 4) return Number(bare);
  const recent = 2000 + Number(bare);
  return recent <= (latest >= 2000 ? latest + 1 : LAST_LIKELY_YEAR) ? recent : recent - 100;
}

function pointsOf(match: RegExpMatchArray, yearOf: YearReading): Point[] {
  const found = match.groups ?? {};
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const year =
    found.year ?? found.year2 ?? found.yearB ?? found.yearC ?? found.yearD ?? found.yearE ?? found.yearF;
  if (year === undefined) return [];
  const ends = endsOf(found, yearOf(year));
  if (ends === null) return [];
  return [{ ...span, ...ends, hasFullYear: year.length === 4 }];
}

type Ends = Pick<WrittenDate, 'from' | 'to' | 'isToTheDay'>;

function endsOf(found: Readonly<Record<string, string | undefined>>, year: number): Ends | null {
  const { month, day, month2, day2, monthB, dayB, monthC, first, second, mark, monthE, dayE, monthF } = found;
  if (month !== undefined) {
    const from = dayOf(year, monthNumber(month), digitsOf(day));
    const to = day2 === undefined ? from : dayOf(year, monthNumber(month2 ?? month), digitsOf(day2));
    return stretch(from, to);
  }
  if (monthB !== undefined) return single(dayOf(year, monthNumber(monthB), digitsOf(dayB)));
  if (monthC !== undefined) return wholeMonth(year, monthNumber(monthC));
  if (monthE !== undefined) return single(dayOf(year, digitsOf(monthE), digitsOf(dayE)));
  if (monthF !== undefined) return wholeMonth(year, Number(monthF));
  // "3.04.19" is more often a section of a document than a day.
  if (mark === '.' && (found.yearD ?? '').length < 4 && (first ?? '').length + (second ?? '').length < 4)
    return null;
  return single(
    dayOf(year, digitsOf(first), digitsOf(second)) ?? dayOf(year, digitsOf(second), digitsOf(first)),
  );
}

const digitsOf = (text = ''): number => Number.parseInt(text, 10);
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const single = (day: string | null): Ends | null =>
  day === null ? null : { from: day, to: day, isToTheDay: true };

function stretch(from: string | null, to: string | null): Ends | null {
  return from === null || to === null || to < from ? null : { from, to, isToTheDay: true };
}

function wholeMonth(year: number, month: number): Ends | null {
  const from = dayOf(year, month, 1);
  const to = dayOf(year, month, daysInMonth(year, month));
  return from === null || to === null ? null : { from, to, isToTheDay: false };
}

/** Makes one stretch of two dates with "to" between them. */
function joined(text: string, points: readonly Point[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const { hasFullYear: _, ...point } of points) {
    const last = dates.at(-1);
    if (last !== undefined && isStretch(text, last, point)) {
      dates[dates.length - 1] = {
        start: last.start,
        end: point.end,
        from: last.from,
        to: point.to,
        isToTheDay: last.isToTheDay && point.isToTheDay,
      };
    } else dates.push(point);
  }
  return dates;
}

function isStretch(text: string, first: WrittenDate, second: WrittenDate): boolean {
  const isPoint = first.from === first.to || !first.isToTheDay;
  return isPoint && first.from <= second.to && BETWEEN.test(text.slice(first.end, second.start));
}
