import type { DateOrder } from '../kernel/cells/cell-format.js';
import type { WrittenFill } from './pharmacology.types.js';

/** What a column of a pharmacy's file holds. PERSON names the claimant: such a cell is neither read nor kept. */
export const FillField = {
  FILLED_ON: 'FILLED_ON',
  WRITTEN_ON: 'WRITTEN_ON',
  NDC: 'NDC',
  DRUG_NAME: 'DRUG_NAME',
  STRENGTH: 'STRENGTH',
  FORM: 'FORM',
  QUANTITY: 'QUANTITY',
  UNIT: 'UNIT',
  DAYS_SUPPLY: 'DAYS_SUPPLY',
  PRESCRIPTION_NUMBER: 'PRESCRIPTION_NUMBER',
  FILL_NUMBER: 'FILL_NUMBER',
  REFILLS_AUTHORIZED: 'REFILLS_AUTHORIZED',
  PRESCRIBER_NPI: 'PRESCRIBER_NPI',
  PRESCRIBER_NAME: 'PRESCRIBER_NAME',
  PHARMACY_NPI: 'PHARMACY_NPI',
  PHARMACY_NAME: 'PHARMACY_NAME',
  DIAGNOSIS_CODE: 'DIAGNOSIS_CODE',
  AMOUNT_PAID: 'AMOUNT_PAID',
  CLAIM_STATUS: 'CLAIM_STATUS',
  PERSON: 'PERSON',
  IGNORED: 'IGNORED',
} as const;
export type FillField = (typeof FillField)[keyof typeof FillField];

/** Field of each column, in the order of the headings. */
export type FillColumns = readonly FillField[];

/** What can be odd about a row. Which of them keep a row from becoming a fill is said with each problem. */
export const FillProblemCode = {
  NO_DATE: 'NO_DATE',
  IMPOSSIBLE_DATE: 'IMPOSSIBLE_DATE',
  DATE_IN_FUTURE: 'DATE_IN_FUTURE',
  BEFORE_BIRTH: 'BEFORE_BIRTH',
  BEFORE_INJURY: 'BEFORE_INJURY',
  WRITTEN_AFTER_FILL: 'WRITTEN_AFTER_FILL',
  IMPOSSIBLE_WRITTEN_DATE: 'IMPOSSIBLE_WRITTEN_DATE',
  NO_MEDICATION: 'NO_MEDICATION',
  NAMED_BY_CODE: 'NAMED_BY_CODE',
  NDC_AMBIGUOUS: 'NDC_AMBIGUOUS',
  NDC_NOT_DIGITS: 'NDC_NOT_DIGITS',
  NDC_WRONG_LENGTH: 'NDC_WRONG_LENGTH',
  NDC_WRONG_SEGMENTS: 'NDC_WRONG_SEGMENTS',
  NDC_ALL_ZEROS: 'NDC_ALL_ZEROS',
  NO_QUANTITY: 'NO_QUANTITY',
  NOT_A_QUANTITY: 'NOT_A_QUANTITY',
  QUANTITY_ZERO: 'QUANTITY_ZERO',
  TOO_LARGE_QUANTITY: 'TOO_LARGE_QUANTITY',
  UNKNOWN_UNIT: 'UNKNOWN_UNIT',
  NO_DAYS_SUPPLY: 'NO_DAYS_SUPPLY',
  NOT_DAYS: 'NOT_DAYS',
  DAYS_NOT_POSITIVE: 'DAYS_NOT_POSITIVE',
  TOO_MANY_DAYS: 'TOO_MANY_DAYS',
  NPI_NOT_VALID: 'NPI_NOT_VALID',
  DIAGNOSIS_NOT_A_CODE: 'DIAGNOSIS_NOT_A_CODE',
  NOT_A_FILL_NUMBER: 'NOT_A_FILL_NUMBER',
  NOT_AN_AMOUNT: 'NOT_AN_AMOUNT',
  TAKEN_BACK: 'TAKEN_BACK',
  TAKEN_BACK_WITHOUT_QUANTITY: 'TAKEN_BACK_WITHOUT_QUANTITY',
  // Of the row beside the others of its matter; whoever settles them says so.
  DUPLICATE: 'DUPLICATE',
  REVERSED: 'REVERSED',
  REVERSAL_WITHOUT_FILL: 'REVERSAL_WITHOUT_FILL',
} as const;
export type FillProblemCode = (typeof FillProblemCode)[keyof typeof FillProblemCode];

/** What is wrong with a row, and what to do about it. Fatal: the row becomes no fill because of it. */
export type FillProblem = {
  readonly row: number;
  readonly field: FillField;
  readonly code: FillProblemCode;
  readonly isFatal: boolean;
  /** The cell as written; null when it is blank. Health data: never in a log. */
  readonly value: string | null;
  /** One sentence each; no cell's text in them. */
  readonly message: string;
  readonly remedy: string;
};

/** A record of the file; `row` is the number that a person sees, counted from 1 with the headings. */
export type FillRecord = { readonly row: number; readonly cells: readonly string[] };

/**
 * What became of one row: a fill, or null when one of its problems is fatal. Its cells are as written, those of a
 * PERSON column blanked. Whether a fill counts is settled with the other fills of the matter, not here.
 */
export type ReadFillRow = FillRecord & {
  readonly fill: WrittenFill | null;
  readonly problems: readonly FillProblem[];
};

/** What decides how cells are read; days are YYYY-MM-DD, null where not known. */
export type FillReadingContext = {
  readonly today: string;
  readonly bornOn: string | null;
  readonly injuredOn: string | null;
  /** Order of numeric dates; month first in American files. */
  readonly dateOrder: DateOrder;
};
