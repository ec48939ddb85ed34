import { caseNameWords, sharedCaseWords } from './case-name.js';
import { caseNumberKey } from './case-number.js';
import type { ListEntry } from './list-entry.js';
import type { TestimonyKind } from '../testimony/index.js';

/** How a testimony that the firm knows of stands to a list. */
export const ListingState = {
  LISTED: 'LISTED',
  /** An entry may mean it; a person decides. */
  POSSIBLE: 'POSSIBLE',
  /** Within the days covered, and no entry can mean it. */
  OMITTED: 'OMITTED',
  OUTSIDE_WINDOW: 'OUTSIDE_WINDOW',
  /** Its day is not known, so whether the list covers it can not be said. */
  UNDATED: 'UNDATED',
} as const;
export type ListingState = (typeof ListingState)[keyof typeof ListingState];

/** Why an entry is taken for a testimony, the strongest reason first: pairs are made in this order. */
export const ListingReason = {
  /** A person said so. */
  DECIDED: 'DECIDED',
  SAME_NUMBER_AND_DAY: 'SAME_NUMBER_AND_DAY',
  SAME_NUMBER: 'SAME_NUMBER',
  SAME_NAME_AND_DAY: 'SAME_NAME_AND_DAY',
  /** The same case by number or by name; its day or its kind differs, or is not stated. */
  SAME_CASE: 'SAME_CASE',
  SIMILAR_NAME: 'SIMILAR_NAME',
  /** The list names the case once; which of several testimonies in it is meant, it does not say. */
  CASE_LISTED: 'CASE_LISTED',
} as const;
export type ListingReason = (typeof ListingReason)[keyof typeof ListingReason];

/** Reasons that need nobody's word. */
const CERTAIN: ReadonlySet<ListingReason> = new Set([
  'DECIDED',
  'SAME_NUMBER_AND_DAY',
  'SAME_NUMBER',
  'SAME_NAME_AND_DAY',
]);
const NEARLY_ALL_WORDS = 0.8;
const HALF_THE_WORDS = 0.5;

/** A testimony that the firm knows of. Days are YYYY-MM-DD; null: not known. */
export type KnownTestimony = {
  readonly id: string;
  readonly kind: TestimonyKind;
  readonly givenOn: string | null;
  readonly caseName: string | null;
  readonly caseNumber: string | null;
};

/** An entry of a list that was taken. */
export type AuditedEntry = ListEntry & { readonly id: string };

/** What a person said of an entry and a testimony. */
export type ListDecision = {
  readonly entryId: string;
  readonly testimonyId: string;
  readonly isSame: boolean;
};

/** The days that a list covers, both included. */
export type CoveredDays = { readonly coversFrom: string; readonly coversTo: string };

export type Listing = {
  readonly testimonyId: string;
  readonly state: ListingState;
  /** Of LISTED and POSSIBLE; null else. */
  readonly entryId: string | null;
  readonly reason: ListingReason | null;
};

export type ListAudit = {
  /** Each testimony of a kind that a list has to name, once, in the order given. */
  readonly listings: readonly Listing[];
  /** Entries that no listing names: testimony of which the firm knows nothing. */
  readonly unknownEntryIds: readonly string[];
  /** Testimonies of kinds that no list has to name: hearings and arbitrations. */
  readonly notCompared: number;
};

/** What a list of prior testimony has to name: at trial or by deposition. */
const ON_A_LIST: ReadonlySet<TestimonyKind> = new Set(['TRIAL', 'DEPOSITION']);

/**
 * The testimony that the firm knows of, less what a list names: entries and testimonies one to one, by the best reason,
 * then by the order of their ids, so that neither the order of the list nor that of the files changes the answer.
 */
export function auditList(
  { coversFrom, coversTo }: CoveredDays,
  entries: readonly AuditedEntry[],
  known: readonly KnownTestimony[],
  decisions: readonly ListDecision[] = [],
): ListAudit {
  const compared = known.filter(({ kind }) => ON_A_LIST.has(kind));
  const pairs = pairsOf(entries, compared, decisions);
  const paired = new Map(pairs.map((pair) => [pair.testimonyId, pair]));
  const listings = compared.map((testimony): Listing => {
    const pair = paired.get(testimony.id);
    if (pair !== undefined) {
      return { ...pair, state: CERTAIN.has(pair.reason) ? ListingState.LISTED : ListingState.POSSIBLE };
    }
    return { testimonyId: testimony.id, entryId: null, reason: null, state: unlisted(testimony.givenOn) };
  });
  const named = new Set(pairs.map(({ entryId }) => entryId));
  return {
    listings,
    unknownEntryIds: entries.map(({ id }) => id).filter((id) => !named.has(id)),
    notCompared: known.length - compared.length,
  };

  function unlisted(givenOn: string | null): ListingState {
    if (givenOn === null) return ListingState.UNDATED;
    return coversFrom <= givenOn && givenOn <= coversTo ? ListingState.OMITTED : ListingState.OUTSIDE_WINDOW;
  }
}

