import {
  areDatesApart,
  isSameAuthor,
  isSameDate,
  isWithin,
  recordWords,
  sharedWords,
  type ComparedRecord,
  type RecordWords,
} from './record-likeness.js';

/** Why two entries are taken for one record, the strongest reason first: pairs are made in this order. */
export const MatchReason = {
  /** A person said so. */
  DECIDED: 'DECIDED',
  SAME_DATE_AND_AUTHOR: 'SAME_DATE_AND_AUTHOR',
  SAME_DATE_AND_WORDS: 'SAME_DATE_AND_WORDS',
  SAME_KIND_AND_DATE: 'SAME_KIND_AND_DATE',
  SAME_WORDS: 'SAME_WORDS',
  SAME_AUTHOR_AND_KIND: 'SAME_AUTHOR_AND_KIND',
  SAME_DATE: 'SAME_DATE',
  SIMILAR_WORDS: 'SIMILAR_WORDS',
  /** One entry covers a stretch of days in which the other lies. */
  WITHIN_STRETCH: 'WITHIN_STRETCH',
} as const;
export type MatchReason = (typeof MatchReason)[keyof typeof MatchReason];

/** Reasons that make a match without anybody's word; for the others a person decides. */
const CERTAIN: ReadonlySet<MatchReason> = new Set([
  'DECIDED',
  'SAME_DATE_AND_AUTHOR',
  'SAME_DATE_AND_WORDS',
  'SAME_KIND_AND_DATE',
  'SAME_WORDS',
]);
const NEARLY_ALL_WORDS = 0.8;
const HALF_THE_WORDS = 0.5;
const SOME_WORDS = 0.3;

/** An entry of the examiner's list. A vague one says no record and is matched with none. */
export type ReviewedEntry = ComparedRecord & { readonly isVague: boolean };

/** What a person said of two entries. */
export type MatchDecision = {
  readonly suppliedId: string;
  readonly reviewedId: string;
  readonly isSame: boolean;
};

/** Two entries that are, or may be, one record. */
export type RecordPair = {
  readonly suppliedId: string;
  readonly reviewedId: string;
  readonly reason: MatchReason;
  /** False: may be; a person decides. */
  readonly isCertain: boolean;
};

export type RecordMatches = {
  /**
   * Each supplied record stands in one pair at most. Each reviewed one as well, but for WITHIN_STRETCH: an entry for
   * a stretch of days may stand for many records.
   */
  readonly pairs: readonly RecordPair[];
  /** Supplied, and in no pair. */
  readonly missedIds: readonly string[];
  /** Missed records that a vague entry could stand for, with these entries. */
  readonly vaguelyCovered: ReadonlyMap<string, readonly string[]>;
  /** Reviewed, not vague, and matched with nothing supplied. */
  readonly notSuppliedIds: readonly string[];
};

/**
 * Which supplied record stands where in the examiner's list: one to one, by the best reason, then by shared words,
 * then in the order of the lists, so that the same lists always give the same answer.
 */
export function matchRecords(
  supplied: readonly ComparedRecord[],
  reviewed: readonly ReviewedEntry[],
  decisions: readonly MatchDecision[] = [],
): RecordMatches {
  const sent = supplied.map(recordWords);
  const named = reviewed.filter(({ isVague }) => !isVague).map(recordWords);
  const decided = decisionsByRecord(decisions);
  const pairs = assigned(candidates(sent, named, decided), sent, named);
  const pairedSupplied = new Set(pairs.map(({ suppliedId }) => suppliedId));
  const stretches = withinStretch(
    sent.filter(({ id }) => !pairedSupplied.has(id)),
    named,
    decided,
  );
  const all = [...pairs, ...stretches];
  const pairedReviewed = new Set(all.map(({ reviewedId }) => reviewedId));
  const covered = new Set(all.map(({ suppliedId }) => suppliedId));
  const missed = sent.filter(({ id }) => !covered.has(id));
  const longRecords = sent.filter(({ datedTo }) => datedTo !== null);
  return {
    pairs: all,
    missedIds: missed.map(({ id }) => id),
    vaguelyCovered: vagueCover(missed, reviewed.filter(({ isVague }) => isVague).map(recordWords)),
    notSuppliedIds: named
      .filter(({ id }) => !pairedReviewed.has(id))
      .filter(
        (entry) => !longRecords.some((record) => isWithin(record, entry) && isOfOneSource(record, entry)),
      )
      .map(({ id }) => id),
  };
}

/** What was said of each entry, by supplied record. */
type Decided = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

function decisionsByRecord(decisions: readonly MatchDecision[]): Decided {
  const decided = new Map<string, Map<string, boolean>>();
  for (const { suppliedId, reviewedId, isSame } of decisions) {
    decided.set(suppliedId, (decided.get(suppliedId) ?? new Map<string, boolean>()).set(reviewedId, isSame));
  }
  return decided;
}

/**
 * Pairs by reason, each as one number that sorts by shared words (most first), then by the places in both lists:
 * thousands of records against hundreds of entries are millions of pairs, too many for an object each.
 */
type Candidates = ReadonlyMap<MatchReason, readonly number[]>;
const PLACES = 65_536;

