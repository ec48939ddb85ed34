import type { DocumentReader } from './document-reader.types.js';
import type { OcrEngine } from './ocr/ocr-engine.js';
import { FILE_LIMITS, RefusedFileError } from './refused-file.error.js';

/** Reads in this thread, one document after the other. Its libraries are loaded with the first. */
export function readerHere(): DocumentReader {
  let last: Promise<unknown> = Promise.resolve();
  let engine: OcrEngine | null = null;
  const afterTheLast = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    readDocument: (bytes, { fileName, ocr, onProgress = () => undefined, signal } = {}) =>
      afterTheLast(async () => {
        if (bytes.byteLength > FILE_LIMITS.bytes) throw new RefusedFileError('TOO_LARGE');
        const [{ readDocumentHere }, { OcrEngine }] = await Promise.all([
          import('./read-document.js'),
          import('./ocr/ocr-engine.js'),
        ]);
        signal?.throwIfAborted();
        engine ??= new OcrEngine();
        const document = await readDocumentHere(bytes.slice(), {
          ...(fileName === undefined ? {} : { fileName }),
          ocr: ocr === 'NEVER' ? null : engine,
          onProgress,
        });
        signal?.throwIfAborted();
        return document;
      }),
    renderPage: (bytes, page, dpi) =>
      afterTheLast(async () => {
        const { renderPageHere } = await import('./read-document.js');
        return await renderPageHere(bytes.slice(), page, dpi);
      }),
    close: () => afterTheLast(async () => void (await engine?.close())),
  };
}
