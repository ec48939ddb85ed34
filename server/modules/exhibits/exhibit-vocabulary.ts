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
