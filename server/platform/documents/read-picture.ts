import { DocumentNote, type PagePicture, type ReadDocument } from './document-reader.types.js';
import { assembleText } from './layout/assemble-text.js';
import { ocrContent } from './ocr/ocr-content.js';
import { canvasLibrary, scaleWithin, type PageCanvas } from './page-canvas.js';
import { pictureSize } from './picture-size.js';
import type { ReadingContext } from './reading-context.js';
import { FILE_LIMITS, RefusedFileError } from './refused-file.error.js';

/** The longer side of a letter page at 300 dots per inch; more makes reading slower and no better. */
const LONGEST_SIDE = 3_300;

/** A scan of one page. @throws RefusedFileError DAMAGED, TOO_LARGE by its dots, NO_TEXT. */
export async function readPicture(
  bytes: Uint8Array,
  format: 'PNG' | 'JPEG',
  { ocr, onProgress }: ReadingContext,
): Promise<ReadDocument> {
  const canvas = await drawnPicture(bytes, LONGEST_SIDE);
  const page = { number: 1, width: canvas.width, height: canvas.height };
  const content = ocr === null ? null : await ocrContent(ocr, canvas, page, { vainTurns: 0 });
  if (content === null) throw new RefusedFileError('NO_TEXT');
  onProgress({ pagesRead: 1, pageCount: 1 });
  const text = assembleText([content]);
  // How large the paper was, a picture does not say.
  const pages = text.pages.map((one) => ({ ...one, width: null, height: null }));
  return { text: { ...text, pages }, notes: [DocumentNote.READ_BY_OCR], format, pageCount: 1 };
}

/** The picture as PNG, its longer side as long as a letter page's at this many dots per inch. */
export async function renderPicture(bytes: Uint8Array, dpi: number): Promise<PagePicture> {
  const canvas = await drawnPicture(bytes, 11 * dpi);
  return { png: canvas.toBuffer('image/png'), width: canvas.width, height: canvas.height };
}

async function drawnPicture(bytes: Uint8Array, longestSide: number): Promise<PageCanvas> {
  const size = pictureSize(bytes);
  if (size === null) throw new RefusedFileError('DAMAGED');
  if (size.width * size.height > FILE_LIMITS.pixels) throw new RefusedFileError('TOO_LARGE');
  const { createCanvas, loadImage } = canvasLibrary();
  const image = await loadImage(bytes).catch((error: unknown) => {
    throw new RefusedFileError('DAMAGED', { cause: error });
  });
  const wanted = Math.min(1, longestSide / Math.max(image.width, image.height, 1));
  const scale = scaleWithin(image.width, image.height, wanted);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // Where a picture is transparent, paper shows.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}
