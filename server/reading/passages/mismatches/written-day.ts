/** A day as it stands in a text. */
export type WrittenDay = { readonly iso: string; readonly start: number; readonly end: number };

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** `WRITTEN_DAY.source` may stand within other patterns; it has groups, so theirs come after it. */
const NUMERIC = '\\b(\\d{1,2})[/-](\\d{1,2})[/-]((?:19|20)?\\d\\d)\\b';
const IN_WORDS = `\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b`;
const DAY_FIRST = `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+((?:19|20)\\d\\d)\\b`;

/** Days in American order; impossible ones are left out. */
export function writtenDays(text: string): WrittenDay[] {
  return [
    ...daysLike(text, NUMERIC, ([month, day, year]) => [year, Number(month), day]),
    ...daysLike(text, IN_WORDS, ([month, day, year]) => [year, monthNumber(month), day]),
    ...daysLike(text, DAY_FIRST, ([day, month, year]) => [year, monthNumber(month), day]),
  ].sort((one, other) => one.start - other.start);
}

function daysLike(
  text: string,
  pattern: string,
  read: (groups: readonly string[]) => readonly [string | undefined, number, string | undefined],
): WrittenDay[] {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].flatMap(({ 0: found, index, ...groups }) => {
    const [year, month, day] = read([groups[1] ?? '', groups[2] ?? '', groups[3] ?? '']);
    const iso = isoDay(fullYear(year ?? ''), month, Number(day));
    return iso === null ? [] : [{ iso, start: index, end: index + found.length }];
  });
}

function monthNumber(name: string | undefined): number {
  return 1 + MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
}

/** Two figures are of the last fifty years or the next fifty. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
