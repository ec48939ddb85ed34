/** Consecutive stamped pages, both ends included: "ABC000123" to "ABC000187". */
export type BatesRange = {
  /** What stands before the digits, as printed: letters, marks, or nothing. */
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** Digits of the number, leading zeros counted. */
  readonly width: number;
};

export type BatesProblem = 'UNREADABLE' | 'REVERSED' | 'PREFIXES_DIFFER' | 'TOO_LONG';

/** More pages than any one record of a case has: two numbers that do not belong together. */
const MOST_PAGES = 100_000;
const NUMBER = /^(?<prefix>[A-Za-z][A-Za-z0-9 _.-]*?[-_. ]?|)(?<digits>\d{1,12})$/;
const BETWEEN = /\s*(?:–|—|\bto\b|\bthrough\b|\bthru\b|(?<=\d)\s*-\s*(?=[A-Za-z\d]))\s*/i;

/** One stamped number; null when the text is none. */
function batesNumber(text: string): { prefix: string; digits: string } | null {
  const found = NUMBER.exec(text.trim().replace(/\s+/g, ' '))?.groups;
  const digits = found?.['digits'];
  return digits === undefined ? null : { prefix: found?.['prefix'] ?? '', digits };
}

/**
 * The range that one or two texts name: "ABC000123–ABC000187", "ABC000123 - 187", a single page. A second number
 * without prefix has the first one's, and when shorter ends with its own digits ("ABC000123-87" is 123 to 187).
 */
export function readBatesRange(from: string, to: string | null = null): BatesRange | BatesProblem {
  const [first, second] = to === null ? splitRange(from) : [from, to];
  const start = batesNumber(first);
  const end = second === null || second.trim() === '' ? start : batesNumber(second);
  if (start === null || end === null) return 'UNREADABLE';
  if (end.prefix !== '' && end.prefix !== start.prefix) return 'PREFIXES_DIFFER';
  const lead = Math.max(0, start.digits.length - end.digits.length);
  const last = Number(start.digits.slice(0, lead) + end.digits);
  const range = {
    prefix: start.prefix,
    first: Number(start.digits),
    last: end.prefix === '' || lead === 0 ? last : Number(end.digits),
    width: start.digits.length,
  };
  if (range.last < range.first) return 'REVERSED';
  return range.last - range.first >= MOST_PAGES ? 'TOO_LONG' : range;
}

/**
 * A prefix may hold dashes and digits ("D2-0045"), so of all places where the text can be cut the one counts at which
 * both halves have the same prefix, or else the second one has none and no more digits than the first.
 */
function splitRange(text: string): readonly [string, string | null] {
  const bare = text.trim().replace(/\s+/g, ' ');
  const cuts = [...bare.matchAll(new RegExp(BETWEEN, 'gi'))].flatMap((cut) => {
    const halves = [bare.slice(0, cut.index), bare.slice(cut.index + cut[0].length)] as const;
    const first = batesNumber(halves[0]);
    const second = batesNumber(halves[1]);
    return first === null || second === null ? [] : [{ halves, first, second }];
  });
  const samePrefix = cuts.find(({ first, second }) => first.prefix === second.prefix && first.prefix !== '');
  const bareSecond = cuts.findLast(
    ({ first, second }) => second.prefix === '' && second.digits.length <= first.digits.length,
  );
  const whole = batesNumber(bare) === null ? undefined : { halves: [bare, null] as const };
  const otherPrefix = cuts.find(({ first, second }) => first.prefix !== '' && second.prefix !== '');
  return (samePrefix ?? bareSecond ?? otherPrefix ?? whole ?? { halves: [bare, null] as const }).halves;
}

/** Pages of a range. */
export function batesPages({ first, last }: BatesRange): number {
  return last - first + 1;
}

/** One stamped number of a range, as printed. */
export function batesLabel({ prefix, width }: Pick<BatesRange, 'prefix' | 'width'>, number: number): string {
  return `${prefix}${String(number).padStart(width, '0')}`;
}

/** Stamped pages that no record lists, or that several do. */
export type BatesStretch = {
  readonly kind: 'GAP' | 'OVERLAP';
  readonly from: string;
  readonly to: string;
  readonly pages: number;
};

/**
 * What the ranges of an index leave out between their first and last page, and what they list more than once, by
 * prefix and in order. Numbers before the first and after the last range are nobody's to miss.
 */
export function batesStretches(ranges: readonly BatesRange[]): BatesStretch[] {
  const byPrefix = new Map<string, BatesRange[]>();
  for (const range of ranges) byPrefix.set(range.prefix, [...(byPrefix.get(range.prefix) ?? []), range]);
  return [...byPrefix.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => stretchesOf(group.toSorted((a, b) => a.first - b.first || a.last - b.last)));
}

function stretchesOf(sorted: readonly BatesRange[]): BatesStretch[] {
  const found: BatesStretch[] = [];
  let reached: number | null = null;
  // Pages up to here were already told as listed twice, so that three records on one page are told once.
  let told = -Infinity;
  for (const range of sorted) {
    if (reached !== null && range.first > reached + 1)
      found.push(stretch('GAP', range, reached + 1, range.first - 1));
    if (reached !== null && range.first <= reached) {
      const from = Math.max(range.first, told + 1);
      const to = Math.min(range.last, reached);
      if (from <= to) found.push(stretch('OVERLAP', range, from, to));
      told = Math.max(told, to);
    }
    reached = Math.max(reached ?? range.last, range.last);
  }
  return found;
}

function stretch(kind: BatesStretch['kind'], like: BatesRange, from: number, to: number): BatesStretch {
  return { kind, from: batesLabel(like, from), to: batesLabel(like, to), pages: to - from + 1 };
}
