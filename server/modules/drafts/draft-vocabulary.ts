/** What is written from the record of a matter. */
export const DraftKind = {
  REBUTTAL: 'REBUTTAL',
  MEDICATION_CHRONOLOGY: 'MEDICATION_CHRONOLOGY',
  CLINICAL_NARRATIVE: 'CLINICAL_NARRATIVE',
  PREPARATION_SHEET: 'PREPARATION_SHEET',
  DIVERGENCE_TABLE: 'DIVERGENCE_TABLE',
  FOUNDATION_CARD: 'FOUNDATION_CARD',
} as const;
export type DraftKind = (typeof DraftKind)[keyof typeof DraftKind];

/** FINAL is frozen: neither edited nor written again from the record. */
export const DraftStatus = { DRAFT: 'DRAFT', FINAL: 'FINAL' } as const;
export type DraftStatus = (typeof DraftStatus)[keyof typeof DraftStatus];

/** For whom a copy is made: the firm's own file, or anybody else. */
export const DraftAudience = { FIRM_FILE: 'FIRM_FILE', OUTSIDE: 'OUTSIDE' } as const;
export type DraftAudience = (typeof DraftAudience)[keyof typeof DraftAudience];

/** How a statement stands on the page; rows that follow each other are one table. */
export const BlockForm = {
  PARAGRAPH: 'PARAGRAPH',
  QUOTATION: 'QUOTATION',
  ITEM: 'ITEM',
  ROW: 'ROW',
} as const;
export type BlockForm = (typeof BlockForm)[keyof typeof BlockForm];

/** Whether a statement was written from the record, or by a person. */
export const BlockOrigin = { RECORD: 'RECORD', AUTHOR: 'AUTHOR' } as const;
export type BlockOrigin = (typeof BlockOrigin)[keyof typeof BlockOrigin];

/** What a person does to one statement. Statements from the record are left out or taken back in, never reworded. */
export const DraftEditKind = {
  ADD: 'ADD',
  REWORD: 'REWORD',
  REMOVE: 'REMOVE',
  LEAVE_OUT: 'LEAVE_OUT',
  TAKE_IN: 'TAKE_IN',
} as const;
export type DraftEditKind = (typeof DraftEditKind)[keyof typeof DraftEditKind];

/** What became of a statement when the draft was written again from the record. */
export const DraftChangeKind = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
export type DraftChangeKind = (typeof DraftChangeKind)[keyof typeof DraftChangeKind];

export const draftKindLabel: Readonly<Record<DraftKind, string>> = {
  REBUTTAL: 'Rebuttal',
  MEDICATION_CHRONOLOGY: 'Medication chronology',
  CLINICAL_NARRATIVE: 'Clinical narrative',
  PREPARATION_SHEET: 'Preparation sheet',
  DIVERGENCE_TABLE: 'Divergence table',
  FOUNDATION_CARD: 'Foundation card',
};
