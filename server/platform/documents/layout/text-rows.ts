import type { Rectangle, TextPiece } from './page-layout.types.js';

/** Pieces of one row without a wide gap between them; all segments of a row have its number. */
export type Segment = Rectangle & {
  readonly row: number;
  readonly pieces: readonly TextPiece[];
  readonly length: number;
};

/** A gap as wide as this many heights of type may be the gutter between two columns. */
const SEGMENT_GAP = 1.2;

type Row = { readonly pieces: TextPiece[]; top: number; bottom: number; size: number };

/** The rows of a page from top to bottom, cut at wide gaps. Text that is printed twice in one place counts once. */
export function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  return rowsOf(withoutOverprints(pieces)).flatMap((row, number) => segmentsOfRow(row, number));
}

function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => middle(one.place) - middle(other.place))) {
    const row = rows.at(-1);
    if (row !== undefined && standTogether(row, piece.place)) {
      row.pieces.push(piece);
      // Raised or small type must not say how high the line is.
      if (piece.size > row.size) Object.assign(row, bandOf(piece));
    } else {
      rows.push({ pieces: [piece], ...bandOf(piece) });
    }
  }
  return rows.map((row) => row.pieces);
}

function bandOf({ place: { top, bottom }, size }: TextPiece): Band & { readonly size: number } {
  return { top, bottom, size };
}

type Band = { readonly top: number; readonly bottom: number };

function middle({ top, bottom }: Band): number {
  return (top + bottom) / 2;
}

/** The middle of one lies within the other: true of raised figures, false of lines set tight. */
function standTogether(one: Band, other: Band): boolean {
  const holds = (band: Band, height: number): boolean => band.top <= height && height <= band.bottom;
  return holds(one, middle(other)) || holds(other, middle(one));
}

function segmentsOfRow(row: readonly TextPiece[], number: number): Segment[] {
  const segments: TextPiece[][] = [];
  let right = -Infinity;
  for (const piece of [...row].sort((one, other) => one.place.left - other.place.left)) {
    const current = segments.at(-1);
    if (current === undefined || piece.place.left - right > SEGMENT_GAP * piece.size) segments.push([piece]);
    else current.push(piece);
    right = Math.max(right, piece.place.right);
  }
  return segments.map((members) => ({
    ...around(members.map(({ place }) => place)),
    row: number,
    pieces: members,
    length: members.reduce((sum, { text }) => sum + text.length + 1, -1),
  }));
}

/** The smallest rectangle that holds all of them; of none, an empty one. */
export function around(places: readonly Rectangle[]): Rectangle {
  const [first, ...others] = places;
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  return others.reduce<Rectangle>(
    (all, place) => ({
      left: Math.min(all.left, place.left),
      top: Math.min(all.top, place.top),
      right: Math.max(all.right, place.right),
      bottom: Math.max(all.bottom, place.bottom),
    }),
    first,
  );
}

/** Bold type is at times made by printing the same text twice, a hair apart. */
function withoutOverprints(pieces: readonly TextPiece[]): TextPiece[] {
  const byText = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const same = byText.get(piece.text) ?? [];
    const slack = 0.3 * piece.size;
    const isOverprint = same.some(
      ({ place }) =>
        Math.abs(place.left - piece.place.left) < slack && Math.abs(place.top - piece.place.top) < slack,
    );
    if (!isOverprint) byText.set(piece.text, [...same, piece]);
    return !isOverprint;
  });
}
