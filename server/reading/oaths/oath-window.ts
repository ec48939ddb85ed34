import { writtenNumber } from '../../kernel/written-number.js';

/** Days YYYY-MM-DD; both null: no time is named. */
export type OathWindow = { readonly from: string | null; readonly to: string | null };

const OPEN: OathWindow = { from: null, to: null };
const IN_YEAR = /\b(?:in|during|for) (?:the year |calendar year )?((?:19|20)\d\d)\b/i;
const BETWEEN_YEARS = /\b(?:from|between) ((?:19|20)\d\d) (?:to|through|and|until) ((?:19|20)\d\d)\b/i;
const LAST_YEAR = /\blast year\b/i;
const PAST_YEARS = /\b(?:last|past|previous|preceding) ([a-z]+|\d{1,2}) years\b/i;

/**
 * The time of which the words speak. "Last year" and "the last four years" count from the day of the testimony; where
 * that is not known they name no time.
 */
export function oathWindow(text: string, givenOn: string | null): OathWindow {
  const [, first, last] = BETWEEN_YEARS.exec(text) ?? [];
  if (first !== undefined && last !== undefined && first <= last) return years(first, last);
  const [, year] = IN_YEAR.exec(text) ?? [];
  if (year !== undefined) return years(year, year);
  if (givenOn === null) return OPEN;
  const given = Number(givenOn.slice(0, 4));
  if (LAST_YEAR.test(text)) return years(String(given - 1), String(given - 1));
  const past = writtenNumber(PAST_YEARS.exec(text)?.[1] ?? '');
  if (past === null || past < 1 || past > 60) return OPEN;
  // February 29 has no counterpart in most years; the day before is as good.
  const day = givenOn.slice(4).replace('-02-29', '-02-28');
  return { from: `${given - past}${day}`, to: givenOn };
}

const years = (first: string, last: string): OathWindow => ({ from: `${first}-01-01`, to: `${last}-12-31` });
