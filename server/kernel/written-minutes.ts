import { writtenNumber } from './written-number.js';

/**
 * How long something took, as somebody said it. Whole minutes; both ends are included. `upper` null: no end is known
 * ("at least 30 minutes"). Equal ends: said as exact.
 */
export type WrittenMinutes = {
  readonly lower: number;
  readonly upper: number | null;
  /**
   * The one number by which figures count it: the number said; of a range its middle, rounded down; of a bound the
   * minute nearest to it that the words allow ("less than 15" is 14).
   */
  readonly minutes: number;
};

/** Nobody examines for longer than ten hours in one sitting. */
export const LONGEST_SITTING_MINUTES = 600;

const LONGEST_TEXT = 80;
const BELOW = /^(?:(?:less|fewer|shorter|no longer) than|under|below|<)\s*/;
const AT_MOST =
  /^(?:at (?:the )?most|no more than|not more than|not longer than|up to|a maximum of|maximum|max\.?|within|<=|≤)\s*/;
const ABOVE = /^(?:(?:more|longer|greater) than|over|above|in excess of|exceeding|>)\s*/;
const AT_LEAST =
  /^(?:at least|no less than|not less than|no fewer than|a minimum of|minimum|min\.? of|>=|≥)\s*/;
const ABOUT =
  /^(?:about|approximately|approx\.?|around|roughly|some|circa|ca\.?|c\.|maybe|perhaps|probably|an estimated|estimated|est\.?|[~≈±])\s*/;
const ALMOST = /^(?:almost|nearly|just under|close to|not quite)\s+/;
const OR_MORE = /\s*(?:or more|or longer|and more|plus|\+)$/;
const OR_LESS = /\s*(?:or less|or fewer|or under|at most)$/;
const OR_SO = /\s*(?:or so|give or take|or thereabouts)$/;
const RANGE = /^(?:between|from)?\s*(.+?)\s*(?:-|to|and|or)\s*(.+)$/;
const HOURS =
  /^(?<count>half an|half a|a half|one half|an|a|[a-z\d.\s]+?)\s*-?\s*(?:hours?|hrs?\.?|h)(?![a-z])(?:,?\s*(?:and\s+)?(?<rest>.+))?$/;
const MINUTES = /^(?<count>[a-z\d.,\s-]+?)\s*-?\s*(?:minutes?|mins?\.?|m|')$/;
const CLOCK = /^(\d{1,2}):([0-5]\d)$/;

/**
 * The minutes that a few words state: "25", "twenty-five (25) minutes", "about 20 minutes", "20 to 30", "less than
 * 15 minutes", "an hour and a half". Null when they state none, or none between one minute and the longest.
 *
 * "About" a multiple of five is taken as known to five minutes either way below an hour and to fifteen from there
 * on, any other number to two minutes: people round, and nobody says how far.
 */
export function writtenMinutes(
  text: string,
  longest: number = LONGEST_SITTING_MINUTES,
): WrittenMinutes | null {
  const bare = plain(text);
  if (bare === '' || bare.length > LONGEST_TEXT) return null;
  const said = bounded(bare) ?? exactly(bare) ?? range(bare);
  if (said === null || said.minutes < 1 || said.minutes > longest) return null;
  return (said.upper ?? 0) > longest ? null : said;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\((?:\d{1,3}|[a-z -]{3,24})\)/g, ' ')
    .replace(/\b(?:full|total|in total|in all|face[ -]to[ -]face)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '')
    .trim();
}

type Prefixed = readonly [RegExp, (minutes: number) => WrittenMinutes];

const PREFIXED: readonly Prefixed[] = [
  // "<=" and ">=" before the signs that they begin with.
  [AT_MOST, (minutes) => ({ lower: 0, upper: minutes, minutes })],
  [BELOW, (minutes) => ({ lower: 0, upper: minutes - 1, minutes: minutes - 1 })],
  [AT_LEAST, (minutes) => ({ lower: minutes, upper: null, minutes })],
  [ABOVE, (minutes) => ({ lower: minutes + 1, upper: null, minutes: minutes + 1 })],
  [ALMOST, (minutes) => ({ lower: about(minutes).lower, upper: minutes - 1, minutes: minutes - 1 })],
];
const SUFFIXED: readonly Prefixed[] = [
  [OR_MORE, (minutes) => ({ lower: minutes, upper: null, minutes })],
  [OR_LESS, (minutes) => ({ lower: 0, upper: minutes, minutes })],
];

