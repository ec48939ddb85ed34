import type { DocumentFormat } from './document-format.js';
import { NotFoundError } from '../errors.js';
import type { PagePicture, ReadDocument } from './document-reader.types.js';
import { readDocx } from './docx/read-docx.js';
import { withDrawnPage } from './pdf/draw-page.js';
import { openPdf } from './pdf/open-pdf.js';
import { listeningForLeftOutPictures } from './pdf/pdf-warnings.js';
import { readPdf } from './pdf/read-pdf.js';
import { readPicture, renderPicture } from './read-picture.js';
import { readPlainText } from './read-plain-text.js';
import type { ReadingContext } from './reading-context.js';
import { RefusedFileError } from './refused-file.error.js';
import { sniffDocument } from './sniff-document.js';

/**
 * Reads a file in this thread, without bounds on time and memory: what untrusted bytes do here, they do to the whole
 * process. The bytes are taken over and may be gone afterwards. `DocumentReader` is for everybody else.
 * @throws RefusedFileError
 */
export async function readDocumentHere(
  bytes: Uint8Array,
  context: ReadingContext & { readonly fileName?: string },
): Promise<ReadDocument> {
  const format = await sniffDocument(bytes, context.fileName);
  const document = await readFormat(bytes, format, context);
  if (document.text.text.trim() === '') throw new RefusedFileError('NO_TEXT');
  return document;
}

async function readFormat(
  bytes: Uint8Array,
  format: DocumentFormat,
  context: ReadingContext,
): Promise<ReadDocument> {
  switch (format) {
    case 'PDF':
      return await readPdf(bytes, context);
    case 'DOCX':
      return await readDocx(bytes);
    case 'TXT':
      return readPlainText(bytes);
    case 'PNG':
    case 'JPEG':
      return await readPicture(bytes, format, context);
    case 'ZIP':
      // Its files are documents, each by itself; see `unpackArchive`.
      throw new RefusedFileError('UNSUPPORTED');
  }
}

/** Draws one page in this thread. @throws RefusedFileError, NotFoundError; see `DocumentReader.renderPage`. */
export async function renderPageHere(bytes: Uint8Array, page: number, dpi: number): Promise<PagePicture> {
  const format = await sniffDocument(bytes);
  if (format === 'PDF') {
    const { result } = await listeningForLeftOutPictures(() => renderPdfPage(bytes, page, dpi));
    return result;
  }
  if (format !== 'PNG' && format !== 'JPEG') throw new RefusedFileError('UNSUPPORTED');
  if (page !== 1) throw new NotFoundError('Page');
  return await renderPicture(bytes, dpi);
}

async function renderPdfPage(bytes: Uint8Array, number: number, dpi: number): Promise<PagePicture> {
  const pdf = await openPdf(bytes);
  try {
    if (!(number >= 1 && number <= pdf.numPages)) throw new NotFoundError('Page');
    const page = await pdf.getPage(number).catch((error: unknown) => {
      throw new RefusedFileError('DAMAGED', { cause: error });
    });
    return await withDrawnPage({ pdf, page, dpi }, (canvas) =>
      Promise.resolve({ png: canvas.toBuffer('image/png'), width: canvas.width, height: canvas.height }),
    );
  } finally {
    await pdf.loadingTask.destroy();
  }
}
