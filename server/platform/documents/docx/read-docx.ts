import mammoth from 'mammoth';
import { TextSource, type DocumentPage, type TextLine } from '../../../kernel/document-text.js';
import { openArchive } from '../archive-directory.js';
import { DocumentNote, type ReadDocument } from '../document-reader.types.js';
import { plainText } from '../layout/plain-piece.js';
import { FILE_LIMITS, RefusedFileError } from '../refused-file.error.js';
import { ARCHIVE_LIMITS, refuseBomb } from '../unpack-archive.js';
import { notesOf, paragraphsOf } from './docx-paragraphs.js';
import { runningHeadsOf } from './running-heads.js';

/** A Word file is mostly one part of text; pictures are already packed and hardly grow. */
const DOCX_LIMITS = { ...ARCHIVE_LIMITS, totalBytes: 4 * FILE_LIMITS.bytes };
const BETWEEN = '\n\n';

/**
 * The paragraphs of a Word file: those of its running head first, then its body, then its notes. Word files have no
 * pages until they are printed; paragraphs are cited instead.
 * @throws RefusedFileError ARCHIVE_BOMB before anything is unpacked, DAMAGED, TOO_LARGE.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const archive = await openArchive(bytes);
  refuseBomb(archive, bytes.byteLength, DOCX_LIMITS);
  try {
    const { heads, feet } = await runningHeadsOf(archive);
    const paragraphs = [...heads, ...(await bodyOf(bytes))]
      .map((paragraph) =>
        paragraph
          .split('\n')
          .map((line) => plainText(line).trimEnd())
          .join('\n'),
      )
      .filter((paragraph) => paragraph.trim() !== '');
    const hasScripts = archive.entries.some(({ name }) => /vbaProject\.bin$/i.test(name));
    const hasAttachments = archive.entries.some(({ name }) => name.startsWith('word/embeddings/'));
    return {
      ...textOf(paragraphs, feet),
      notes: [
        ...(hasScripts ? [DocumentNote.HAS_SCRIPTS] : []),
        ...(hasAttachments ? [DocumentNote.HAS_ATTACHMENTS] : []),
      ],
    };
  } catch (error) {
    throw error instanceof RefusedFileError ? error : new RefusedFileError('DAMAGED', { cause: error });
  }
}

async function bodyOf(bytes: Uint8Array): Promise<string[]> {
  let paragraphs: string[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      externalFileAccess: false,
      transformDocument: (document: object) => {
        paragraphs = [...paragraphsOf(document), ...notesOf(document)];
        // The text is had; nothing is left to be made into HTML.
        return { ...document, children: [] };
      },
    },
  );
  return paragraphs;
}

function textOf(
  paragraphs: readonly string[],
  removed: readonly string[],
): Pick<ReadDocument, 'text' | 'format' | 'pageCount'> {
  const text = paragraphs.join(BETWEEN);
  if (text.length > FILE_LIMITS.characters) throw new RefusedFileError('TOO_LARGE');
  const pages: DocumentPage[] = [];
  const lines: TextLine[] = [];
  let start = 0;
  paragraphs.forEach((paragraph, index) => {
    const number = index + 1;
    const end = Math.min(text.length, start + paragraph.length + BETWEEN.length);
    pages.push({
      start,
      end,
      number,
      width: null,
      height: null,
      source: TextSource.PARAGRAPHS,
      ocrConfidence: null,
    });
    for (const { 0: line, index: at } of paragraph.matchAll(/[^\n]+/g)) {
      lines.push({ start: start + at, end: start + at + line.length, page: number });
    }
    start = end;
  });
  return {
    text: { text, unit: 'PARAGRAPH', pages, lines, runs: [], removed },
    format: 'DOCX',
    pageCount: null,
  };
}
