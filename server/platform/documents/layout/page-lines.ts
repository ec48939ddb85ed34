import type { PageContent, PageLine, PageOfLines, PlacedPiece, TextPiece } from './page-layout.types.js';
import { regionsInOrder } from './reading-order.js';
import { segmentsOf, type Segment } from './text-rows.js';

/** In heights of type: from here on a gap is a blank between words. */
const WORD_GAP = 0.17;
/** From here on it parts cells; kept as blanks, so that a label and its value stay apart on their line. */
const CELL_GAP = 1.8;
const CELL_BLANKS = '    ';

/** A page's pieces as lines in reading order. */
export function linesOfPage({ pieces, asides, ...page }: PageContent): PageOfLines {
  const written = pieces.filter(({ text }) => text !== '');
  const regions = regionsInOrder(segmentsOf(written), page.width).map(rowsOf);
  const besides = asides.map((piece) => [[piece]]);
  const lines = [...regions, ...besides].flatMap((rows, region) =>
    rows.map((row) => lineOf(row, page.number, region)),
  );
  return { ...page, lines };
}

function rowsOf(segments: readonly Segment[]): TextPiece[][] {
  const rows = new Map<number, TextPiece[]>();
  for (const { row, pieces } of segments) rows.set(row, [...(rows.get(row) ?? []), ...pieces]);
  return [...rows.entries()].sort(([one], [other]) => one - other).map(([, pieces]) => pieces);
}

function lineOf(pieces: readonly TextPiece[], page: number, region: number): PageLine {
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  const ordered = inDirection(pieces);
  const placed: PlacedPiece[] = [];
  let text = '';
  for (const [index, piece] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before !== undefined) text += blankBetween(before, piece);
    placed.push({ piece, at: text.length });
    text += piece.text;
  }
  return {
    left: Math.min(...pieces.map(({ place }) => place.left)),
    right: Math.max(...pieces.map(({ place }) => place.right)),
    // Raised figures do not lift their line.
    top: main.place.top,
    bottom: main.place.bottom,
    page,
    region,
    text,
    pieces: placed,
    size: main.size,
    font: main.font,
    isTabular: / {3,}/.test(text.trim()),
  };
}

/** From left to right, unless most of the line is written the other way. */
function inDirection(pieces: readonly TextPiece[]): TextPiece[] {
  const weight = pieces.reduce(
    (sum, { isRightToLeft, text }) => sum + (isRightToLeft ? text.length : -text.length),
    0,
  );
  return weight > 0
    ? pieces.toSorted((one, other) => other.place.right - one.place.right)
    : pieces.toSorted((one, other) => one.place.left - other.place.left);
}

function blankBetween(before: TextPiece, piece: TextPiece): string {
  const gap = Math.max(piece.place.left - before.place.right, before.place.left - piece.place.right);
  const size = Math.max(before.size, piece.size);
  if (gap >= CELL_GAP * size) return CELL_BLANKS;
  if (/\s$/.test(before.text) || /^\s/.test(piece.text)) return '';
  return piece.hasBlankBefore || gap > WORD_GAP * size ? ' ' : '';
}