function bounded(bare: string): WrittenMinutes | null {
  for (const [pattern, bounds] of PREFIXED) {
    if (!pattern.test(bare)) continue;
    const minutes = durationOf(bare.replace(pattern, '').replace(ABOUT, ''));
    return minutes === null ? null : bounds(minutes);
  }
  const isAbout = ABOUT.test(bare) || OR_SO.test(bare);
  const inner = bare.replace(ABOUT, '').replace(OR_SO, '');
  for (const [pattern, bounds] of SUFFIXED) {
    if (!pattern.test(inner)) continue;
    const minutes = durationOf(inner.replace(pattern, ''));
    if (minutes !== null) return bounds(minutes);
  }
  if (!isAbout) return null;
  const minutes = durationOf(inner);
  return minutes === null ? widened(range(inner)) : about(minutes);
}

function exactly(bare: string): WrittenMinutes | null {
  const minutes = durationOf(bare);
  return minutes === null ? null : { lower: minutes, upper: minutes, minutes };
}

/** "20 to 30 minutes", "one to two hours": the unit may stand behind the second number alone. */
function range(bare: string): WrittenMinutes | null {
  const match = RANGE.exec(bare);
  if (match === null) return null;
  const [, first = '', second = ''] = match;
  const upper = durationOf(second);
  const lower = hasUnit(first) ? durationOf(first) : durationOf(`${first}${unitOf(second)}`);
  if (lower === null || upper === null || lower >= upper) return null;
  return { lower, upper, minutes: Math.floor((lower + upper) / 2) };
}

function widened(said: WrittenMinutes | null): WrittenMinutes | null {
  if (said?.upper == null) return said;
  return { ...said, lower: about(said.lower).lower, upper: about(said.upper).upper };
}

type Closed = WrittenMinutes & { readonly upper: number };

function about(minutes: number): Closed {
  const tolerance = minutes % 5 === 0 ? (minutes < 60 ? 5 : 15) : 2;
  return { lower: Math.max(0, minutes - tolerance), upper: minutes + tolerance, minutes };
}

const hasUnit = (text: string): boolean => /(?:hours?|hrs?\.?|\bh|minutes?|mins?\.?|\bm)$/.test(text);
const unitOf = (text: string): string => (/(?:hours?|hrs?\.?|\bh)$/.test(text) ? ' hours' : '');

/** Whole minutes of "25", "25 minutes", "1.5 hours", "an hour and a quarter", "0:25"; null when it is none of these. */
function durationOf(text: string): number | null {
  const clock = CLOCK.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const minutes = MINUTES.exec(text)?.groups?.['count'];
  if (minutes !== undefined) {
    const count = countOf(minutes);
    if (count !== null) return whole(count);
  }
  const hours = HOURS.exec(text)?.groups;
  if (hours?.['count'] !== undefined) return hoursAndRest(hours['count'], hours['rest']);
  return whole(countOf(text));
}

function hoursAndRest(count: string, rest: string | undefined): number | null {
  const hours = /half/.test(count) && !/and/.test(count) ? 0.5 : countOf(count);
  if (hours === null) return null;
  const extra = rest === undefined ? 0 : restOf(rest);
  return extra === null ? null : whole(hours * 60 + extra);
}

function restOf(rest: string): number | null {
  if (/^(?:a|one)[ -]half$/.test(rest)) return 30;
  if (/^(?:a|one)[ -]quarter$/.test(rest)) return 15;
  return durationOf(rest);
}

/** "25", "1.5", "twenty five", "one and a half", "1 1/2". */
function countOf(text: string): number | null {
  const bare = text.trim();
  if (/^\d{1,4}\.\d{1,2}$/.test(bare)) return Number(bare);
  const half = /^(.+?)\s+(?:and (?:a|one)[ -]half|1\/2)$/.exec(bare);
  const value = writtenNumber(half?.[1] ?? bare);
  return value === null ? null : value + (half === null ? 0 : 0.5);
}

const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes));
