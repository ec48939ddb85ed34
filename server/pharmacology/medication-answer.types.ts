import type { MedicationClass } from './pharmacology.types.js';

/** On what ground an examiner disputes a medication. */
export const ChallengeGround = {
  TOO_LONG: 'TOO_LONG',
  UNSUITED_TO_DIAGNOSIS: 'UNSUITED_TO_DIAGNOSIS',
  OVER_GUIDELINE: 'OVER_GUIDELINE',
  UNNECESSARY: 'UNNECESSARY',
} as const;
export type ChallengeGround = (typeof ChallengeGround)[keyof typeof ChallengeGround];

export const challengeGroundLabel: Record<ChallengeGround, string> = {
  TOO_LONG: 'Taken too long',
  UNSUITED_TO_DIAGNOSIS: 'Not suited to the diagnosis',
  OVER_GUIDELINE: 'Dose over a guideline',
  UNNECESSARY: 'Not necessary',
};

/** What an examiner disputes: a class, or one ingredient by its name; the ingredient decides when both are given. */
export type MedicationChallenge = {
  readonly ground: ChallengeGround;
  readonly medicationClass: MedicationClass | null;
  readonly ingredient: string | null;
};

/**
 * What the fills say to a challenge. A fact that does not help is what the other side will point at, or what a
 * reader would look for and the record does not tell.
 */
export type MedicationFact = MedicationFactValues & {
  readonly helps: boolean;
  /** The fills that the fact rests on, in order of days; empty only when there are none. */
  readonly fillIds: readonly string[];
};

export type DiagnosisCount = {
  readonly code: string;
  readonly fills: number;
  /** Title of the ICD-10-CM chapter in which the code lies; null when no chapter has it. */
  readonly chapter: string | null;
};

/** Each kind of fact with its figures; days are YYYY-MM-DD. */
export type MedicationFactValues =
  | {
      readonly code: 'NO_FILLS';
      readonly subject: string;
      /** False: the table of names does not have it, so a fill under another name may be the same. */
      readonly isKnownName: boolean;
    }
  | {
      readonly code: 'SUPPLY';
      readonly subject: string;
      readonly fills: number;
      readonly from: string;
      readonly to: string;
      readonly coveredDays: number;
      readonly windowDays: number;
    }
  | { readonly code: 'CONTINUOUS'; readonly subject: string; readonly from: string; readonly to: string }
  | {
      readonly code: 'GAPS';
      readonly subject: string;
      readonly gaps: number;
      readonly days: number;
      readonly longestDays: number;
      readonly longestFrom: string;
      readonly longestTo: string;
    }
  | {
      readonly code: 'STOPPED';
      readonly subject: string;
      readonly lastSuppliedOn: string;
      /** Last fill of any medication on file, later than `lastSuppliedOn`. */
      readonly recordUntil: string;
    }
  | {
      readonly code: 'DIAGNOSES_RECORDED';
      readonly subject: string;
      readonly fills: number;
      readonly ofFills: number;
      readonly diagnoses: readonly DiagnosisCount[];
    }
  | {
      readonly code: 'DIAGNOSES_IN_GROUP';
      readonly subject: string;
      /** What the groups of diagnoses are called, joined by "or". */
      readonly groups: string;
      readonly fills: number;
      readonly ofFills: number;
      readonly codes: readonly string[];
    }
  | {
      readonly code: 'NO_DIAGNOSIS';
      readonly subject: string;
      readonly fills: number;
      readonly ofFills: number;
    }
  | {
      readonly code: 'NO_DIAGNOSIS_IN_GROUP';
      readonly subject: string;
      readonly groups: string;
      readonly fills: number;
    }
  | {
      readonly code: 'PEAK_DOSE';
      readonly mmePerDay: number;
      readonly from: string;
      readonly to: string;
      readonly isComplete: boolean;
    }
  | { readonly code: 'TYPICAL_DOSE'; readonly mmePerDay: number; readonly days: number }
  | { readonly code: 'BELOW_THRESHOLD'; readonly threshold: number; readonly source: string }
  | {
      readonly code: 'AT_OR_ABOVE_THRESHOLD';
      readonly threshold: number;
      readonly source: string;
      readonly days: number;
      readonly ofDays: number;
    }
  | { readonly code: 'NO_DOSE'; readonly fills: number; readonly ofFills: number }
  | { readonly code: 'DOSE_NOT_DEFINED'; readonly subject: string }
  | {
      readonly code: 'ONE_PRESCRIBER';
      readonly subject: string;
      readonly name: string | null;
      readonly npi: string | null;
    }
  | {
      readonly code: 'SEVERAL_PRESCRIBERS';
      readonly subject: string;
      readonly prescribers: number;
      readonly names: readonly string[];
    }
  | { readonly code: 'PRESCRIBER_NOT_RECORDED'; readonly subject: string; readonly fills: number }
  | { readonly code: 'SPECIALTY_NOT_ON_FILE'; readonly subject: string }
  | { readonly code: 'NO_EARLY_REFILLS'; readonly subject: string; readonly thresholdDays: number }
  | {
      readonly code: 'EARLY_REFILLS';
      readonly subject: string;
      readonly refills: number;
      readonly thresholdDays: number;
      readonly mostDaysBefore: number;
    }
  | {
      readonly code: 'OVERLAPS';
      readonly subject: string;
      readonly days: number;
      readonly byDifferentPrescribers: number;
    }
  | {
      readonly code: 'CONCURRENT_CLASS';
      readonly classes: readonly [MedicationClass, MedicationClass];
      readonly days: number;
    };

/** The code of a fact. */
export type MedicationFactCode = MedicationFactValues['code'];
