import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A PDF of what is drawn; `pages` are all pages, for what stands on each. */
export async function printedPdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 72, bufferPages: true, ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.fontSize(11);
  draw(document);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

/** Draws on every page that there is so far, without beginning another. */
export function onEveryPage(
  document: PDFKit.PDFDocument,
  draw: (number: number, count: number) => void,
): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const { margins } = document.page;
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    draw(index + 1, count);
    document.page.margins = margins;
  }
}

type Canvas = {
  readonly width: number;
  readonly height: number;
  toBuffer(kind: 'image/png' | 'image/jpeg'): Buffer;
};
type Context = {
  fillStyle: string;
  font: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
};

/** A page on paper, 200 dots to the inch, with lines at the given heights; turned clockwise by so many radians. */
export function photographedPage(
  lines: readonly { readonly text: string; readonly x: number; readonly y: number }[],
  { radians = 0, width = 1_000, height = 700 } = {},
): Canvas {
  // The only copy of the library here is the one that pdfjs brings along.
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { createCanvas } = require('@napi-rs/canvas') as {
    createCanvas(width: number, height: number): Canvas & { getContext(kind: '2d'): Context };
  };
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = '30px serif';
  context.translate(width / 2, height / 2);
  context.rotate(radians);
  context.translate(-width / 2, -height / 2);
  for (const { text, x, y } of lines) context.fillText(text, x, y);
  return canvas;
}

/** A PDF with the picture on its only page, and no text. */
export function scannedPdf(canvas: Canvas): Promise<Uint8Array> {
  const size: [number, number] = [canvas.width * 0.36, canvas.height * 0.36];
  return printedPdf(
    (document) =>
      void document.image(canvas.toBuffer('image/png'), 0, 0, { width: size[0], height: size[1] }),
    { size, margin: 0 },
  );
}
