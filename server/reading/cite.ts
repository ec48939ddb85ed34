import type { Box, DocumentPage, DocumentText, Span, TextRun } from '../kernel/document-text.js';
import type { Citation } from './report-reading.types.js';

type PlacedBox = Box & { readonly page: number };

/**
 * The words of a span, the page they stand on and where. Boxes are cut from the runs by the share of characters,
 * which is near enough to point at a passage, and joined along a line.
 * @throws RangeError when the span is not in the text: a reader that cites what is not there is broken.
 */
export function cite(document: DocumentText, { start, end }: Span): Citation {
  if (!(start >= 0 && start < end && end <= document.text.length)) {
    throw new RangeError(`No passage at ${start} to ${end} of ${document.text.length} characters.`);
  }
  return {
    start,
    end,
    quote: document.text.slice(start, end),
    page: pageAt(document.pages, start),
    endPage: pageAt(document.pages, end - 1),
    boxes: joinedAlongLines(runsWithin(document.runs, start, end).map((run) => cutBox(run, start, end))),
  };
}

/** The number of the last page that begins at or before the place; 1 where a document knows no pages. */
function pageAt(pages: readonly DocumentPage[], place: number): number {
  return pages[lastStartingBy(pages, place)]?.number ?? 1;
}

/** Index of the last span that starts at or before the place, -1 when none does. The spans are in order. */
function lastStartingBy(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function runsWithin(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  const found: TextRun[] = [];
  for (let at = Math.max(0, lastStartingBy(runs, start)); at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined || run.start >= end) break;
    if (run.end > start) found.push(run);
  }
  return found;
}

function cutBox(run: TextRun, start: number, end: number): PlacedBox {
  const length = run.end - run.start;
  const from = (Math.max(start, run.start) - run.start) / length;
  const to = (Math.min(end, run.end) - run.start) / length;
  const { x, y, width, height } = run.box;
  return { page: run.page, x: x + width * from, y, width: width * (to - from), height };
}

function joinedAlongLines(boxes: readonly PlacedBox[]): PlacedBox[] {
  const joined: PlacedBox[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    if (last !== undefined && standOnOneLine(last, box)) joined[joined.length - 1] = around(last, box);
    else joined.push(box);
  }
  return joined;
}

/** Halves of the lower box overlap, and the second is not far to the left: columns side by side stay apart. */
function standOnOneLine(one: PlacedBox, other: PlacedBox): boolean {
  if (one.page !== other.page) return false;
  const overlap = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return overlap > 0.5 * Math.min(one.height, other.height) && other.x >= one.x;
}

function around(one: PlacedBox, other: PlacedBox): PlacedBox {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    page: one.page,
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
