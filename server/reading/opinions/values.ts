import type { AnalysedSentence } from './analysed-sentence.js';
import type { Mention } from './language/phrases.js';

/** Percentages, dates and drugs that a sentence names. */

const SHARES: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['twelve', 12],
  ['ten', 10],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['five', 5],
  ['half', 50],
  ['quarter', 25],
  ['fourth', 25],
  ['third', 33],
  ['thirds', 67],
  ['quarters', 75],
]);

/** A share in percent that begins at the word: "15 %", "fifty %", "one half"; null when it is none. */
function percentAt(sentence: AnalysedSentence, at: number): number | null {
  const word = sentence.word(at);
  const isMarked =
    sentence.word(at + 1) === '%' || (sentence.word(at + 1) === 'per' && sentence.word(at + 2) === 'cent');
  if (/^\d{1,3}(?:\.\d+)?$/.test(word) && isMarked) return Number(word) <= 100 ? Number(word) : null;
  const named = SHARES.get(word);
  if (named === undefined) return null;
  return isMarked || /^(?:half|third|thirds|quarters?)$/.test(word) ? named : null;
}

export function percentsWithin(sentence: AnalysedSentence, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = Math.max(0, from); at < Math.min(to, sentence.words.length); at += 1) {
    const percent = percentAt(sentence, at);
    if (percent !== null) found.push(percent);
  }
  return found;
}

const NEAR = 12;

export const percentBefore = (sentence: AnalysedSentence, { from }: Mention): number | null =>
  percentsWithin(sentence, from - NEAR, from).at(-1) ?? null;

export const percentAfter = (sentence: AnalysedSentence, { to }: Mention): number | null =>
  percentsWithin(sentence, to, to + NEAR)[0] ?? null;

/** Whole person impairment: the share beside those words; of several the last, which is the total. */
export function wholePersonPercent(sentence: AnalysedSentence): number | null {
  const places = sentence.words.flatMap(({ text }, at) =>
    text === 'wpi' || (text === 'whole' && /^(?:person|body|man)$/.test(sentence.word(at + 1))) ? [at] : [],
  );
  const last = places.at(-1);
  if (last === undefined) return null;
  return (
    percentsWithin(sentence, last - 10, last).at(-1) ??
    percentsWithin(sentence, last, last + 10)[0] ??
    (sentence.hasWord(/^(?:no|zero)$/, last - 4, last) ? 0 : null)
  );
}

/** The share laid on something other than this injury. */
export function apportionedPercent(sentence: AnalysedSentence): number | null {
  const percents = sentence.words.flatMap((_, at) => {
    const percent = percentAt(sentence, at);
    return percent === null ? [] : [{ percent, at }];
  });
  const others = sentence.find('otherCause', 'preExisting');
  const owed = percents.map(({ percent, at }, index) => {
    const next = percents[index + 1]?.at ?? sentence.words.length;
    const toOther = others.some(({ from }) => from > at && from < next);
    const toEvent = sentence.find('event').some(({ from }) => from > at && from < next);
    return { percent, toOther, toEvent };
  });
  const other = owed.find(({ toOther }) => toOther);
  if (other !== undefined) return other.percent;
  const own = owed.find(({ toEvent }) => toEvent);
  return own === undefined ? null : Math.max(0, 100 - own.percent);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first date in the words from a place on, YYYY-MM-DD: "January 15, 2023", "15 January 2023", "1/15/2023"; null when none. */
export function dateWithin(sentence: AnalysedSentence, from: number, to: number): string | null {
  for (let at = Math.max(0, from); at < Math.min(to, sentence.words.length); at += 1) {
    const date = numericDate(sentence.word(at)) ?? namedDate(sentence, at);
    if (date !== null) return date;
  }
  return null;
}

function numericDate(word: string): string | null {
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(word);
  if (us !== null) return isoDate(fullYear(Number(us[3]), us[3]?.length === 2), Number(us[1]), Number(us[2]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  return iso === null ? null : isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

/** Reports are of living claimants: two digits above 60 are of the last century. */
const fullYear = (year: number, isShort: boolean): number =>
  isShort ? (year > 60 ? 1900 : 2000) + year : year;

function namedDate(sentence: AnalysedSentence, at: number): string | null {
  const month = MONTHS.indexOf(sentence.word(at).slice(0, 3)) + 1;
  if (month === 0 || !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)/.test(sentence.word(at)))
    return null;
  const rest = [1, 2, 3, 4]
    .map((step) => sentence.word(at + step).replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
    .filter((word) => /^\d+$/.test(word));
  const [day, year] = rest;
  return day === undefined || year === undefined || year.length !== 4
    ? null
    : isoDate(Number(year), month, Number(day));
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

/** Generic names, each once, in the order in which they are named. */
export function drugsIn({ drugs }: AnalysedSentence): string[] {
  const places = [...drugs].map(([name, [first]]) => ({ name, at: first?.from ?? 0 }));
  return places.sort((one, other) => one.at - other.at).map(({ name }) => name);
}
