import { TextSource, type DocumentPage, type TextLine } from '../../kernel/document-text.js';
import { decodeText } from './decode-text.js';
import type { ReadDocument } from './document-reader.types.js';
import { FILE_LIMITS, RefusedFileError } from './refused-file.error.js';

/**
 * Plain text as it is written, line for line; pages end at form feeds.
 * @throws RefusedFileError DAMAGED when it is no text after all, TOO_LARGE, TOO_MANY_PAGES.
 */
export function readPlainText(bytes: Uint8Array): ReadDocument {
  const text = decodeText(bytes);
  if (text === null) throw new RefusedFileError('DAMAGED');
  if (text.length > FILE_LIMITS.characters) throw new RefusedFileError('TOO_LARGE');
  const pages = pagesOf(text);
  if (pages.length > FILE_LIMITS.pages) throw new RefusedFileError('TOO_MANY_PAGES');
  const lines = pages.flatMap((page) => linesOf(text, page));
  return {
    text: { text, unit: 'PAGE', pages, lines, runs: [], removed: [] },
    notes: [],
    format: 'TXT',
    pageCount: pages.length,
  };
}

/** A form feed belongs to the page that it ends; one at the very end begins no further page. */
function pagesOf(text: string): DocumentPage[] {
  const ends = [...text.matchAll(/\f/g)].map(({ index }) => index + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, index) => ({
    start: ends[index - 1] ?? 0,
    end,
    number: index + 1,
    width: null,
    height: null,
    source: TextSource.PLAIN_TEXT,
    ocrConfidence: null,
  }));
}

function linesOf(text: string, page: DocumentPage): TextLine[] {
  return [...text.slice(page.start, page.end).matchAll(/[^\n\f]+/g)].map(({ 0: line, index }) => ({
    start: page.start + index,
    end: page.start + index + line.length,
    page: page.number,
  }));
}
