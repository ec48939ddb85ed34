import { writtenNumber } from '../../kernel/written-number.js';
import { OathHedge, OathUnit, type OathQuantity } from './oath.types.js';

/** A number with its unit as it stands in words; ends as in `slice`. */
export type WrittenQuantity = {
  readonly start: number;
  readonly end: number;
  readonly quantity: OathQuantity;
};

const SMALL =
  'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero|one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORD = `(?:(?:${TENS})(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL})`;
/** "ninety-five", "a hundred and twenty", "three thousand", "1,200", "2.5". */
const NUMBER = `(?:\\$?\\d{1,3}(?:,\\d{3})+|\\$?\\d+(?:\\.\\d{1,2})?|(?:(?:${WORD}|an?)\\s(?:hundred|thousand)(?:\\s(?:and\\s)?(?:${WORD})(?:\\shundred)?)?(?:\\sand\\s(?:${WORD}))?)|${WORD}|a dozen|a couple(?: of)?)`;
// "And" joins two ends only behind "between": "60 percent and 40 percent" are two.
const RANGE = `(?<low>${NUMBER})(?:(?:\\s*(?:percent|per cent|%|minutes?|hours?))?\\s*(?:-|to|or|,|(?<=\\bbetween\\s.{1,60})and)\\s*(?:maybe\\s|perhaps\\s|about\\s|around\\s)?(?<high>${NUMBER}))?(?![a-z])`;

/** What a number may be followed by, the most telling first. A dollar sign before it says dollars too. */
const MEASURED = new RegExp(
  `(?<![\\w.,$])${RANGE}\\s*-?\\s*(?<unit>percent|per cent|%|minutes?\\b|mins?\\b|hours?\\b|thousand dollars\\b|million dollars\\b|dollars\\b|years?\\b(?! (?:ago|old)))?`,
  'gi',
);

const ABOUT =
  /\b(?:about|around|approximately|roughly|maybe|probably|perhaps|i(?:'d| would) (?:say|estimate|guess)|i (?:think|guess|estimate|believe)|somewhere|ballpark|on average|usually|typically|generally|i suppose|if i had to guess)\s*(?:it(?:'s| is| was)\s)?(?:in the (?:range|neighborhood) of\s|like\s|between\s|about\s|around\s|from\s)*$/i;
const AFTER_ABOUT =
  /^\s*(?:or so|or thereabouts|give or take|roughly|approximately|ish\b|-ish\b|plus or minus)/i;
const AT_LEAST =
  /\b(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|more than|over|upwards of|a minimum of|in excess of|north of)\s*(?:about\s|around\s)?$/i;
const AFTER_AT_LEAST = /^\s*(?:or more|or better|or longer|plus\b|\+|at (?:the )?least|at a minimum)/i;
const AT_MOST =
  /\b(?:at most|at the most|no more than|not more than|less than|fewer than|under|up to|a maximum of|below|south of|no longer than)\s*(?:about\s|around\s)?$/i;
const AFTER_AT_MOST = /^\s*(?:or less|or fewer|or under|at (?:the )?most|tops|max(?:imum)?\b)/i;

/** "Half", "most", "a third": shares said without a number. Each stands for what is near it. */
const SHARES: readonly (readonly [pattern: RegExp, low: number, high: number, hedge: OathHedge])[] = [
  [/\b(?:the )?(?:vast |great |overwhelming )?majority\b|\bmost of\b|\bmostly\b/gi, 50, 100, OathHedge.ABOUT],
  [/\bthree[- ]quarters\b/gi, 75, 75, OathHedge.ABOUT],
  [/\btwo[- ]thirds\b/gi, 67, 67, OathHedge.ABOUT],
  [/\b(?:a|one)[- ]third\b/gi, 33, 33, OathHedge.ABOUT],
  [/\b(?:a|one)[- ]quarter\b/gi, 25, 25, OathHedge.ABOUT],
  [/\b(?:fifty[- ]fifty|50[-/]50)\b/gi, 50, 50, OathHedge.ABOUT],
  [/\bhalf\b(?!\s*(?:an?\s*)?hour)(?<!and a half)/gi, 50, 50, OathHedge.ABOUT],
];
const HALF_HOUR = /\b(?:a )?half (?:an )?hour\b/gi;
const HOUR = /\b(?:an|one) hour(?<half> and a half)?\b/gi;

