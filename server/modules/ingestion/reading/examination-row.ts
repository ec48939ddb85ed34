import type {
  ExamKind,
  Issue,
  Side,
  Stance,
  TimingSource,
  Verification,
} from '../../../kernel/vocabulary.js';
import type { TargetField } from './mapping.js';

/** A day, written YYYY-MM-DD; never an instant. */
export type CalendarDay = string;
/** A time of day, written HH:MM on a 24-hour clock. */
export type TimeOfDay = string;

export type ExaminerAsWritten = {
  /** Empty when the row names the examiner by NPI alone. */
  readonly nameAsWritten: string;
  /** Ten digits with a correct check digit. */
  readonly npi: string | null;
  readonly licenceState: string | null;
  readonly licenceNumber: string | null;
  readonly specialtyAsWritten: string | null;
  /** The state in which the examiner practises, two letters when the file names one. */
  readonly practiceState: string | null;
};

export type TimingAsWritten = {
  readonly source: TimingSource;
  /** null when the file gives a duration only. */
  readonly startedAt: TimeOfDay | null;
  readonly endedAt: TimeOfDay | null;
  readonly minutes: number;
};

/** One issue of one examination. A row never holds two opinions on one issue. */
export type OpinionAsWritten = {
  readonly issue: Issue;
  /** null when the row gives details of the issue (a date, a percentage) without a conclusion. */
  readonly stance: Stance | null;
  readonly quote: string | null;
  /** Day on which this examiner puts maximum medical improvement. */
  readonly mmiOn: CalendarDay | null;
  /** Day on which the treating physician puts it. */
  readonly treaterMmiOn: CalendarDay | null;
  /** Whole person impairment, 0 to 100. */
  readonly wpiPercent: number | null;
  /** Share apportioned to other factors, 0 to 100. */
  readonly apportionmentPercent: number | null;
};

/** One examination as a firm's row tells it. null always means that the row does not say. */
export type ExaminationRow = {
  readonly matterReference: string | null;
  readonly claimantName: string | null;
  readonly claimantBirthDate: CalendarDay | null;
  readonly dateOfInjury: CalendarDay | null;
  readonly examiner: ExaminerAsWritten;
  readonly kind: ExamKind;
  readonly examinedOn: CalendarDay;
  readonly side: Side;
  readonly carrier: string | null;
  readonly lawFirm: string | null;
  readonly attorney: string | null;
  readonly vendor: string | null;
  readonly timing: TimingAsWritten | null;
  readonly pagesSupplied: number | null;
  readonly pagesReviewed: number | null;
  readonly feeCents: number | null;
  readonly billingCode: string | null;
  readonly opinions: readonly OpinionAsWritten[];
  /** Whether a person has checked what the row says; FIRM_RECORD when the file has no word on it. */
  readonly verification: Verification;
  readonly venue: string | null;
  readonly notes: string | null;
};

/** Stable reasons for which a row is kept out; grouped by in the review of an import. */
export type ProblemCode =
  | 'TOTALS_ROW'
  | 'TITLE_ROW'
  | 'REPEATED_HEADER'
  | 'MISSING_DATE'
  | 'NOT_A_DATE'
  | 'DATE_IN_FUTURE'
  | 'MISSING_EXAMINER'
  | 'NPI_INVALID'
  | 'UNKNOWN_SIDE'
  | 'UNKNOWN_STANCE'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_VERIFICATION'
  | 'NOT_A_TIME'
  | 'ENDS_BEFORE_START'
  | 'NOT_A_DURATION'
  | 'DURATION_OUT_OF_RANGE'
  | 'DURATIONS_DISAGREE'
  | 'NOT_A_NUMBER'
  | 'NEGATIVE'
  | 'NOT_MONEY'
  | 'NOT_A_PERCENTAGE'
  | 'OUT_OF_RANGE'
  | 'TEXT_TOO_LONG';

/** What is wrong with one cell, for the firm's own eyes: `value` may hold a claimant's words. */
export type RowProblem = {
  readonly code: ProblemCode;
  /** The heading as the file writes it. */
  readonly field: string;
  readonly target: TargetField;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
};

type RowOrigin = {
  readonly recordNumber: number;
  readonly cells: readonly string[];
};
export type ValidRow = RowOrigin & {
  readonly outcome: 'VALID';
  readonly row: ExaminationRow;
};
export type RejectedRow = RowOrigin & {
  readonly outcome: 'REJECTED';
  /** At least one; the one that decides first. */
  readonly problems: readonly RowProblem[];
};
/** Every record below the headings that is not blank, in file order. */
export type ParsedRow = ValidRow | RejectedRow;
