import { countsItself } from './numbered-lines.js';
import { median } from './median.js';
import type { Segment } from './text-rows.js';

/** Lines on each side below which nobody sets columns. */
const FEWEST_LINES = 4;
/** Narrower stretches are labels, dates and figures of a table. */
const FEWEST_CHARACTERS = 18;
/** Lines of running text fill their column; cells of a table do not. */
const LEAST_FILL = 0.7;
/** Share of the page's width that a column of text takes at least. */
const LEAST_WIDTH = 0.2;
/** More segments than this are no page of text, and looking for columns would take long. */
const MOST_SEGMENTS = 4_000;

/** The segments of a page by region, in reading order: columns of text one after the other, all else row by row. */
export function regionsInOrder(segments: readonly Segment[], pageWidth: number): Segment[][] {
  if (segments.length === 0) return [];
  const columns = segments.length > MOST_SEGMENTS ? null : columnsIn(segments, pageWidth);
  if (columns === null) return [[...segments]];
  return [columns.above, columns.left, columns.right, columns.below].flatMap((part) =>
    regionsInOrder(part, pageWidth),
  );
}

type Columns = Readonly<Record<'above' | 'left' | 'right' | 'below', Segment[]>>;

/** Two columns side by side, and what stands above and below them; of several, those with most lines. */
function columnsIn(segments: readonly Segment[], pageWidth: number): Columns | null {
  const found = gutters(segments).flatMap((x) =>
    stretchesAlong(segments, x).filter(({ left, right }) => areColumns(left, right, pageWidth)),
  );
  const best = found.reduce<Columns | null>(
    (most, columns) => (most !== null && linesOf(most) >= linesOf(columns) ? most : columns),
    null,
  );
  return best;
}

function linesOf({ left, right }: Columns): number {
  return left.length + right.length;
}

/** Just left of every edge at which several lines begin: where a gutter can end. */
function gutters(segments: readonly Segment[]): number[] {
  const edges = segments.map(({ left }) => left).sort((one, other) => one - other);
  const found: number[] = [];
  for (let start = 0; start < edges.length;) {
    const edge = edges[start] ?? 0;
    const next = edges.findIndex((other) => other > edge + 3);
    const end = next === -1 ? edges.length : next;
    if (end - start >= FEWEST_LINES - 1) found.push(edge - 2);
    start = end;
  }
  return found.slice(1);
}

/** The page from top to bottom, cut wherever a segment lies across x. */
function stretchesAlong(segments: readonly Segment[], x: number): Columns[] {
  const sorted = [...segments].sort((one, other) => one.row - other.row || one.left - other.left);
  const lyingAcross = new Set(
    sorted.filter(({ left, right }) => left < x && right > x).map(({ row }) => row),
  );
  const stretches: Segment[][] = [];
  let isOpen = false;
  for (const segment of sorted) {
    if (lyingAcross.has(segment.row)) {
      isOpen = false;
      continue;
    }
    if (!isOpen) stretches.push([]);
    isOpen = true;
    stretches.at(-1)?.push(segment);
  }
  return stretches.map((stretch) => withSurroundings(sorted, stretch, x));
}

function withSurroundings(sorted: readonly Segment[], stretch: readonly Segment[], x: number): Columns {
  const rows = stretch.filter(({ right }) => right > x).map(({ row }) => row);
  // What stands above the first line of the right column alone is no part of the columns, nor what is far below both.
  const from = Math.min(...rows);
  const to = Math.max(...stretch.map(({ row }) => row));
  const within = sorted.filter(({ row }) => row >= from && row <= to);
  return {
    above: sorted.filter(({ row }) => row < from),
    left: within.filter(({ right }) => right <= x),
    right: within.filter(({ right }) => right > x),
    below: sorted.filter(({ row }) => row > to),
  };
}

function areColumns(left: readonly Segment[], right: readonly Segment[], pageWidth: number): boolean {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  if (countsItself(left.map(firstWords)) && countsItself(right.map(firstWords))) return true;
  if (labels(left) > left.length / 3) return false;
  return isColumnOfText(left, pageWidth) && isColumnOfText(right, pageWidth);
}

function labels(segments: readonly Segment[]): number {
  return segments.filter(({ pieces }) => pieces.at(-1)?.text.trimEnd().endsWith(':') === true).length;
}

function isColumnOfText(segments: readonly Segment[], pageWidth: number): boolean {
  const widths = segments.map(({ left, right }) => right - left);
  const columnWidth =
    Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left));
  return (
    columnWidth >= LEAST_WIDTH * pageWidth &&
    median(widths) >= LEAST_FILL * columnWidth &&
    median(segments.map(({ length }) => length)) >= FEWEST_CHARACTERS
  );
}

function firstWords({ pieces }: Segment): string {
  return pieces[0]?.text ?? '';
}
