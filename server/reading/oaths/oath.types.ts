/** What an examiner swears about their own practice. */
export const OathSubject = {
  /** Examinations or retentions a year. */
  RETENTIONS_PER_YEAR: 'RETENTIONS_PER_YEAR',
  /** Share of forensic work for the defense. */
  SHARE_DEFENSE: 'SHARE_DEFENSE',
  SHARE_PLAINTIFF: 'SHARE_PLAINTIFF',
  /** How often one law firm, carrier or vendor retained the examiner. */
  TIMES_FOR_FIRM: 'TIMES_FOR_FIRM',
  /** Share of income from forensic work. */
  SHARE_INCOME: 'SHARE_INCOME',
  ANNUAL_INCOME: 'ANNUAL_INCOME',
  /** Minutes with the person examined. */
  EXAM_MINUTES: 'EXAM_MINUTES',
  /** That all records supplied are read. */
  RECORDS_REVIEWED: 'RECORDS_REVIEWED',
  /** How often a finding is made; names an issue and a stance. */
  FINDING_RATE: 'FINDING_RATE',
  /** That a court excluded or limited the testimony. */
  EXCLUDED_BEFORE: 'EXCLUDED_BEFORE',
  /** That the list of former testimony is complete. */
  LIST_COMPLETE: 'LIST_COMPLETE',
  /** Share of work that is the treatment of own patients. */
  PRACTICE_SHARE: 'PRACTICE_SHARE',
  OTHER: 'OTHER',
} as const;
export type OathSubject = (typeof OathSubject)[keyof typeof OathSubject];

/** AFFIRMS: the witness says that it is so. DENIES: that it is not so. */
export const OathPolarity = { AFFIRMS: 'AFFIRMS', DENIES: 'DENIES' } as const;
export type OathPolarity = (typeof OathPolarity)[keyof typeof OathPolarity];

/** What a sworn number counts. PERCENT: 0 to 100. DOLLARS and COUNT of a year where the subject says so. */
export const OathUnit = {
  PERCENT: 'PERCENT',
  COUNT: 'COUNT',
  MINUTES: 'MINUTES',
  DOLLARS: 'DOLLARS',
  YEARS: 'YEARS',
} as const;
export type OathUnit = (typeof OathUnit)[keyof typeof OathUnit];

/** How firmly a number is sworn to; decides how far another may lie from it. */
export const OathHedge = {
  EXACT: 'EXACT',
  ABOUT: 'ABOUT',
  AT_LEAST: 'AT_LEAST',
  AT_MOST: 'AT_MOST',
  RANGE: 'RANGE',
} as const;
export type OathHedge = (typeof OathHedge)[keyof typeof OathHedge];

/** A number as it was sworn to. A null end is open: AT_LEAST has no high end, AT_MOST no low one. */
export type OathQuantity = {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: OathUnit;
  readonly hedge: OathHedge;
};
