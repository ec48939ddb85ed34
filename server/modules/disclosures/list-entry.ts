import type { TestimonyKind } from '../testimony/index.js';

/** What a column of a list may hold. */
export const ListField = {
  CASE_NAME: 'CASE_NAME',
  CASE_NUMBER: 'CASE_NUMBER',
  COURT: 'COURT',
  KIND: 'KIND',
  GIVEN_ON: 'GIVEN_ON',
  IGNORED: 'IGNORED',
} as const;
export type ListField = (typeof ListField)[keyof typeof ListField];

/** A testimony as a list names it. Null: the list does not say. Days are YYYY-MM-DD. */
export type ListEntry = {
  readonly caseName: string | null;
  readonly caseNumber: string | null;
  readonly court: string | null;
  readonly kind: TestimonyKind | null;
  /** The day, or the first that it may have been; `givenTo` is the last: "March 2021" is a stretch. */
  readonly givenOn: string | null;
  readonly givenTo: string | null;
};

export type ListProblemCode = 'NOT_AN_ENTRY' | 'NOT_A_DAY' | 'KIND_UNKNOWN';

/** What is wrong with one row, and how to mend it. Of a fatal one the row is kept and shown, and not taken. */
export type ListProblem = {
  readonly code: ListProblemCode;
  readonly message: string;
  readonly remedy: string;
  readonly isFatal: boolean;
};

/** A row of a list with what was read of it. `entry` is null exactly when a problem is fatal. */
export type ListRow = {
  /** From 1, as counted in the file or text. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Page of a document; null for tables and pasted text. */
  readonly page: number | null;
  readonly entry: ListEntry | null;
  readonly problems: readonly ListProblem[];
};

/** A column as it was found, and what it is taken for. */
export type ListColumn = {
  readonly position: number;
  readonly heading: string;
  readonly field: ListField;
};

/** A list as it was understood. `columns` is empty where it is no table. */
export type ReadList = { readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] };

const PROBLEMS: Readonly<Record<ListProblemCode, Omit<ListProblem, 'code'>>> = {
  NOT_AN_ENTRY: {
    message: 'Nothing in the row names a case.',
    remedy: 'Nothing to do for a heading or a note; otherwise say which column names the case.',
    isFatal: true,
  },
  NOT_A_DAY: {
    message: 'What stands for the day is no day of the calendar.',
    remedy: 'Correct the day and bring the list in again; until then the entry is compared without a day.',
    isFatal: false,
  },
  KIND_UNKNOWN: {
    message: 'What kind of testimony it was can not be told.',
    remedy: 'Write deposition, trial, hearing or arbitration.',
    isFatal: false,
  },
};

/** The problem with its words. */
export function listProblem(code: ListProblemCode): ListProblem {
  return { code, ...PROBLEMS[code] };
}
