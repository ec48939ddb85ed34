/** CHECKED: read, nothing written. IMPORTED: its fills stand. DISCARDED: let go before the import. UNDONE: taken back. */
export const PharmacyImportStatus = {
  CHECKED: 'CHECKED',
  IMPORTED: 'IMPORTED',
  DISCARDED: 'DISCARDED',
  UNDONE: 'UNDONE',
} as const;
export type PharmacyImportStatus = (typeof PharmacyImportStatus)[keyof typeof PharmacyImportStatus];

/** What became of a row of the file. */
export const RowOutcome = {
  FILL: 'FILL',
  DUPLICATE: 'DUPLICATE',
  REVERSAL: 'REVERSAL',
  REJECTED: 'REJECTED',
} as const;
export type RowOutcome = (typeof RowOutcome)[keyof typeof RowOutcome];

/** Where somebody said something of taking a medication. */
export const StatementKind = {
  INTAKE: 'INTAKE',
  DEPOSITION: 'DEPOSITION',
  EXAMINER_HISTORY: 'EXAMINER_HISTORY',
  TREATING_CHART: 'TREATING_CHART',
  OTHER: 'OTHER',
} as const;
export type StatementKind = (typeof StatementKind)[keyof typeof StatementKind];

/** What was said: that it is taken, was stopped, was never taken, or only why it was taken. */
export const StatementAssertion = {
  TAKES: 'TAKES',
  STOPPED: 'STOPPED',
  NEVER_TOOK: 'NEVER_TOOK',
  REASON: 'REASON',
} as const;
export type StatementAssertion = (typeof StatementAssertion)[keyof typeof StatementAssertion];
