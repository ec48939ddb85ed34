import type { DocumentText } from '../kernel/document-text.js';
import type { ReportReading } from './report-reading.types.js';

/**
 * Reads a document into proposals. Every quote it returns is a span of the document's text; an implementation that
 * asks somebody else drops what is not found there.
 */
export type Reader = {
  readonly name: string;
  readonly version: string;
  /** @throws ReaderUnavailableError when a reader outside this process does not answer; the document can be read again. */
  read(document: DocumentText, options: { readonly signal: AbortSignal }): Promise<ReportReading>;
};
