import type { RecordKind } from '../../reading/report-reading.types.js';

/** What a column of an index may hold. DATES: one day or a stretch in one cell; BATES: a range in one cell. */
export const IndexField = {
  TITLE: 'TITLE',
  AUTHOR: 'AUTHOR',
  KIND: 'KIND',
  DATES: 'DATES',
  DATED_ON: 'DATED_ON',
  DATED_TO: 'DATED_TO',
  PAGES: 'PAGES',
  BATES: 'BATES',
  BATES_FROM: 'BATES_FROM',
  BATES_TO: 'BATES_TO',
  SUPPLIED_ON: 'SUPPLIED_ON',
  IGNORED: 'IGNORED',
} as const;
export type IndexField = (typeof IndexField)[keyof typeof IndexField];

/** A record as an index lists it. Null: the index does not say. Days are YYYY-MM-DD. */
export type IndexEntry = {
  readonly title: string;
  readonly author: string | null;
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly pages: number | null;
  /** First and last stamped page, as printed; both or neither. */
  readonly batesFrom: string | null;
  readonly batesTo: string | null;
  readonly suppliedOn: string | null;
};

export type IndexProblemCode =
  | 'NO_TITLE'
  | 'NOT_A_RECORD'
  | 'NOT_A_DAY'
  | 'DATES_REVERSED'
  | 'NOT_A_PAGE_COUNT'
  | 'BATES_UNREADABLE'
  | 'BATES_REVERSED'
  | 'BATES_PREFIXES_DIFFER'
  | 'BATES_TOO_LONG'
  | 'PAGES_DIFFER'
  | 'KIND_UNKNOWN';

/** What is wrong with one row, and how to mend it. Of a fatal one the row is kept and shown, and not taken. */
export type IndexProblem = {
  readonly code: IndexProblemCode;
  readonly field: IndexField | null;
  /** As it stands in the row. */
  readonly value: string | null;
  readonly message: string;
  readonly remedy: string;
  readonly isFatal: boolean;
};

/** A row of an index with what was read of it. `entry` is null exactly when a problem is fatal. */
export type IndexRow = {
  /** From 1, as counted in the file or text. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Page of a produced document; null for tables and pasted text. */
  readonly page: number | null;
  readonly entry: IndexEntry | null;
  readonly problems: readonly IndexProblem[];
};

/** A column as it was found, and what it is taken for. */
export type IndexColumn = {
  readonly position: number;
  readonly heading: string;
  readonly field: IndexField;
};