function candidates(
  sent: readonly RecordWords[],
  named: readonly RecordWords[],
  decided: Decided,
): Candidates {
  const found = new Map<MatchReason, number[]>(Object.values(MatchReason).map((reason) => [reason, []]));
  for (const [suppliedAt, record] of sent.entries()) {
    const said = decided.get(record.id);
    for (const [reviewedAt, entry] of named.entries()) {
      const isSame = said?.get(entry.id);
      if (isSame === false || (isSame !== true && areDatesApart(record, entry))) continue;
      const shared = sharedWords(record, entry);
      const reason = isSame === true ? MatchReason.DECIDED : reasonFor(record, entry, shared);
      if (reason === null) continue;
      const unlikeness = 1_000 - Math.round(shared * 1_000);
      found.get(reason)?.push((unlikeness * PLACES + suppliedAt) * PLACES + reviewedAt);
    }
  }
  return found;
}

function reasonFor(record: RecordWords, entry: RecordWords, shared: number): MatchReason | null {
  const isDated = isSameDate(record, entry);
  const isAuthored = isSameAuthor(record, entry);
  const isAlike = record.kind === entry.kind && record.kind !== 'OTHER';
  if (isDated && isAuthored) return MatchReason.SAME_DATE_AND_AUTHOR;
  if (isDated && shared >= HALF_THE_WORDS) return MatchReason.SAME_DATE_AND_WORDS;
  // Two named authors on one day wrote two records, be they of one kind.
  const isOtherAuthor = record.authorWords.size > 0 && entry.authorWords.size > 0 && !isAuthored;
  if (isDated && isAlike && !isOtherAuthor) return MatchReason.SAME_KIND_AND_DATE;
  if (shared >= NEARLY_ALL_WORDS && !isOtherAuthor) return MatchReason.SAME_WORDS;
  if (isAuthored && isAlike) return MatchReason.SAME_AUTHOR_AND_KIND;
  if (isDated) return MatchReason.SAME_DATE;
  return shared >= HALF_THE_WORDS || (shared >= SOME_WORDS && isAlike) ? MatchReason.SIMILAR_WORDS : null;
}

/** Reason by reason, the strongest first; within one, the likest pair whose two sides are both still free. */
function assigned(
  found: Candidates,
  sent: readonly RecordWords[],
  named: readonly RecordWords[],
): RecordPair[] {
  const takenSupplied = new Set<number>();
  const takenReviewed = new Set<number>();
  const pairs: RecordPair[] = [];
  for (const reason of Object.values(MatchReason)) {
    const isFree = (key: number): boolean =>
      !takenSupplied.has(suppliedPlace(key)) && !takenReviewed.has(reviewedPlace(key));
    // Numbers of a typed array sort as numbers, and fast.
    for (const key of Float64Array.from((found.get(reason) ?? []).filter(isFree)).sort()) {
      const record = sent[suppliedPlace(key)];
      const entry = named[reviewedPlace(key)];
      if (!isFree(key) || record === undefined || entry === undefined) continue;
      takenSupplied.add(suppliedPlace(key));
      takenReviewed.add(reviewedPlace(key));
      pairs.push({ suppliedId: record.id, reviewedId: entry.id, reason, isCertain: CERTAIN.has(reason) });
    }
  }
  return pairs;
}

const reviewedPlace = (key: number): number => key % PLACES;
const suppliedPlace = (key: number): number => Math.floor(key / PLACES) % PLACES;

/** "Records of Dr. Roe, 2019 to 2021" may stand for each of the notes in those years. */
function withinStretch(
  left: readonly RecordWords[],
  named: readonly RecordWords[],
  decided: Decided,
): RecordPair[] {
  const stretches = named.filter(({ datedTo }) => datedTo !== null);
  return left.flatMap((record) => {
    const entry = stretches.find(
      (other) =>
        isWithin(other, record) &&
        isOfOneSource(other, record) &&
        decided.get(record.id)?.get(other.id) !== false,
    );
    if (entry === undefined) return [];
    const ids = { suppliedId: record.id, reviewedId: entry.id };
    return [{ ...ids, reason: MatchReason.WITHIN_STRETCH, isCertain: false }];
  });
}

/** The same author; or the same kind where either list names nobody. */
function isOfOneSource(one: RecordWords, other: RecordWords): boolean {
  if (one.authorWords.size > 0 && other.authorWords.size > 0) return isSameAuthor(one, other);
  return one.kind === other.kind && one.kind !== 'OTHER';
}

function vagueCover(
  missed: readonly RecordWords[],
  vague: readonly RecordWords[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    missed.flatMap((record) => {
      const entries = vague.filter((entry) => couldCover(entry, record)).map(({ id }) => id);
      return entries.length === 0 ? [] : [[record.id, entries] as const];
    }),
  );
}

/** "Various records of Dr. Roe" is Dr. Roe's; "various medical records" is anybody's, but no testimony. */
function couldCover(entry: RecordWords, record: RecordWords): boolean {
  if (areDatesApart(entry, record)) return false;
  if (entry.authorWords.size > 0) return isSameAuthor(entry, record);
  return entry.kind === record.kind || (isGeneral(entry) && !NOT_MEDICAL.has(record.kind));
}

const isGeneral = ({ kind }: RecordWords): boolean => kind === 'TREATMENT' || kind === 'OTHER';
const NOT_MEDICAL: ReadonlySet<string> = new Set([
  'DEPOSITION',
  'LEGAL',
  'EMPLOYMENT',
  'ACCIDENT',
  'SURVEILLANCE',
]);