/** The quantities of a text in their order; none of them overlaps another. */
export function writtenQuantities(text: string): readonly WrittenQuantity[] {
  const found = [...wordedMinutes(text), ...wordedShares(text), ...measured(text)];
  const kept: WrittenQuantity[] = [];
  for (const one of found) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function measured(text: string): WrittenQuantity[] {
  return [...text.matchAll(MEASURED)].flatMap((match) => {
    const { low = '', high, unit } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const isDollars = low.startsWith('$') || (high ?? '').startsWith('$');
    const factor = factorOf(unit);
    const ends = [low, high ?? low].map(numberOf);
    const [first, last] = ends;
    if (first === null || last === null || first === undefined || last === undefined) return [];
    // "ninety, ninety-five": two that are no range in order are two statements, and the first alone is taken.
    const isOrdered = last >= first;
    const values = { low: first * factor, high: (isOrdered ? last : first) * factor };
    return [{ start, end, quantity: hedged(text, { start, end, ...values, unit: unitOf(unit, isDollars) }) }];
  });
}

function numberOf(words: string): number | null {
  const bare = words.trim().toLowerCase().replace(/^\$/, '');
  if (bare === 'a dozen') return 12;
  if (bare.startsWith('a couple')) return 2;
  return /^\d+\.\d{1,2}$/.test(bare) ? Number(bare) : writtenNumber(bare);
}

function factorOf(unit: string | undefined): number {
  if (unit === undefined) return 1;
  if (/^hour/i.test(unit)) return 60;
  if (/^thousand/i.test(unit)) return 1_000;
  return /^million/i.test(unit) ? 1_000_000 : 1;
}

function unitOf(unit: string | undefined, isDollars: boolean): OathUnit {
  if (isDollars || /dollars$/i.test(unit ?? '')) return OathUnit.DOLLARS;
  if (unit === undefined) return OathUnit.COUNT;
  if (/^(?:per|%)/i.test(unit)) return OathUnit.PERCENT;
  return /^year/i.test(unit) ? OathUnit.YEARS : OathUnit.MINUTES;
}

type Measured = {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly unit: OathUnit;
};

/** With the hedge that stands before the number, else behind it. */
function hedged(text: string, { start, end, low, high, unit }: Measured): OathQuantity {
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 30)];
  if (AT_LEAST.test(before) || AFTER_AT_LEAST.test(after)) {
    return { low, high: null, unit, hedge: OathHedge.AT_LEAST };
  }
  if (AT_MOST.test(before) || AFTER_AT_MOST.test(after)) {
    return { low: null, high, unit, hedge: OathHedge.AT_MOST };
  }
  const isAbout =
    ABOUT.test(before) || AFTER_ABOUT.test(after) || /dozen|couple/i.test(text.slice(start, end));
  const hedge = isAbout ? OathHedge.ABOUT : low === high ? OathHedge.EXACT : OathHedge.RANGE;
  return { low, high, unit, hedge };
}

function wordedShares(text: string): WrittenQuantity[] {
  return SHARES.flatMap(([pattern, low, high, hedge]) =>
    [...text.matchAll(pattern)].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const said = hedged(text, { start, end, low, high, unit: OathUnit.PERCENT });
      const isBound = said.hedge === OathHedge.AT_LEAST || said.hedge === OathHedge.AT_MOST;
      return { start, end, quantity: isBound ? said : { low, high, unit: OathUnit.PERCENT, hedge } };
    }),
  );
}

function wordedMinutes(text: string): WrittenQuantity[] {
  const half = [...text.matchAll(HALF_HOUR)].map((match) => ({ match, value: 30 }));
  const whole = [...text.matchAll(HOUR)].map((match) => ({
    match,
    value: match.groups?.['half'] === undefined ? 60 : 90,
  }));
  return [...half, ...whole].map(({ match, value }) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return {
      start,
      end,
      quantity: hedged(text, { start, end, low: value, high: value, unit: OathUnit.MINUTES }),
    };
  });
}
