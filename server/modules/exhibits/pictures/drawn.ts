import type { Ink, PictureMark } from '../../../platform/written-documents/index.js';

/** Points: the width of the text on Letter paper. */
export const PICTURE_WIDTH = 468;
/** Points. */
export const LETTERS = 8.5;

type Words = { readonly x: number; readonly y: number; readonly text: string };

export function text(
  { x, y, text: words }: Words,
  anchor: 'START' | 'MIDDLE' | 'END' = 'START',
  isStrong = false,
): PictureMark {
  return { kind: 'TEXT', x: tenth(x), y: tenth(y), text: words, size: LETTERS, anchor, isStrong };
}

export function line(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  { ink = 'BLACK', width = 0.8, isDashed = false }: { ink?: Ink; width?: number; isDashed?: boolean } = {},
): PictureMark {
  const [x1, y1] = from.map(tenth);
  const [x2, y2] = to.map(tenth);
  return { kind: 'LINE', x1: x1 ?? 0, y1: y1 ?? 0, x2: x2 ?? 0, y2: y2 ?? 0, ink, width, isDashed };
}

export function box(
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: Ink,
): PictureMark {
  return {
    kind: 'BOX',
    x: tenth(at.x),
    y: tenth(at.y),
    width: tenth(at.width),
    height: tenth(at.height),
    fill,
    hasBorder: false,
  };
}

export function dot(
  at: { readonly x: number; readonly y: number; readonly radius: number },
  fill: Ink,
): PictureMark {
  return { kind: 'DOT', x: tenth(at.x), y: tenth(at.y), radius: at.radius, fill, hasBorder: true };
}

/** A tenth of a point is finer than anybody sees, and prints the same everywhere. */
function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
