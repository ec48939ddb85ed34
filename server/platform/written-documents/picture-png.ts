import { createRequire } from 'node:module';
import { requireBeside } from '../documents/installed-packages.js';
import { INK, type Picture, type PictureMark } from './picture.types.js';
import { printableText } from './printable-text.js';

/** The little of a canvas that is used here. */
type Context = {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  scale(x: number, y: number): void;
  setLineDash(dashes: readonly number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  fill(): void;
  stroke(): void;
};
type Canvas = { getContext(kind: '2d'): Context; toBuffer(kind: 'image/png'): Uint8Array };
type Library = {
  createCanvas(width: number, height: number): Canvas;
  readonly GlobalFonts: { registerFromPath(path: string, name: string): unknown };
};

const FAMILY = 'Exhibit Serif';
const FONTS = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
] as const;
/** Pixels for a point: sharp at 216 dots per inch. */
const SCALE = 3;
const ALIGNMENTS = { START: 'left', MIDDLE: 'center', END: 'right' } as const;

let library: Library | null = null;

/** The drawing as PNG, for programs that show no SVG. The same drawing is the same bytes. */
export function picturePng({ width, height, marks }: Picture): Uint8Array {
  const canvas = drawing().createCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = INK.WHITE;
  context.fillRect(0, 0, width, height);
  for (const mark of marks) draw(context, mark);
  return canvas.toBuffer('image/png');
}

/** Of pdfjs's own copy, which draws pages too. */
function drawing(): Library {
  if (library !== null) return library;
  library = requireBeside('pdfjs-dist', '@napi-rs/canvas') as Library;
  const { resolve } = createRequire(import.meta.url);
  for (const font of FONTS) library.GlobalFonts.registerFromPath(resolve(font), FAMILY);
  return library;
}

function draw(context: Context, mark: PictureMark): void {
  context.strokeStyle = INK.BLACK;
  context.lineWidth = 0.8;
  context.setLineDash([]);
  switch (mark.kind) {
    case 'LINE':
      context.strokeStyle = INK[mark.ink];
      context.lineWidth = mark.width;
      context.setLineDash(mark.isDashed ? [3, 2] : []);
      context.beginPath();
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      return context.stroke();
    case 'BOX':
      context.fillStyle = INK[mark.fill];
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      if (mark.hasBorder) context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'DOT':
      context.fillStyle = INK[mark.fill];
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill();
      if (mark.hasBorder) context.stroke();
      return;
    case 'TEXT':
      context.fillStyle = INK.BLACK;
      context.font = `${mark.isStrong ? 'bold ' : ''}${mark.size}px "${FAMILY}"`;
      context.textAlign = ALIGNMENTS[mark.anchor];
      return context.fillText(printableText(mark.text), mark.x, mark.y);
  }
}
