import type { ReadableFormat } from '../../platform/documents/index.js';

/**
 * How far a document is. WAITING and READING are the machine's; TO_REVIEW waits for a person; REVIEWED is settled;
 * FILED holds nothing to review. REFUSED: it can not be read, for a reason in the file. FAILED: it could not be read,
 * for a reason on our side.
 */
export const DocumentStatus = {
  WAITING: 'WAITING',
  READING: 'READING',
  TO_REVIEW: 'TO_REVIEW',
  REVIEWED: 'REVIEWED',
  FILED: 'FILED',
  REFUSED: 'REFUSED',
  FAILED: 'FAILED',
} as const;
export type DocumentStatus = (typeof DocumentStatus)[keyof typeof DocumentStatus];

/** What a document is, as far as it was read or a person said. OTHER until then. */
export const DocumentKind = {
  SPREADSHEET: 'SPREADSHEET',
  REPORT: 'REPORT',
  TREATMENT_RECORD: 'TREATMENT_RECORD',
  TRANSCRIPT: 'TRANSCRIPT',
  PHARMACY_FILE: 'PHARMACY_FILE',
  RECORD_INDEX: 'RECORD_INDEX',
  OTHER: 'OTHER',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

/** Whether what stands in a document may leave the firm; from the most open to the most closed. */
export const DocumentPermission = {
  PUBLIC: 'PUBLIC',
  FIRM: 'FIRM',
  PROTECTIVE_ORDER: 'PROTECTIVE_ORDER',
  PRIVILEGED: 'PRIVILEGED',
  PHI: 'PHI',
} as const;
export type DocumentPermission = (typeof DocumentPermission)[keyof typeof DocumentPermission];

/** What the bytes of a document are, by their content. An archive is no document: each of its files is. */
export type StoredFormat = ReadableFormat | TableFormat;

/** Tables: the module that brings one in reads it by rows, and no text is made from it. */
export type TableFormat = 'CSV' | 'TSV' | 'XLSX';

export const StoredFormat = {
  PDF: 'PDF',
  DOCX: 'DOCX',
  TXT: 'TXT',
  PNG: 'PNG',
  JPEG: 'JPEG',
  CSV: 'CSV',
  TSV: 'TSV',
  XLSX: 'XLSX',
} as const satisfies { readonly [Format in StoredFormat]: Format };
