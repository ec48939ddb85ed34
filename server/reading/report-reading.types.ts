import type { ExamKind, Issue, Side, Stance, TimingSource } from '../kernel/vocabulary.js';
import type { Box, Span } from '../kernel/document-text.js';

/**
 * What a reader found in a document. Everything is a proposal with the passage it rests on; nothing here counts in a
 * figure until a person confirms it.
 */

/** Words of the source, and where they stand. `quote` is exactly `text.slice(start, end)`. */
export type Citation = Span & {
  readonly quote: string;
  /** The page on which the quote begins; the paragraph where the document has no pages. From 1. */
  readonly page: number;
  /** Where it ends: another page only when it runs over a page break. */
  readonly endPage: number;
  /** Its places, in reading order; empty where the format has none. */
  readonly boxes: readonly (Box & { readonly page: number })[];
};

/** What a section of a report is for. Opinions are looked for by section. */
export const SectionKind = {
  HEADER: 'HEADER',
  HISTORY: 'HISTORY',
  RECORDS_REVIEWED: 'RECORDS_REVIEWED',
  EXAMINATION: 'EXAMINATION',
  DIAGNOSTIC_STUDIES: 'DIAGNOSTIC_STUDIES',
  DIAGNOSIS: 'DIAGNOSIS',
  DISCUSSION: 'DISCUSSION',
  ANSWERS: 'ANSWERS',
  ATTESTATION: 'ATTESTATION',
  OTHER: 'OTHER',
} as const;
export type SectionKind = (typeof SectionKind)[keyof typeof SectionKind];

export type Section = Span & {
  readonly kind: SectionKind;
  /** As printed, without its colon; null for text before the first heading. */
  readonly heading: string | null;
};

/** Who speaks in a sentence. Only OWN is an opinion of the examiner. */
export const Attribution = {
  OWN: 'OWN',
  OTHER_CLINICIAN: 'OTHER_CLINICIAN',
  CLAIMANT: 'CLAIMANT',
  COUNSEL_OR_CARRIER: 'COUNSEL_OR_CARRIER',
  QUESTION: 'QUESTION',
} as const;
export type Attribution = (typeof Attribution)[keyof typeof Attribution];

/** An opinion that a rule recognised (CLASSIFIED), or a sentence that may hold one (UNCLASSIFIED: a person says). */
export type OpinionReading = {
  readonly tier: 'CLASSIFIED' | 'UNCLASSIFIED';
  /** Null exactly when the tier is UNCLASSIFIED. */
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  readonly citation: Citation;
  readonly section: SectionKind;
  /** The question that the passage answers; never part of the quote. Null outside answers. */
  readonly question: Citation | null;
  readonly attribution: Attribution;
  /** "more likely than not", "to a reasonable degree of medical certainty": as written; null when none is. */
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  /** YYYY-MM-DD, for MMI. */
  readonly mmiOn: string | null;
  /** Whole person impairment, 0 to 100. */
  readonly wpiPercent: number | null;
  /** Share blamed on something other than this injury, 0 to 100. */
  readonly apportionmentPercent: number | null;
  /** Generic names in lower case, as far as the lexicon knows them; for MEDICATION. */
  readonly medications: readonly string[];
  /** Why, in the words of a fixed list (see medication-ground in the reader's lexicon); null when not said. */
  readonly ground: string | null;
  /** Rules and cues that led here, by their stable names: "mmi.reached", "cue.in-my-opinion". */
  readonly cues: readonly string[];
  /** 0 to 1: the share of such readings that hold, as far as measured. */
  readonly confidence: number;
};

/** The facts of an examination that a report states. Each is read at most once, with its alternatives beside it. */
export type FieldValues = {
  examinerName: string;
  credentials: readonly string[];
  specialty: string;
  licence: string;
  npi: string;
  claimantName: string;
  claimNumber: string;
  caseNumber: string;
  examinedOn: string;
  injuredOn: readonly string[];
  reportedOn: string;
  requestingParty: string;
  carrier: string;
  lawFirm: string;
  vendor: string;
  employer: string;
  side: Side;
  examKind: ExamKind;
  startedAt: string;
  endedAt: string;
  faceToFaceMinutes: { readonly minutes: number; readonly saidBy: TimingSource };
  place: string;
  interpreter: string;
  othersPresent: readonly string[];
  historyTakenBy: string;
  examinedBy: string;
  draftedBy: string;
  attestation: string;
  pagesDeclared: number;
  diagnoses: readonly string[];
};
export type FieldName = keyof FieldValues;

export type FieldReading<Name extends FieldName = FieldName> = {
  [Field in Name]: {
    readonly field: Field;
    readonly value: FieldValues[Field];
    readonly citation: Citation;
    readonly cues: readonly string[];
    readonly confidence: number;
    /** True when the document also says something else for this field: never chosen silently. */
    readonly isDisputed: boolean;
  };
}[Name];

/** One entry of what the examiner says was reviewed. */
export type RecordReading = {
  readonly citation: Citation;
  readonly title: string;
  /** Null where the entry does not say. Dates YYYY-MM-DD. */
  readonly author: string | null;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly kind: RecordKind;
  readonly pages: number | null;
  /** "various", "including", "multiple records": the list does not say what was read. */
  readonly isVague: boolean;
  readonly confidence: number;
};

export const RecordKind = {
  TREATMENT: 'TREATMENT',
  IMAGING: 'IMAGING',
  OPERATIVE: 'OPERATIVE',
  EMERGENCY: 'EMERGENCY',
  THERAPY: 'THERAPY',
  PHARMACY: 'PHARMACY',
  LABORATORY: 'LABORATORY',
  EXAMINATION_REPORT: 'EXAMINATION_REPORT',
  DEPOSITION: 'DEPOSITION',
  LEGAL: 'LEGAL',
  EMPLOYMENT: 'EMPLOYMENT',
  ACCIDENT: 'ACCIDENT',
  SURVEILLANCE: 'SURVEILLANCE',
  OTHER: 'OTHER',
} as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

export const DocumentKind = {
  EXAMINATION_REPORT: 'EXAMINATION_REPORT',
  TREATMENT_RECORD: 'TREATMENT_RECORD',
  TRANSCRIPT: 'TRANSCRIPT',
  OTHER: 'OTHER',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

export type ReportReading = {
  /** Which reader, and which version of its rules: part of what every proposal keeps. */
  readonly reader: { readonly name: string; readonly version: string };
  readonly kind: DocumentKind;
  readonly sections: readonly Section[];
  readonly fields: readonly FieldReading[];
  readonly records: readonly RecordReading[];
  readonly opinions: readonly OpinionReading[];
};
