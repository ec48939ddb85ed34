import type { DraftChangeKind, DraftCiteKind, DraftKind, DraftStatus } from '../../generated/graphql.js';

export const DRAFT_KINDS = [
  'REBUTTAL',
  'MEDICATION_CHRONOLOGY',
  'CLINICAL_NARRATIVE',
  'PREPARATION_SHEET',
  'DIVERGENCE_TABLE',
  'FOUNDATION_CARD',
] as const satisfies readonly DraftKind[];

export const draftKindLabel: Readonly<Record<DraftKind, string>> = {
  REBUTTAL: 'Rebuttal',
  MEDICATION_CHRONOLOGY: 'Medication chronology',
  CLINICAL_NARRATIVE: 'Clinical narrative',
  PREPARATION_SHEET: 'Preparation sheet',
  DIVERGENCE_TABLE: 'Divergence table',
  FOUNDATION_CARD: 'Foundation card',
};

/** What each kind is for, in a line. */
export const draftKindPurpose: Readonly<Record<DraftKind, string>> = {
  REBUTTAL: 'Each point of the report, the treater’s answer, and what is on record: for the treater to sign.',
  MEDICATION_CHRONOLOGY:
    'Every fill by day, with supply, gaps and dose: for a pharmacist or prescriber to sign.',
  CLINICAL_NARRATIVE: 'The pharmacy record in running text: for a pharmacist or prescriber to edit and sign.',
  PREPARATION_SHEET: 'Every medicine in plain words, for the claimant to read before testimony.',
  DIVERGENCE_TABLE: 'Examiner and treater side by side, with what is on record for and against each.',
  FOUNDATION_CARD: 'Qualifications, thoroughness, completeness and reasoning of one report.',
};

/** Which of the two a kind is written about. */
export const draftNeeds: Readonly<
  Record<DraftKind, { readonly examination: boolean; readonly treater: boolean }>
> = {
  REBUTTAL: { examination: true, treater: true },
  MEDICATION_CHRONOLOGY: { examination: false, treater: false },
  CLINICAL_NARRATIVE: { examination: false, treater: false },
  PREPARATION_SHEET: { examination: false, treater: false },
  DIVERGENCE_TABLE: { examination: false, treater: false },
  FOUNDATION_CARD: { examination: true, treater: false },
};

export const draftStatusLabel: Readonly<Record<DraftStatus, string>> = { DRAFT: 'Draft', FINAL: 'Final' };

/** For whom a copy is made, as the server's `DraftAudience` has it. */
export const AUDIENCES = ['FIRM_FILE', 'OUTSIDE'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const audienceLabel: Readonly<Record<Audience, string>> = {
  FIRM_FILE: "The firm's own file",
  OUTSIDE: 'Readers outside the firm',
};

export const changeLabel: Readonly<Record<DraftChangeKind, string>> = {
  ADDED: 'New',
  CHANGED: 'Reads otherwise',
  REMOVED: 'No longer on record',
};

/** What a source is, where its name alone does not say. */
export const citeKindLabel: Readonly<Record<DraftCiteKind, string>> = {
  DOCUMENT: 'Document',
  FILL: 'Pharmacy record',
  RECORD: 'Entry of the firm',
  FIGURE: 'Count of the firm’s files',
  RULE: 'Rule',
  METHOD: 'Computation',
  AUTHOR: 'Words of a person',
};

/** The first characters of a hash: enough to tell two versions apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
