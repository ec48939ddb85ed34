import type { ExamKind, Issue, Side, Stance, TimingSource } from '../../../kernel/vocabulary.js';

/** What a column of a firm's spreadsheet can hold. Names may be split over two columns. */
export const TargetField = {
  IGNORE: 'IGNORE',
  MATTER_REFERENCE: 'MATTER_REFERENCE',
  CLAIMANT_NAME: 'CLAIMANT_NAME',
  CLAIMANT_FIRST_NAME: 'CLAIMANT_FIRST_NAME',
  CLAIMANT_LAST_NAME: 'CLAIMANT_LAST_NAME',
  CLAIMANT_BIRTH_DATE: 'CLAIMANT_BIRTH_DATE',
  DATE_OF_INJURY: 'DATE_OF_INJURY',
  EXAMINER_NAME: 'EXAMINER_NAME',
  EXAMINER_FIRST_NAME: 'EXAMINER_FIRST_NAME',
  EXAMINER_LAST_NAME: 'EXAMINER_LAST_NAME',
  EXAMINER_NPI: 'EXAMINER_NPI',
  EXAMINER_LICENCE_STATE: 'EXAMINER_LICENCE_STATE',
  EXAMINER_LICENCE_NUMBER: 'EXAMINER_LICENCE_NUMBER',
  EXAMINER_SPECIALTY: 'EXAMINER_SPECIALTY',
  EXAMINER_PRACTICE_STATE: 'EXAMINER_PRACTICE_STATE',
  EXAM_KIND: 'EXAM_KIND',
  EXAM_DATE: 'EXAM_DATE',
  START_TIME: 'START_TIME',
  END_TIME: 'END_TIME',
  DURATION: 'DURATION',
  SIDE: 'SIDE',
  CARRIER: 'CARRIER',
  LAW_FIRM: 'LAW_FIRM',
  ATTORNEY: 'ATTORNEY',
  VENDOR: 'VENDOR',
  PAGES_SUPPLIED: 'PAGES_SUPPLIED',
  PAGES_REVIEWED: 'PAGES_REVIEWED',
  FEE: 'FEE',
  BILLING_CODE: 'BILLING_CODE',
  OPINION_CAUSATION: 'OPINION_CAUSATION',
  OPINION_PRE_EXISTING: 'OPINION_PRE_EXISTING',
  OPINION_APPORTIONMENT: 'OPINION_APPORTIONMENT',
  OPINION_MMI: 'OPINION_MMI',
  OPINION_TREATMENT_NECESSITY: 'OPINION_TREATMENT_NECESSITY',
  OPINION_MEDICATION: 'OPINION_MEDICATION',
  OPINION_SURGERY: 'OPINION_SURGERY',
  OPINION_WORK_CAPACITY: 'OPINION_WORK_CAPACITY',
  OPINION_IMPAIRMENT: 'OPINION_IMPAIRMENT',
  OPINION_FUTURE_CARE: 'OPINION_FUTURE_CARE',
  OPINION_CREDIBILITY: 'OPINION_CREDIBILITY',
  OPINION_SEVERITY: 'OPINION_SEVERITY',
  EXAMINER_MMI_DATE: 'EXAMINER_MMI_DATE',
  TREATER_MMI_DATE: 'TREATER_MMI_DATE',
  WPI_PERCENT: 'WPI_PERCENT',
  APPORTIONMENT_PERCENT: 'APPORTIONMENT_PERCENT',
  VENUE: 'VENUE',
  NOTES: 'NOTES',
  VERIFICATION: 'VERIFICATION',
} as const;
export type TargetField = (typeof TargetField)[keyof typeof TargetField];

/** The field of a conclusion on each issue. */
export const opinionField: Record<Issue, TargetField> = {
  CAUSATION: 'OPINION_CAUSATION',
  PRE_EXISTING: 'OPINION_PRE_EXISTING',
  APPORTIONMENT: 'OPINION_APPORTIONMENT',
  MMI: 'OPINION_MMI',
  TREATMENT_NECESSITY: 'OPINION_TREATMENT_NECESSITY',
  MEDICATION: 'OPINION_MEDICATION',
  SURGERY: 'OPINION_SURGERY',
  WORK_CAPACITY: 'OPINION_WORK_CAPACITY',
  IMPAIRMENT: 'OPINION_IMPAIRMENT',
  FUTURE_CARE: 'OPINION_FUTURE_CARE',
  CREDIBILITY: 'OPINION_CREDIBILITY',
  SEVERITY: 'OPINION_SEVERITY',
};

export type ColumnTarget = {
  readonly field: TargetField;
  /** Percentages written as fractions of one: 0.12 is 12 %. */
  readonly asFraction?: boolean;
  /** Conclusions whose cells say "none" beside "found": nothing was found, and not that nothing was said. */
  readonly noneIsNotFound?: boolean;
};

/** What the words of a column mean, where the person corrected or completed the reader; keys by `wordKey`. */
export type ValueMeanings = {
  /** null: the word says nothing about the side. */
  readonly side: Readonly<Record<string, Side | null>>;
  /** null: the word is no conclusion, and no opinion is recorded. */
  readonly stance: Readonly<Record<string, Stance | null>>;
  /** null: the word says nothing about the kind, and the default kind holds. */
  readonly kind: Readonly<Record<string, ExamKind | null>>;
};

/** How the columns of one file become examinations; remembered per firm and header set. */
export type Mapping = {
  /** Keyed by heading as `uniqueHeaders` writes it; a heading that is missing here is ignored. */
  readonly columns: Readonly<Record<string, ColumnTarget>>;
  readonly timingSource: TimingSource;
  /** Kind of a row that does not say its own. */
  readonly defaultKind: ExamKind;
  readonly values: ValueMeanings;
};

export const NO_MEANINGS: ValueMeanings = { side: {}, stance: {}, kind: {} };
