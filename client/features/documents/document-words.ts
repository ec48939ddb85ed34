import type {
  DocumentFormat,
  DocumentKind,
  DocumentLabelFragment,
  DocumentPermission,
  DocumentStateFragment,
  DocumentStatus,
} from '../../generated/graphql.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { formatInstantDay } from '../../lib/format-date.js';

/** Where a document stands, in a few words. */
export const documentStatusLabel: Record<DocumentStatus, string> = {
  WAITING: 'Waiting to be read',
  READING: 'Being read',
  TO_REVIEW: 'To review',
  REVIEWED: 'Reviewed',
  FILED: 'Filed, nothing to review',
  REFUSED: 'Could not be read',
  FAILED: 'Reading failed',
};

/** What a document is. */
export const documentKindLabel: Record<DocumentKind, string> = {
  SPREADSHEET: 'Spreadsheet',
  REPORT: 'Examination report',
  TREATMENT_RECORD: 'Treatment record',
  PHARMACY_FILE: 'Pharmacy file',
  RECORD_INDEX: 'Index of records',
  TRANSCRIPT: 'Transcript',
  OTHER: 'Other document',
};

/** How the file is written. */
export const documentFormatLabel: Record<DocumentFormat, string> = {
  PDF: 'PDF',
  DOCX: 'Word',
  TXT: 'Text',
  PNG: 'Picture (PNG)',
  JPEG: 'Picture (JPEG)',
  CSV: 'Table (CSV)',
  TSV: 'Table (tab-separated)',
  XLSX: 'Workbook (Excel)',
};

/** Who may be shown the document outside the firm's own work. */
export const documentPermissionLabel: Record<DocumentPermission, string> = {
  PUBLIC: 'Public record',
  FIRM: 'Within the firm',
  PROTECTIVE_ORDER: 'Under a protective order',
  PRIVILEGED: 'Privileged',
  PHI: 'Health information',
};

const noteWords: Readonly<Record<string, string>> = {
  HAS_SCRIPTS: 'The file holds scripts. They were not run.',
  HAS_ATTACHMENTS: 'The file holds other files. They were not opened.',
  FORM_XFA: 'The file holds an XFA form beside its pages. The pages were read, the form was not.',
  HAS_FORM_FIELDS: 'The file holds form fields. They were read with their page.',
  PICTURES_LEFT_OUT: 'Very large pictures were left out. What they show was not read.',
  READ_BY_OCR:
    'Some pages were read from pictures. Quotes from them are as read; compare them with the page.',
};

/** What the server noted about a file as a sentence; null for a note that this page has no words for. */
export function noteSentence(note: string): string | null {
  return noteWords[note] ?? null;
}

/** The file's name, or, for members who may not see names, what it is and when it came. */
export function documentTitle(document: Pick<DocumentLabelFragment, 'name' | 'kind' | 'createdAt'>): string {
  return (
    document.name ?? `${documentKindLabel[document.kind]}, received ${formatInstantDay(document.createdAt)}`
  );
}

/** "page 3 of 12", "12 pages": how far reading has got, or how long it is; null while that is not known. */
export function pageWords({ status, pageCount, pagesRead }: DocumentStateFragment): string | null {
  if (pageCount === null) return null;
  return status === 'READING'
    ? `page ${formatCount(Math.min(pagesRead + 1, pageCount))} of ${formatCount(pageCount)}`
    : formatQuantity(pageCount, 'page');
}
