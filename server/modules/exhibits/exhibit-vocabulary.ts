/** One-page exhibits made from the firm's own files. */
export const ExhibitKind = {
  RETENTION_TABLE: 'RETENTION_TABLE',
  TENDENCIES: 'TENDENCIES',
  DURATIONS: 'DURATIONS',
  TIMELINE: 'TIMELINE',
  REPEATED_PASSAGES: 'REPEATED_PASSAGES',
} as const;
export type ExhibitKind = (typeof ExhibitKind)[keyof typeof ExhibitKind];

/**
 * How the exhibit is offered: as an aid to understand other evidence, or as a summary that is itself evidence of
 * what the files hold (in federal courts rules 107 and 1006).
 */
export const ExhibitUse = { AID: 'AID', SUMMARY: 'SUMMARY' } as const;
export type ExhibitUse = (typeof ExhibitUse)[keyof typeof ExhibitUse];

/** What came out when an exhibit was verified. */
export const ExhibitVerdict = {
  /** The kept rows give the figures, and the record says the same today. */
  VERIFIED_AND_CURRENT: 'VERIFIED_AND_CURRENT',
  /** The kept rows give the figures; the record has changed since. */
  VERIFIED_DATA_CHANGED: 'VERIFIED_DATA_CHANGED',
  /** The kept rows, the figures or the hash do not agree. */
  NOT_VERIFIED: 'NOT_VERIFIED',
} as const;
export type ExhibitVerdict = (typeof ExhibitVerdict)[keyof typeof ExhibitVerdict];

/** What became of a row since the exhibit was made. */
export const RowChangeKind = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type RowChangeKind = (typeof RowChangeKind)[keyof typeof RowChangeKind];

export const exhibitKindLabel: Readonly<Record<ExhibitKind, string>> = {
  RETENTION_TABLE: 'Retention table',
  TENDENCIES: 'Tendencies and comparable examiners',
  DURATIONS: 'Face-to-face time',
  TIMELINE: 'Timeline of examinations',
  REPEATED_PASSAGES: 'Identical passages',
};
