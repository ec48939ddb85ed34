import type { ComparisonInputs, ReviewedRecord } from './comparison-inputs.queries.js';
import { matchRecords, type MatchReason, type RecordPair } from './match-records.js';
import { pagesPerHour, type PagesPerHour } from './pages-per-hour.js';
import { touchedIssues, type TouchedIssue } from './record-relevance.js';
import type { SuppliedRecord } from './supplied-record.queries.js';

/**
 * How a supplied record stands to what the examiner lists. LATER: it is not listed, and it was dated or sent after the
 * report, so that it could not have been read.
 */
export const RecordState = {
  MISSED: 'MISSED',
  POSSIBLE: 'POSSIBLE',
  LATER: 'LATER',
  MATCHED: 'MATCHED',
} as const;
export type RecordState = (typeof RecordState)[keyof typeof RecordState];

/** How an entry of the examiner's list stands to what was supplied. */
export const ReviewedState = {
  MATCHED: 'MATCHED',
  POSSIBLE: 'POSSIBLE',
  /** Nothing supplied is it; a longer record that was supplied may hold it. */
  WITHIN_SUPPLIED: 'WITHIN_SUPPLIED',
  NOT_SUPPLIED: 'NOT_SUPPLIED',
  VAGUE: 'VAGUE',
} as const;
export type ReviewedState = (typeof ReviewedState)[keyof typeof ReviewedState];

/** One supplied record with where the examiner's list names it. */
export type ComparedSupplied = {
  readonly record: SuppliedRecord;
  readonly state: RecordState;
  /** The entry that is it, or may be. */
  readonly reviewed: ReviewedRecord | null;
  readonly reason: MatchReason | null;
  /** Of the decision in force between the two entries; null where nobody decided. */
  readonly decisionVersion: number | null;
  /** Vague entries that could stand for it; empty unless it is missed. */
  readonly vagueEntries: readonly ReviewedRecord[];
  /** Opinions on file that it would touch; empty unless it is missed. */
  readonly touched: readonly TouchedIssue[];
};

export type ComparedReviewed = { readonly record: ReviewedRecord; readonly state: ReviewedState };

export type RecordComparison = {
  readonly examinationId: string;
  readonly matterId: string;
  /** Missed ones first: by the number of opinions they would touch, then pages, then day. */
  readonly supplied: readonly ComparedSupplied[];
  /** In the order of the report. */
  readonly reviewed: readonly ComparedReviewed[];
  /** The last day on which a record could still be read: of the report, else of the examination. YYYY-MM-DD. */
  readonly readBy: string;
  readonly isReadByReport: boolean;
  readonly pagesPerHour: PagesPerHour;
  readonly inputs: ComparisonInputs;
};

const STATE_ORDER: readonly RecordState[] = ['MISSED', 'POSSIBLE', 'LATER', 'MATCHED'];

/** Compares what was supplied for an examination with what its report lists. */
export function compareRecords(inputs: ComparisonInputs): RecordComparison {
  const { reviewed, decisions, examinationId, matterId } = inputs;
  const matches = matchRecords(inputs.supplied, reviewed, decisions);
  const readBy = inputs.reportedOn ?? inputs.examinedOn;
  const context: LineContext = {
    inputs,
    readBy,
    pairs: new Map(matches.pairs.map((pair) => [pair.suppliedId, pair])),
    reviewedById: new Map(reviewed.map((record) => [record.id, record])),
    vaguelyCovered: matches.vaguelyCovered,
  };
  const lines = inputs.supplied.map((record) => lineOf(record, context));
  return {
    ...{ examinationId, matterId, readBy, inputs },
    isReadByReport: inputs.reportedOn !== null,
    supplied: lines.toSorted(byState),
    reviewed: reviewedStates(reviewed, matches.pairs, new Set(matches.notSuppliedIds)),
    pagesPerHour: pagesPerHour(inputs),
  };
}

type LineContext = {
  readonly inputs: ComparisonInputs;
  readonly readBy: string;
  readonly pairs: ReadonlyMap<string, RecordPair>;
  readonly reviewedById: ReadonlyMap<string, ReviewedRecord>;
  readonly vaguelyCovered: ReadonlyMap<string, readonly string[]>;
};

function lineOf(record: SuppliedRecord, context: LineContext): ComparedSupplied {
  const { inputs, pairs, reviewedById, readBy } = context;
  const pair = pairs.get(record.id);
  if (pair !== undefined) {
    const decision = inputs.decisions.find(
      ({ suppliedId, reviewedId }) => suppliedId === record.id && reviewedId === pair.reviewedId,
    );
    return {
      ...{ record, vagueEntries: [], touched: [] },
      state: pair.isCertain ? RecordState.MATCHED : RecordState.POSSIBLE,
      reviewed: reviewedById.get(pair.reviewedId) ?? null,
      reason: pair.reason,
      decisionVersion: decision?.version ?? null,
    };
  }
  const state = isLater(record, readBy) ? RecordState.LATER : RecordState.MISSED;
  const unmatched = { record, state, reviewed: null, reason: null, decisionVersion: null };
  if (state === 'LATER') return { ...unmatched, vagueEntries: [], touched: [] };
  return {
    ...unmatched,
    vagueEntries: (context.vaguelyCovered.get(record.id) ?? []).flatMap((id) => reviewedById.get(id) ?? []),
    touched: touchedIssues(
      record,
      inputs.opinions.map(({ issue }) => issue),
      inputs.injuredOn,
    ),
  };
}

function isLater({ datedOn, suppliedOn }: SuppliedRecord, readBy: string): boolean {
  return (datedOn !== null && datedOn > readBy) || (suppliedOn !== null && suppliedOn > readBy);
}

function byState(one: ComparedSupplied, other: ComparedSupplied): number {
  const byOrder = STATE_ORDER.indexOf(one.state) - STATE_ORDER.indexOf(other.state);
  if (byOrder !== 0) return byOrder;
  const byPlace = one.record.position - other.record.position;
  if (one.state !== 'MISSED') return byPlace;
  return (
    other.touched.length - one.touched.length ||
    (other.record.pages ?? 0) - (one.record.pages ?? 0) ||
    (one.record.datedOn ?? '9999').localeCompare(other.record.datedOn ?? '9999') ||
    byPlace
  );
}

function reviewedStates(
  reviewed: readonly ReviewedRecord[],
  pairs: readonly RecordPair[],
  notSupplied: ReadonlySet<string>,
): ComparedReviewed[] {
  const certain = new Set(pairs.filter(({ isCertain }) => isCertain).map(({ reviewedId }) => reviewedId));
  const paired = new Set(pairs.map(({ reviewedId }) => reviewedId));
  return reviewed.map((record) => ({ record, state: stateOf(record) }));

  function stateOf({ id, isVague }: ReviewedRecord): ReviewedState {
    if (isVague) return ReviewedState.VAGUE;
    if (certain.has(id)) return ReviewedState.MATCHED;
    if (paired.has(id)) return ReviewedState.POSSIBLE;
    return notSupplied.has(id) ? ReviewedState.NOT_SUPPLIED : ReviewedState.WITHIN_SUPPLIED;
  }
}