type Pair = { readonly testimonyId: string; readonly entryId: string; readonly reason: ListingReason };
type Candidate = Pair & { readonly rank: number };

const REASONS = Object.values(ListingReason);
const byRank = (one: Candidate, other: Candidate): number =>
  one.rank - other.rank ||
  (one.entryId < other.entryId ? -1 : one.entryId > other.entryId ? 1 : 0) ||
  (one.testimonyId < other.testimonyId ? -1 : 1);

function pairsOf(
  entries: readonly AuditedEntry[],
  known: readonly KnownTestimony[],
  decisions: readonly ListDecision[],
): Pair[] {
  const saidOf = new Map(decisions.map((said) => [`${said.entryId} ${said.testimonyId}`, said.isSame]));
  const left = entries.map(comparable);
  const right = known.map(comparable);
  const candidates = left.flatMap((entry) =>
    right.flatMap((testimony): Candidate[] => {
      const said = saidOf.get(`${entry.id} ${testimony.id}`);
      if (said === false) return [];
      const reason = said === true ? ListingReason.DECIDED : reasonFor(entry, testimony);
      if (reason === null) return [];
      return [
        { testimonyId: testimony.id, entryId: entry.id, reason, rank: rankOf(reason, entry, testimony) },
      ];
    }),
  );
  const pairs = oneToOne(candidates.toSorted(byRank));
  return [...pairs, ...listedCases(candidates, pairs)];
}

function oneToOne(candidates: readonly Candidate[]): Pair[] {
  const takenEntries = new Set<string>();
  const takenTestimonies = new Set<string>();
  return candidates.flatMap(({ testimonyId, entryId, reason }) => {
    if (takenEntries.has(entryId) || takenTestimonies.has(testimonyId)) return [];
    takenEntries.add(entryId);
    takenTestimonies.add(testimonyId);
    return [{ testimonyId, entryId, reason }];
  });
}

/** Rules ask for a list of cases: one entry may stand for a deposition and the trial after it. */
function listedCases(candidates: readonly Candidate[], pairs: readonly Pair[]): Pair[] {
  const paired = new Set(pairs.map(({ testimonyId }) => testimonyId));
  const found = new Map<string, Pair>();
  for (const { testimonyId, entryId, reason } of candidates.toSorted(byRank)) {
    const isCase = reason !== ListingReason.SIMILAR_NAME;
    if (!isCase || paired.has(testimonyId) || found.has(testimonyId)) continue;
    found.set(testimonyId, { testimonyId, entryId, reason: ListingReason.CASE_LISTED });
  }
  return [...found.values()];
}

/** What is compared, taken apart once. */
type Comparable = {
  readonly id: string;
  readonly kind: TestimonyKind | null;
  readonly number: string | null;
  readonly words: ReadonlySet<string>;
  readonly from: string | null;
  readonly to: string | null;
};

function comparable(row: AuditedEntry | KnownTestimony): Comparable {
  return {
    id: row.id,
    kind: row.kind,
    number: caseNumberKey(row.caseNumber),
    words: caseNameWords(row.caseName),
    from: row.givenOn,
    to: 'givenTo' in row ? row.givenTo : row.givenOn,
  };
}

/** Null: the day of either is not known. */
function isSameDay(entry: Comparable, testimony: Comparable): boolean | null {
  if (entry.from === null || entry.to === null || testimony.from === null) return null;
  return entry.from <= testimony.from && testimony.from <= entry.to;
}

function reasonFor(entry: Comparable, testimony: Comparable): ListingReason | null {
  const sameDay = isSameDay(entry, testimony);
  if (entry.number !== null && entry.number === testimony.number) {
    if (sameDay === true) return ListingReason.SAME_NUMBER_AND_DAY;
    // Another day in the same case is another testimony, or a day misstated: a person decides.
    return sameDay === null && !isOtherKind(entry, testimony)
      ? ListingReason.SAME_NUMBER
      : ListingReason.SAME_CASE;
  }
  const shared = sharedCaseWords(entry.words, testimony.words);
  const isOtherCase = entry.number !== null && testimony.number !== null;
  if (shared >= NEARLY_ALL_WORDS && sameDay === true && !isOtherCase) return ListingReason.SAME_NAME_AND_DAY;
  if (shared >= NEARLY_ALL_WORDS && sameDay !== false) return ListingReason.SAME_CASE;
  return shared >= HALF_THE_WORDS && sameDay === true ? ListingReason.SIMILAR_NAME : null;
}

/** Of equal reasons the pair of one kind of testimony comes first. */
function rankOf(reason: ListingReason, entry: Comparable, testimony: Comparable): number {
  return REASONS.indexOf(reason) * 2 + (isOtherKind(entry, testimony) ? 1 : 0);
}

const isOtherKind = (entry: Comparable, testimony: Comparable): boolean =>
  entry.kind !== null && entry.kind !== testimony.kind;
