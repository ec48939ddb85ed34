/** Under which standard a court or board was asked to weigh an examiner's opinion. */
export const ChallengeKind = {
  DAUBERT: 'DAUBERT',
  SARGON: 'SARGON',
  FRYE: 'FRYE',
  /** Of a workers' compensation board: whether a report is substantial evidence. */
  SUBSTANTIAL_EVIDENCE: 'SUBSTANTIAL_EVIDENCE',
  OTHER: 'OTHER',
} as const;
export type ChallengeKind = (typeof ChallengeKind)[keyof typeof ChallengeKind];

/** What was decided. */
export const ChallengeOutcome = {
  EXCLUDED: 'EXCLUDED',
  LIMITED: 'LIMITED',
  ADMITTED: 'ADMITTED',
  NOT_SUBSTANTIAL_EVIDENCE: 'NOT_SUBSTANTIAL_EVIDENCE',
  SUBSTANTIAL_EVIDENCE: 'SUBSTANTIAL_EVIDENCE',
  OTHER: 'OTHER',
} as const;
export type ChallengeOutcome = (typeof ChallengeOutcome)[keyof typeof ChallengeOutcome];

/** For what a fee is asked. */
export const FeeItem = {
  EXAMINATION: 'EXAMINATION',
  /** An examination of a claimant who was examined before. */
  FOLLOW_UP: 'FOLLOW_UP',
  /** A review of records without an examination, at one price. */
  RECORD_REVIEW: 'RECORD_REVIEW',
  RECORD_REVIEW_HOUR: 'RECORD_REVIEW_HOUR',
  /** For each page beyond the allowance. */
  PAGES_OVER_ALLOWANCE: 'PAGES_OVER_ALLOWANCE',
  REPORT: 'REPORT',
  SUPPLEMENTAL: 'SUPPLEMENTAL',
  DEPOSITION_HOUR: 'DEPOSITION_HOUR',
  TRIAL_DAY: 'TRIAL_DAY',
  NO_SHOW: 'NO_SHOW',
  /** What the price of an examination is multiplied by, in percent. */
  MULTIPLIER: 'MULTIPLIER',
} as const;
export type FeeItem = (typeof FeeItem)[keyof typeof FeeItem];

/** What an amount is for one of. */
export const FeeUnit = {
  FLAT: 'FLAT',
  HOUR: 'HOUR',
  PAGE: 'PAGE',
  DAY: 'DAY',
  /** The amount is in hundredths of a percent: 13500 is 135 percent. */
  PERCENT: 'PERCENT',
} as const;
export type FeeUnit = (typeof FeeUnit)[keyof typeof FeeUnit];

/** The one unit in which each item is priced. */
export const unitOfItem: Readonly<Record<FeeItem, FeeUnit>> = {
  EXAMINATION: 'FLAT',
  FOLLOW_UP: 'FLAT',
  RECORD_REVIEW: 'FLAT',
  RECORD_REVIEW_HOUR: 'HOUR',
  PAGES_OVER_ALLOWANCE: 'PAGE',
  REPORT: 'FLAT',
  SUPPLEMENTAL: 'FLAT',
  DEPOSITION_HOUR: 'HOUR',
  TRIAL_DAY: 'DAY',
  NO_SHOW: 'FLAT',
  MULTIPLIER: 'PERCENT',
};

/** How an estimate of income came to be said. */
export const EstimateOfIncomeBasis = {
  DEPOSITION: 'DEPOSITION',
  TRIAL_TESTIMONY: 'TRIAL_TESTIMONY',
  INTERROGATORY: 'INTERROGATORY',
  DISCLOSURE: 'DISCLOSURE',
  OTHER: 'OTHER',
} as const;
export type EstimateOfIncomeBasis = (typeof EstimateOfIncomeBasis)[keyof typeof EstimateOfIncomeBasis];
