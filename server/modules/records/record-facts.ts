import { dayInWords } from '../../kernel/day-words.js';
import type { SourceCite } from '../../kernel/source-cite.js';
import type { Issue } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { RecordKind } from '../../reading/report-reading.types.js';
import { documentCite } from '../treating/index.js';
import { comparisonInputs, type ComparisonInputs, type ReviewedRecord } from './comparison-inputs.queries.js';
import { compareRecords, type ComparedSupplied, type RecordState } from './record-comparison.js';
import type { SuppliedRecord } from './supplied-record.queries.js';
import { comparisonSentence, recordCounts, suppliedSentence, type RecordCounts } from './record-words.js';

/** A supplied record with how it stands, each statement with where it rests. Days are YYYY-MM-DD. */
export type RecordFact = {
  readonly suppliedRecordId: string;
  readonly title: string;
  readonly author: string | null;
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly pages: number | null;
  readonly bates: { readonly from: string; readonly to: string } | null;
  readonly state: RecordState;
  /** Names the record, with how it stands. */
  readonly sentence: string;
  readonly touched: readonly { readonly issue: Issue; readonly reasons: readonly string[] }[];
  readonly cites: readonly SourceCite[];
};

/** What was supplied for an examination against what its report lists. */
export type RecordComparisonFacts = {
  readonly examinationId: string;
  readonly matterId: string;
  readonly sentence: string;
  readonly counts: RecordCounts;
  /** Missed records first, by the number of opinions that they would touch. */
  readonly records: readonly RecordFact[];
  readonly notSupplied: readonly { readonly title: string; readonly cites: readonly SourceCite[] }[];
  readonly vague: readonly { readonly title: string; readonly cites: readonly SourceCite[] }[];
  readonly pagesPerHour: { readonly sentence: string; readonly cites: readonly SourceCite[] };
};

/** The door for written documents. Null for an examination that is in no matter, missing or another firm's. */
export async function recordComparison(
  unitOfWork: UnitOfWork,
  examinationId: string,
): Promise<RecordComparisonFacts | null> {
  return (await recordComparisons(unitOfWork, [examinationId])).get(examinationId) ?? null;
}

/** The same for many examinations, by id. */
export async function recordComparisons(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<ReadonlyMap<string, RecordComparisonFacts>> {
  const inputs = await comparisonInputs(unitOfWork, examinationIds);
  return new Map(inputs.map((own) => [own.examinationId, comparisonFacts(own)]));
}

function comparisonFacts(inputs: ComparisonInputs): RecordComparisonFacts {
  const { examinationId } = inputs;
  const comparison = compareRecords(inputs);
  const ofState = (state: string) =>
    comparison.reviewed
      .filter((entry) => entry.state === state)
      .map(({ record }) => ({ title: record.title, cites: [reviewedCite(record)] }));
  const { reviewTime } = inputs;
  return {
    examinationId,
    matterId: inputs.matterId,
    sentence: comparisonSentence(comparison),
    counts: recordCounts(comparison),
    records: comparison.supplied.map((line) => recordFact(line, suppliedSentence(line, comparison))),
    notSupplied: ofState('NOT_SUPPLIED'),
    vague: ofState('VAGUE'),
    pagesPerHour: {
      sentence: comparison.pagesPerHour.sentence,
      cites: [
        documentCite(reviewTime ?? NOWHERE, { kind: 'RECORD', what: 'EXAMINATION', id: examinationId }),
      ],
    },
  };
}

function recordFact(line: ComparedSupplied, sentence: string): RecordFact {
  const { record, state, reviewed, vagueEntries, touched } = line;
  const { title, author, kind, datedOn, datedTo, pages, batesFrom, batesTo } = record;
  const entries = [...(reviewed === null ? [] : [reviewed]), ...vagueEntries];
  return {
    suppliedRecordId: record.id,
    ...{ title, author, kind, datedOn, datedTo, pages, state },
    sentence: `${recordName(record)}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    bates: batesFrom === null || batesTo === null ? null : { from: batesFrom, to: batesTo },
    touched: touched.map(({ issue, reasons }) => ({ issue, reasons })),
    cites: [
      documentCite(record, { kind: 'RECORD', what: 'SUPPLIED_RECORD', id: record.id }),
      ...entries.map(reviewedCite),
    ],
  };
}

/** "MRI lumbar spine, Crestfall Imaging, March 12, 2021 (ABC000188)": what a reader finds the record by. */
function recordName({ title, author, datedOn, datedTo, batesFrom, batesTo }: SuppliedRecord): string {
  const days =
    datedOn === null
      ? []
      : [datedTo === null ? dayInWords(datedOn) : `${dayInWords(datedOn)} to ${dayInWords(datedTo)}`];
  const isNamed = author !== null && !title.includes(author);
  const stamps =
    batesFrom === null ? '' : ` (${batesFrom === batesTo ? batesFrom : `${batesFrom} to ${batesTo ?? ''}`})`;
  return `${[title, ...(isNamed ? [author] : []), ...days].join(', ')}${stamps}`;
}

/** The page of the report that lists the entry; else the examination on which it is recorded. */
function reviewedCite(record: ReviewedRecord): SourceCite {
  return documentCite(record, { kind: 'RECORD', what: 'EXAMINATION', id: record.examinationId });
}

const NOWHERE = { documentId: null, page: null, quote: null } as const;
