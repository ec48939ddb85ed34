import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { packageDirectory } from '../installed-packages.js';
import { FILE_LIMITS, RefusedFileError } from '../refused-file.error.js';

/** Where the mark of the end of a file may stand; programs add a little behind it. */
const END_WITHIN_BYTES = 4096;
/** pdfjs tells of pictures that it leaves out by a warning only; see `pdf-warnings.ts`. */
const WITH_WARNINGS = 1;

const resources = {
  standardFontDataUrl: packageDirectory('pdfjs-dist', 'standard_fonts'),
  cMapUrl: packageDirectory('pdfjs-dist', 'cmaps'),
  wasmUrl: packageDirectory('pdfjs-dist', 'wasm'),
  iccUrl: packageDirectory('pdfjs-dist', 'iccs'),
};

/**
 * Opens a PDF, whose bytes it takes for its own: afterwards they are gone. Everything is off that a PDF
 * could make run, and there is nothing but packaged files to read beside it.
 * @throws RefusedFileError ENCRYPTED, DAMAGED, TOO_MANY_PAGES.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (!hasEnd(bytes)) throw new RefusedFileError('DAMAGED');
  const pdf = await open(bytes);
  if (pdf.numPages > FILE_LIMITS.pages) {
    await pdf.loadingTask.destroy();
    throw new RefusedFileError('TOO_MANY_PAGES');
  }
  return pdf;
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      ...resources,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: FILE_LIMITS.pixelsInPdf,
      useWorkerFetch: false,
      // A fault in one stream loses that stream; a page that can not be read at all is told.
      stopAtErrors: false,
      verbosity: WITH_WARNINGS,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new RefusedFileError(isLocked ? 'ENCRYPTED' : 'DAMAGED', { cause: error });
  }
}

/**
 * A file that was cut off lacks its end. pdfjs would read what is left of it and say nothing of what is not: half a
 * report is worse than none.
 */
function hasEnd(bytes: Uint8Array): boolean {
  const lastWritten = bytes.findLastIndex(
    (byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d && byte !== 0x20,
  );
  const end = Buffer.from(bytes.subarray(Math.max(0, lastWritten + 1 - END_WITHIN_BYTES), lastWritten + 1));
  return end.includes('%%EOF') || end.includes('startxref');
}
