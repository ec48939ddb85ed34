import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageImage } from '../../../server/modules/demonstration/reports/report-scan.js';

type CanvasFactory = {
  create(
    width: number,
    height: number,
  ): { canvas: { toBuffer(type: 'image/png'): Uint8Array }; context: CanvasRenderingContext2D };
};

const opened = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 });

/** The text layer of each page as pdfjs gives it: no reflow, no running heads taken out. */
export async function pdfPageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = opened(bytes);
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return texts;
}

/** Pictures of the pages, for scans. */
export async function pdfPageImages(bytes: Uint8Array, dpi: number): Promise<PageImage[]> {
  const task = opened(bytes);
  const document = await task.promise;
  const factory = document.canvasFactory as CanvasFactory;
  const images: PageImage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
    images.push({ png: canvas.toBuffer('image/png'), width, height });
  }
  await task.destroy();
  return images;
}
