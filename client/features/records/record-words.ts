import type {
  ExaminationRecordComparisonQuery,
  IndexField,
  RecordIndexStateFragment,
  RecordState,
  ReviewedState,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';

/** The comparison of one examination. */
export type Comparison = NonNullable<
  NonNullable<ExaminationRecordComparisonQuery['examination']>['recordComparison']
>;
export type RecordLine = Comparison['lines'][number];
export type ListedEntry = Comparison['listed'][number];

/** How a supplied record stands, in the order in which a reader goes through them. */
export const RECORD_STATES = [
  'MISSED',
  'POSSIBLE',
  'LATER',
  'MATCHED',
] as const satisfies readonly RecordState[];

export const recordStateLabel: Record<RecordState, string> = {
  MISSED: 'Not listed',
  POSSIBLE: 'Possibly listed',
  LATER: 'After the report',
  MATCHED: 'Listed',
};

export const listedStateLabel: Record<ReviewedState, string> = {
  MATCHED: 'Supplied',
  POSSIBLE: 'Possibly supplied',
  WITHIN_SUPPLIED: 'May be within a longer record supplied',
  NOT_SUPPLIED: 'Not supplied by the firm’s records',
  VAGUE: 'Names no record',
};

export const INDEX_FIELDS = [
  'TITLE',
  'AUTHOR',
  'KIND',
  'DATES',
  'DATED_ON',
  'DATED_TO',
  'PAGES',
  'BATES',
  'BATES_FROM',
  'BATES_TO',
  'SUPPLIED_ON',
  'IGNORED',
] as const satisfies readonly IndexField[];

export const indexFieldLabel: Record<IndexField, string> = {
  TITLE: 'Description',
  AUTHOR: 'Author or provider',
  KIND: 'Kind of record',
  DATES: 'Date or dates',
  DATED_ON: 'First date',
  DATED_TO: 'Last date',
  PAGES: 'Pages',
  BATES: 'Bates range',
  BATES_FROM: 'First Bates number',
  BATES_TO: 'Last Bates number',
  SUPPLIED_ON: 'Sent on',
  IGNORED: 'Not used',
};

type Dated = { readonly datedOn: string | null; readonly datedTo: string | null };

/** The days of a record; null when none is stated. */
export function daysWords({ datedOn, datedTo }: Dated): string | null {
  if (datedOn === null) return null;
  return datedTo === null ? formatDate(datedOn) : `${formatDate(datedOn)} to ${formatDate(datedTo)}`;
}

type Stamped = {
  readonly batesFrom: string | null;
  readonly batesTo: string | null;
  readonly pages: number | null;
};

/** Bates range and pages; null when neither is known. */
export function stampWords({ batesFrom, batesTo, pages }: Stamped): string | null {
  const range =
    batesFrom === null ? null : batesFrom === batesTo ? batesFrom : `${batesFrom} to ${batesTo ?? ''}`;
  const count = pages === null ? null : formatQuantity(pages, 'page');
  const parts = [range, count].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** "4 of 5 rows read as records; 1 to look at": what an index came to. */
export function indexWords({ rowCount, takenCount, warningCount }: RecordIndexStateFragment): string {
  const left = rowCount - takenCount;
  const parts = [
    `${formatQuantity(takenCount, 'record')} of ${formatQuantity(rowCount, 'row')}`,
    ...(left === 0 ? [] : [`${formatQuantity(left, 'row')} not taken`]),
    ...(warningCount === 0 ? [] : [`${formatQuantity(warningCount, 'row')} taken with a remark`]),
  ];
  return parts.join('; ');
}
