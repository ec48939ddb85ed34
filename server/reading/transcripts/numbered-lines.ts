import type { SourceLine } from './source-lines.js';
import { TranscriptLayout } from './transcript.types.js';

/** A line with the reporter's page and line, before it is known who speaks. */
export type NumberedLine = {
  readonly page: number;
  readonly line: number | null;
  readonly filePage: number;
  readonly text: string;
};

export type Numbering = { readonly layout: TranscriptLayout; readonly lines: readonly NumberedLine[] };

/** More than any reporter prints on a page. */
const MOST_LINES = 32;
/** Fewer numbered lines than this are a list, not a transcript. */
const FEWEST_LINES = 8;
const PAGE_AND_LINE = /^\s*0*(\d{1,5}):(\d{1,2})(?:\s?(.*))?$/;
const PAGE_HEAD = /^\s*page\s+(\d{1,5})\b(?:\s+of\s+\d+)?\s*(?:\(pages?[^)]*\))?\s*$/i;
const LONE_NUMBER = /^\s*0*(\d{1,5})\s*$/;
const NUMBERED = /^\s*(\d{1,2})(?:\s+(.*)|([^\s\d.,/:)%-].*))?$/;

/** Page and line of every line; null when the file does not read as a transcript does. */
export function numberLines(source: readonly SourceLine[], isCondensed: boolean): Numbering | null {
  const filled = source.filter(({ text }) => text.trim() !== '');
  const prefixed = filled.filter(({ text }) => PAGE_AND_LINE.test(text)).length;
  if (prefixed >= FEWEST_LINES && prefixed * 2 > filled.length) return prefixedLines(filled);
  const counted = countedLines(filled);
  if (counted !== null) {
    const layout = isCondensed ? TranscriptLayout.CONDENSED : counted.layout;
    return { layout, lines: counted.lines };
  }
  return pagesOnly(source);
}

function prefixedLines(filled: readonly SourceLine[]): Numbering {
  const lines: NumberedLine[] = [];
  for (const { text, filePage } of filled) {
    const found = PAGE_AND_LINE.exec(text);
    if (found) {
      lines.push({ page: Number(found[1]), line: Number(found[2]), filePage, text: found[3] ?? '' });
    } else {
      continueLast(lines, text);
    }
  }
  return { layout: TranscriptLayout.PAGE_AND_LINE, lines };
}

/** Numbers that begin anew at 1 below a page number. Whatever breaks the count is taken for text, not for a number. */
function countedLines(filled: readonly SourceLine[]): Numbering | null {
  const lines: NumberedLine[] = [];
  const strays: NumberedLine[] = [];
  let page: number | null = null;
  let last = 0;
  let heads = 0;
  for (const [index, { text, filePage }] of filled.entries()) {
    const head = pageNumber(
      text,
      page,
      () => numberAfter(filled, index) === 1 || beginsOtherPage(filled, index),
    );
    if (
      head !== null &&
      !(isLoneNumber(text) && head === last + 1 && numberAfter(filled, index) === last + 2)
    ) {
      if (PAGE_HEAD.test(text)) heads += 1;
      page = head;
      last = 0;
      continue;
    }
    const numbered = NUMBERED.exec(text);
    const number = Number(numbered?.[1]);
    if (page !== null && numbered && number === last + 1 && number <= MOST_LINES) {
      last = number;
      lines.push({ page, line: number, filePage, text: (numbered[2] ?? numbered[3] ?? '').trimEnd() });
    } else if (page !== null && last > 0) {
      strays.push({ page, line: last, filePage, text });
      continueLast(lines, text);
    }
  }
  if (lines.length < FEWEST_LINES || lines.length * 2 < filled.length) return null;
  const layout = heads > 0 ? TranscriptLayout.HEADED_PAGES : TranscriptLayout.NUMBERED_LINES;
  return { layout, lines: withoutFeet(lines, strays) };
}

/** The page that a line announces, or null. A lone number is one only when the count of lines begins anew below it. */
function pageNumber(text: string, page: number | null, beginsAnew: () => boolean): number | null {
  const headed = PAGE_HEAD.exec(text)?.[1];
  const lone = LONE_NUMBER.exec(text)?.[1];
  const number = Number(headed ?? lone ?? Number.NaN);
  if (Number.isNaN(number)) return null;
  if (page !== null && number !== page + 1) return null;
  return headed !== undefined || beginsAnew() ? number : null;
}

function isLoneNumber(text: string): boolean {
  return LONE_NUMBER.test(text);
}

/** The number that the next numbered line carries; null at the end. */
function numberAfter(filled: readonly SourceLine[], index: number): number | null {
  // A head of the page may stand between its number and its first line.
  for (const { text } of filled.slice(index + 1, index + 4)) {
    const number = NUMBERED.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** An empty page: its number is followed by the next page's. */
function beginsOtherPage(filled: readonly SourceLine[], index: number): boolean {
  const own = LONE_NUMBER.exec(filled[index]?.text ?? '')?.[1];
  const next = LONE_NUMBER.exec(filled[index + 1]?.text ?? '')?.[1];
  return (
    own !== undefined &&
    next !== undefined &&
    Number(next) === Number(own) + 1 &&
    numberAfter(filled, index + 1) === 1
  );
}

function continueLast(lines: NumberedLine[], text: string): void {
  const last = lines.pop();
  if (last !== undefined) lines.push({ ...last, text: `${last.text} ${text.trim()}`.trim() });
}

/** Takes out what stands below most pages alike: the reporter's own line, not testimony. */
function withoutFeet(lines: readonly NumberedLine[], strays: readonly NumberedLine[]): NumberedLine[] {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const count = new Map<string, number>();
  for (const { text } of strays) count.set(shapeOf(text), (count.get(shapeOf(text)) ?? 0) + 1);
  const feet = strays.filter(({ text }) => pages >= 2 && (count.get(shapeOf(text)) ?? 0) * 2 > pages);
  return lines.map((line) => {
    const own = feet.filter(({ page, line: number }) => page === line.page && number === line.line);
    return own.reduce(
      (rest, { text }) => ({ ...rest, text: rest.text.replace(text.trim(), '').trimEnd() }),
      line,
    );
  });
}

function shapeOf(text: string): string {
  return text.trim().replace(/\d+/g, '#').toLowerCase();
}

/** Pages without numbered lines, told by questions and answers: the page is all that can be cited. */
function pagesOnly(source: readonly SourceLine[]): Numbering | null {
  const marks = source.filter(({ text }) => /^\s*[QA][.:]?\s/.test(text)).length;
  if (marks < FEWEST_LINES) return null;
  let page: number | null = null;
  const lines = source.flatMap(({ text, filePage }): NumberedLine[] => {
    const head = PAGE_HEAD.exec(text)?.[1] ?? LONE_NUMBER.exec(text)?.[1];
    if (head !== undefined && (page === null || Number(head) === page + 1)) {
      page = Number(head);
      return [];
    }
    return text.trim() === '' ? [] : [{ page: page ?? filePage, line: null, filePage, text }];
  });
  return { layout: TranscriptLayout.PAGES_ONLY, lines };
}
