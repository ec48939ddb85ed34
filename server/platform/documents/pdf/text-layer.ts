import { Util, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { QuarterTurns, Rectangle, TextPiece } from '../layout/page-layout.types.js';
import { plainText } from '../layout/plain-piece.js';
import { sharesAlong, type Typeface } from '../layout/character-widths.js';

/** Beyond this many degrees off the lines of a page, text is decoration (a watermark). */
const SKEW_LIMIT_DEGREES = 6;

export type TextLayer = {
  readonly width: number;
  readonly height: number;
  readonly turned: QuarterTurns;
  readonly pieces: readonly TextPiece[];
  readonly asides: readonly TextPiece[];
};

/** A stretch of text on the page as it is shown: where its first letter stands, and which way it runs. */
type Stretch = {
  readonly text: string;
  readonly hasBlankBefore: boolean;
  readonly x: number;
  readonly y: number;
  readonly turned: QuarterTurns;
  readonly length: number;
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
  readonly font: string;
  readonly typeface: Typeface;
  readonly isRightToLeft: boolean;
};

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Extract<TextContent['items'][number], { str: string }>;

/** What is written on a page, without what lies outside of its visible part. Empty for a scan. */
export async function textLayerOf(page: PDFPageProxy, viewport: PageViewport): Promise<TextLayer> {
  const { items, styles } = await page.getTextContent();
  let hasBlankBefore = false;
  const stretches: Stretch[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      hasBlankBefore ||= item.str !== '';
      continue;
    }
    const stretch = stretchOf(item, styles[item.fontName], viewport, hasBlankBefore);
    if (stretch !== null) stretches.push(stretch);
    hasBlankBefore = /\s$/.test(item.str);
  }
  return upright(stretches, viewport);
}

function stretchOf(
  item: Item,
  style: TextContent['styles'][string] | undefined,
  viewport: PageViewport,
  hasBlankBefore: boolean,
): Stretch | null {
  const [a, b, c, d, x, y] = sixNumbers(Util.transform(viewport.transform, item.transform));
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > SKEW_LIMIT_DEGREES) return null;
  const size = Math.hypot(c, d);
  return {
    text: item.str,
    hasBlankBefore,
    x,
    y,
    turned: quarterTurns(quarters),
    length: item.width * Math.hypot(viewport.transform[0] ?? 1, viewport.transform[1] ?? 0),
    size,
    ascent: between(style?.ascent, 0.6, 1.1, 0.8),
    descent: between(style?.descent, -0.4, -0.1, -0.2),
    font: item.fontName,
    typeface: typefaceOf(style?.fontFamily),
    isRightToLeft: item.dir === 'rtl',
  };
}

function sixNumbers(values: readonly unknown[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
    .map(Number)
    .map((one) => (Number.isFinite(one) ? one : 0));
  return [a, b, c, d, e, f];
}

function quarterTurns(quarters: number): QuarterTurns {
  const turns = ((quarters % 4) + 4) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
}

function typefaceOf(family: string | undefined): Typeface {
  if (family === 'monospace') return 'MONO';
  return family === 'serif' ? 'SERIF' : 'SANS';
}

/** Fonts often say nothing true of their height. */
function between(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value !== undefined && value >= least && value <= most ? value : otherwise;
}

/** Turns the page so that most of its letters are upright; what runs another way is set aside. */
function upright(stretches: readonly Stretch[], { width, height }: PageViewport): TextLayer {
  const lettersByTurn = [0, 0, 0, 0];
  for (const { turned, text } of stretches)
    lettersByTurn[turned] = (lettersByTurn[turned] ?? 0) + text.length;
  const turned = quarterTurns(lettersByTurn.indexOf(Math.max(...lettersByTurn)));
  const [across, down] = turned % 2 === 0 ? [width, height] : [height, width];
  const visible = (piece: TextPiece): boolean => isVisible(piece.place, across, down);
  return {
    width: across,
    height: down,
    turned,
    pieces: stretches
      .filter((stretch) => stretch.turned === turned)
      .map((stretch) => pieceOf(stretch, width, height))
      .filter(visible),
    asides: stretches
      .filter((stretch) => stretch.turned !== turned)
      .map((stretch) => asideOf(stretch, { turned, width, height }))
      .filter(visible),
  };
}

function isVisible({ left, top, right, bottom }: Rectangle, width: number, height: number): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** The piece in the frame in which it is upright itself. */
function pieceOf(stretch: Stretch, width: number, height: number): TextPiece {
  const { x, y, turned, length, size } = stretch;
  const origins: Readonly<Record<QuarterTurns, readonly [number, number]>> = {
    0: [x, y],
    1: [y, width - x],
    2: [width - x, height - y],
    3: [height - y, x],
  };
  const [left, baseline] = origins[turned];
  const { text, from, to } = trimmed(plainText(stretch.text), stretch.typeface);
  return {
    text,
    place: {
      left: left + from * length,
      right: left + to * length,
      top: baseline - stretch.ascent * size,
      bottom: baseline - stretch.descent * size,
    },
    size,
    font: stretch.font,
    typeface: stretch.typeface,
    isRightToLeft: stretch.isRightToLeft,
    hasBlankBefore: stretch.hasBlankBefore || from > 0,
  };
}

/** A text without the blanks around it, and the shares of its length between which it stands. */
function trimmed(text: string, typeface: Typeface): { text: string; from: number; to: number } {
  const inner = text.trim();
  if (inner.length === text.length) return { text, from: 0, to: 1 };
  const shares = sharesAlong(text, typeface);
  const start = text.length - text.trimStart().length;
  return { text: inner, from: shares[start] ?? 0, to: shares[start + inner.length] ?? 1 };
}

/** A piece that runs another way than the page, with its place in the page's frame. */
function asideOf(
  stretch: Stretch,
  page: { readonly turned: QuarterTurns; readonly width: number; readonly height: number },
): TextPiece {
  const piece = pieceOf(stretch, page.width, page.height);
  const own = stretch.turned % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const place = turnedBy(piece.place, quarterTurns(stretch.turned - page.turned), own[0] ?? 0, own[1] ?? 0);
  return { ...piece, place };
}

/** A place of an upright page of this size after so many quarter turns clockwise. */
function turnedBy(
  { left, top, right, bottom }: Rectangle,
  turns: QuarterTurns,
  width: number,
  height: number,
): Rectangle {
  const places: Readonly<Record<QuarterTurns, Rectangle>> = {
    0: { left, top, right, bottom },
    1: { left: height - bottom, top: left, right: height - top, bottom: right },
    2: { left: width - right, top: height - bottom, right: width - left, bottom: height - top },
    3: { left: top, top: width - right, right: bottom, bottom: width - left },
  };
  return places[turns];
}
