import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { scaleWithin, type PageCanvas } from '../page-canvas.js';

const POINTS_PER_INCH = 72;

type CanvasFactory = {
  create(width: number, height: number): { canvas: PageCanvas | null; context: unknown };
  destroy(drawn: { canvas: PageCanvas | null; context: unknown }): void;
};

/**
 * Draws a page, hands the picture over and frees it. `dpi` is lowered for a page of unusual size.
 * @throws what pdfjs throws when the page can not be drawn.
 */
export async function withDrawnPage<T>(
  { pdf, page, dpi }: { readonly pdf: PDFDocumentProxy; readonly page: PDFPageProxy; readonly dpi: number },
  use: (canvas: PageCanvas) => Promise<T>,
): Promise<T> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleWithin(width, height, dpi / POINTS_PER_INCH) });
  const factory = pdf.canvasFactory as CanvasFactory;
  const drawn = factory.create(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  const { canvas } = drawn;
  try {
    if (canvas === null) throw new Error('No canvas was made.');
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
    return await use(canvas);
  } finally {
    factory.destroy(drawn);
    page.cleanup();
    // Decoded pictures are large and lie outside of the heap, where nothing presses for their collection.
    globalThis.gc?.();
  }
}
