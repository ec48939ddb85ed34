import { CREDENTIALS, HONORIFICS, PRACTICE_WORDS } from '../../kernel/person-name-words.js';
import { nameKey } from '../../kernel/text-key.js';
import type { RecordKind } from '../../reading/report-reading.types.js';

/** What two lists say of a record, for comparing them. Days are YYYY-MM-DD; null: not said. */
export type ComparedRecord = {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
};

/** A record with its words taken apart once: every pair of two lists is looked at. */
export type RecordWords = ComparedRecord & {
  readonly authorWords: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  readonly lastDay: string | null;
};

/** Words of titles that tell no record from another. */
const PLAIN = new Set(
  `a an and at by dated dr for from in medical note notes of on or pages patient re record records report reports
   the to with chart copy date file jan feb mar apr may jun jul aug sep sept oct nov dec january february march april
   june july august september october november december`.split(/\s+/),
);

export function recordWords(record: ComparedRecord): RecordWords {
  return {
    ...record,
    authorWords: wordsOf(record.author ?? '', (word) => !isTitleOfPerson(word)),
    titleWords: wordsOf(
      record.title,
      (word) => !PLAIN.has(word) && !isTitleOfPerson(word) && !/^\d+$/.test(word),
    ),
    lastDay: record.datedTo ?? record.datedOn,
  };
}

function wordsOf(text: string, isKept: (word: string) => boolean): ReadonlySet<string> {
  return new Set(
    nameKey(text)
      .split(' ')
      .filter((word) => word.length > 1 && isKept(word)),
  );
}

const isTitleOfPerson = (word: string): boolean =>
  HONORIFICS.has(word) || CREDENTIALS.has(word) || PRACTICE_WORDS.has(word);

/** "Dr. Roe" and "Jane Roe, M.D." are one; false when either list names nobody. */
export function isSameAuthor(one: RecordWords, other: RecordWords): boolean {
  const isFewer = one.authorWords.size <= other.authorWords.size;
  const [fewer, more] = isFewer ? [one.authorWords, other.authorWords] : [other.authorWords, one.authorWords];
  let isTelling = false;
  for (const word of fewer) {
    if (!more.has(word)) return false;
    isTelling ||= word.length > 2;
  }
  return isTelling;
}

/** Both are dated, and begin and end on the same days; one day is a stretch of one day. */
export function isSameDate(one: RecordWords, other: RecordWords): boolean {
  return one.datedOn !== null && one.datedOn === other.datedOn && one.lastDay === other.lastDay;
}

/** Both are dated, and no day is in both. */
export function areDatesApart(one: RecordWords, other: RecordWords): boolean {
  if (one.datedOn === null || other.datedOn === null || one.lastDay === null || other.lastDay === null)
    return false;
  return one.lastDay < other.datedOn || other.lastDay < one.datedOn;
}

/** The first covers more days than one and all days of the second. */
export function isWithin(outer: RecordWords, inner: RecordWords): boolean {
  if (outer.datedOn === null || outer.lastDay === null || inner.datedOn === null || inner.lastDay === null)
    return false;
  return outer.datedOn < outer.lastDay && outer.datedOn <= inner.datedOn && inner.lastDay <= outer.lastDay;
}

/** Share of the telling words of both titles that stand in both; 0 when either has none. */
export function sharedWords(one: RecordWords, other: RecordWords): number {
  if (one.titleWords.size === 0 || other.titleWords.size === 0) return 0;
  let shared = 0;
  for (const word of one.titleWords) if (other.titleWords.has(word)) shared += 1;
  return shared / (one.titleWords.size + other.titleWords.size - shared);
}
