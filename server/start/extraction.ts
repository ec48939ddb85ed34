import type {
  FieldReading,
  OpinionReading,
  RecordReading,
  ReportReading,
} from '../reading/report-reading.types.js';
import { readReport } from '../reading/read-report.js';
import {
  DocumentReaderEndedError,
  RefusedFileError,
  type DocumentReader,
  type ReadDocument,
} from '../platform/documents/index.js';

/** What one file says, as `npm run extract -- --json` prints it; see docs/reading.md. */
export type Extraction = {
  readonly file: string;
  /** Null, like `pages` and `reading`, exactly when there is an error. */
  readonly format: ReadDocument['format'] | null;
  /** Null also where the format has no pages. */
  readonly pages: number | null;
  readonly kind: ReportReading['kind'] | null;
  readonly notes: ReadDocument['notes'];
  readonly fields: readonly FieldReading[];
  readonly records: readonly RecordReading[];
  /** Classified ones, and those that a person has to classify. */
  readonly opinions: readonly OpinionReading[];
  readonly error: ExtractionProblem | null;
};

/** Reads a file with the built-in rules; why it can not be read is part of the answer. */
export async function extractionOf(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  reader: DocumentReader,
): Promise<Extraction> {
  try {
    const { text, notes, format, pageCount } = await reader.readDocument(bytes, { fileName: name });
    const { kind, fields, records, opinions } = readReport(text);
    return { file: name, format, pages: pageCount, kind, notes, fields, records, opinions, error: null };
  } catch (error) {
    return failedExtraction(name, problemOf(error));
  }
}

/** Why a file was not read: the code of a refusal, or READER_ENDED, or CANNOT_BE_OPENED. */
export type ExtractionProblem = { readonly code: string; readonly message: string };

export function failedExtraction(file: string, error: ExtractionProblem): Extraction {
  return {
    file,
    format: null,
    pages: null,
    kind: null,
    notes: [],
    fields: [],
    records: [],
    opinions: [],
    error,
  };
}

/** @throws what is none of the known problems: a fault of ours. */
export function problemOf(error: unknown): ExtractionProblem {
  if (error instanceof RefusedFileError) return { code: error.refusal, message: error.message };
  if (error instanceof DocumentReaderEndedError) return { code: 'READER_ENDED', message: error.message };
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'EACCES') {
    return {
      code: 'CANNOT_BE_OPENED',
      message: 'The file can not be opened. Check its path and permissions.',
    };
  }
  throw error;
}
