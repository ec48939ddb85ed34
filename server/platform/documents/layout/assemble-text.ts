import type { Box, DocumentPage, DocumentText, TextLine, TextRun } from '../../../kernel/document-text.js';
import { sharesAlong } from './character-widths.js';
import { breaksBetween, type LineBreak } from './line-breaks.js';
import { jointOf, wholeWords, type WholeWords } from './line-end-hyphens.js';
import { countsItself } from './numbered-lines.js';
import type {
  PageContent,
  PageLine,
  PageOfLines,
  PlacedPiece,
  QuarterTurns,
  Rectangle,
} from './page-layout.types.js';
import { linesOfPage } from './page-lines.js';
import { withoutRunningLines } from './running-lines.js';

/** Characters of one run; a longer stretch is cut at blanks, so that a quote's box is not far off its words. */
const RUN_LENGTH = 12;

/**
 * One text of the pages: lines in reading order, running heads taken out, broken lines joined to paragraphs, which
 * a blank line parts. A transcript, known by its numbered lines, is left as it is printed: it is cited by line.
 */
export function assembleText(contents: readonly PageContent[]): DocumentText {
  const printed = contents.map(linesOfPage);
  const isTranscript = countsItself(printed.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const { pages, removed } = isTranscript ? { pages: printed, removed: [] } : withoutRunningLines(printed);
  const lines = pages.flatMap((page) => page.lines);
  const breaks = isTranscript ? lines.slice(1).map<LineBreak>(() => 'LINE') : breaksBetween(lines);
  return new TextBuilder(pages, wholeWords(lines)).build(lines, breaks, removed);
}

class TextBuilder {
  private text = '';
  private readonly lines: TextLine[] = [];
  private readonly runs: TextRun[] = [];
  /** Where the text of each page begins, by the number of the page. */
  private readonly starts = new Map<number, number>();

  constructor(
    private readonly pages: readonly PageOfLines[],
    private readonly words: WholeWords,
  ) {}

  build(lines: readonly PageLine[], breaks: readonly LineBreak[], removed: readonly string[]): DocumentText {
    const sizes = new Map(this.pages.map((page) => [page.number, page]));
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      const joint = this.jointTo(line, next, breaks[index] ?? 'NONE');
      const kept = line.text.slice(0, line.text.length - joint.dropped);
      const start = this.text.length;
      if (!this.starts.has(line.page)) this.starts.set(line.page, start);
      const page = sizes.get(line.page);
      if (page !== undefined) this.place(line, page, { start, length: kept.length });
      this.text += kept + joint.between;
      if (kept.length > 0) this.lines.push({ start, end: start + kept.length, page: line.page });
    });
    const { text, runs } = this;
    return { text, unit: 'PAGE', pages: this.spans(), lines: this.lines, runs, removed };
  }

  private jointTo(
    line: PageLine,
    next: PageLine | undefined,
    lineBreak: LineBreak,
  ): { readonly dropped: number; readonly between: string } {
    if (next === undefined) return { dropped: 0, between: '' };
    if (lineBreak === 'NONE') return jointOf(line.text, next.text, this.words);
    return { dropped: 0, between: lineBreak === 'LINE' ? '\n' : '\n\n' };
  }

  private place(line: PageLine, page: PageOfLines, kept: { start: number; length: number }): void {
    const places = line.pieces.toSorted((one, other) => one.at - other.at);
    for (const { piece, at } of places.flatMap(cutPiece)) {
      const length = Math.min(piece.text.length, kept.length - at);
      if (length <= 0) continue;
      const start = kept.start + at;
      this.runs.push({ start, end: start + length, page: line.page, box: boxOf(piece.place, page) });
    }
  }

  /** A page without text is an empty span where it would begin. */
  private spans(): DocumentPage[] {
    const starts: number[] = [];
    let next = this.text.length;
    for (const page of this.pages.toReversed()) {
      next = this.starts.get(page.number) ?? next;
      starts.unshift(next);
    }
    if (starts.length > 0) starts[0] = 0;
    return this.pages.map((page, index) => ({
      start: starts[index] ?? 0,
      end: starts[index + 1] ?? this.text.length,
      number: page.number,
      width: rounded(page.turned % 2 === 0 ? page.width : page.height, 100),
      height: rounded(page.turned % 2 === 0 ? page.height : page.width, 100),
      source: page.source,
      ocrConfidence: page.ocrConfidence,
    }));
  }
}

/** Cuts a long piece at blanks, each part where its letters would stand. */
function cutPiece({ piece, at }: PlacedPiece): PlacedPiece[] {
  if (piece.text.length <= RUN_LENGTH || piece.isRightToLeft) return [{ piece, at }];
  const shares = sharesAlong(piece.text, piece.typeface);
  const width = piece.place.right - piece.place.left;
  const parts: PlacedPiece[] = [];
  let start = 0;
  while (start < piece.text.length) {
    const end = cutAfter(piece.text, start);
    const left = piece.place.left + width * (shares[start] ?? 0);
    const right = piece.place.left + width * (shares[end] ?? 1);
    parts.push({
      piece: { ...piece, text: piece.text.slice(start, end), place: { ...piece.place, left, right } },
      at: at + start,
    });
    start = end;
  }
  return parts;
}

/** After the last blank within the length of a run; after the word, where one is longer. */
function cutAfter(text: string, start: number): number {
  if (text.length - start <= RUN_LENGTH) return text.length;
  const blank = text.lastIndexOf(' ', start + RUN_LENGTH);
  const end = blank > start ? blank : text.indexOf(' ', start + RUN_LENGTH);
  return end === -1 ? text.length : end + 1;
}

/** In shares of the page as it is shown, to which sideways text is turned back. */
function boxOf(place: Rectangle, page: PageOfLines): Box {
  const { left, top, right, bottom } = page.slant === 0 ? place : slanted(place, page);
  const { width, height, turned } = page;
  const [x, y] = [left / width, top / height];
  const [across, down] = [(right - left) / width, (bottom - top) / height];
  const shown: Readonly<Record<QuarterTurns, Box>> = {
    0: { x, y, width: across, height: down },
    1: { x: 1 - y - down, y: x, width: down, height: across },
    2: { x: 1 - x - across, y: 1 - y - down, width: across, height: down },
    3: { x: y, y: 1 - x - across, width: down, height: across },
  };
  const box = shown[turned];
  return {
    x: rounded(box.x, 10_000),
    y: rounded(box.y, 10_000),
    width: rounded(box.width, 10_000),
    height: rounded(box.height, 10_000),
  };
}

/** Moved to where it is on the crooked page; a word is too small for its own slant to matter. */
function slanted({ left, top, right, bottom }: Rectangle, { width, height, slant }: PageOfLines): Rectangle {
  const x = (left + right - width) / 2;
  const y = (top + bottom - height) / 2;
  const across = x * Math.cos(slant) - y * Math.sin(slant) - x;
  const down = x * Math.sin(slant) + y * Math.cos(slant) - y;
  return { left: left + across, top: top + down, right: right + across, bottom: bottom + down };
}

/** A ten-thousandth of a page is finer than a screen; the rest would only fill the disk. */
function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
