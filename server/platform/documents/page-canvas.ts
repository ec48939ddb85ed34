import { FILE_LIMITS } from './refused-file.error.js';
import { requireBeside } from './installed-packages.js';

/** The little of a canvas that is used here; the library that draws is pdfjs's own copy. */
export type PageCanvas = {
  readonly width: number;
  readonly height: number;
  toBuffer(kind: 'image/png'): Uint8Array;
  getContext(kind: '2d'): CanvasContext;
};

export type CanvasContext = {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
};

export type CanvasLibrary = {
  createCanvas(width: number, height: number): PageCanvas;
  loadImage(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number }>;
};

/** A second copy of the library would not know the shapes that pdfjs makes with its own. */
export function canvasLibrary(): CanvasLibrary {
  return requireBeside('pdfjs-dist', '@napi-rs/canvas') as CanvasLibrary;
}

/** Of a picture that is drawn here: a letter page at 400 dots per inch has 15 million. */
const MOST_DRAWN_PIXELS = Math.min(25_000_000, FILE_LIMITS.pixels);

/** Pixels for one unit of the page, lowered so that a page of any size makes a picture of bounded size. */
export function scaleWithin(width: number, height: number, wanted: number): number {
  return Math.min(wanted, Math.sqrt(MOST_DRAWN_PIXELS / Math.max(1, width * height)));
}

/** Whether anything is drawn at all, by a look at every fourth point of every fourth row. */
export function isBlank(canvas: PageCanvas): boolean {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let y = 0; y < canvas.height; y += 4) {
    for (let x = 0; x < canvas.width; x += 4) {
      const at = (y * canvas.width + x) * 4;
      const light = Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
      if (light < 128) dark += 1;
    }
  }
  return dark < 10;
}

/** A copy, turned clockwise. */
export function turnedCanvas(canvas: PageCanvas, turns: 1 | 2 | 3): PageCanvas {
  const { width, height } = canvas;
  const [across, down] = turns === 2 ? [width, height] : [height, width];
  const turned = canvasLibrary().createCanvas(across, down);
  const context = turned.getContext('2d');
  context.translate(across / 2, down / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(canvas, -width / 2, -height / 2, width, height);
  return turned;
}
