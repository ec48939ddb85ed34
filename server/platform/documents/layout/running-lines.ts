import { ENDS_SENTENCE } from './line-breaks.js';
import type { PageLine, PageOfLines } from './page-layout.types.js';

/** Bands of a page in which lines can run from page to page. */
const HEAD_SHARE = 0.12;
const FOOT_SHARE = 0.1;
/** A number alone is set nearer to the text. */
const NUMBER_SHARE = 0.15;
/** A line runs when it stands on this share of the pages, or of the left or the right ones. */
const RUNS_ON_SHARE = 0.6;
const FEWEST_OF_ONE_SIDE = 3;
/** Heights of type between lines of one text, at most. */
const TIGHT = 1.6;

export type WithoutRunningLines = {
  readonly pages: readonly PageOfLines[];
  /** As first printed, each once. */
  readonly removed: readonly string[];
};

/**
 * Takes out what runs at the head and foot of pages, so that sentences go on over page breaks. One print of each is
 * kept where it interrupts nothing (a head before the first page, a foot after the last), because names and numbers
 * that stand nowhere else must stay citable; bare page numbers go altogether.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): WithoutRunningLines {
  const running = runningKeys(pages);
  const kept = new Set<string>();
  const removed = new Map<string, string>();
  const stripped = pages.map((page, index) => {
    const text = partOfText(page, running);
    const isRunning = (line: PageLine): boolean => running.has(keyOf(line, page) ?? '') && !text.has(line);
    const lines = page.lines.filter((line) => !isRunning(line));
    const furniture = page.lines.filter(isRunning).map((line) => ({ line, key: keyOf(line, page) ?? '' }));
    for (const { line, key } of furniture) if (!removed.has(key)) removed.set(key, line.text.trim());
    const citable = furniture.filter(({ line, key }) => !isPageNumber(line.text) && !kept.has(key));
    if (index === 0) {
      const heads = citable.filter(({ key }) => key.startsWith('head'));
      for (const { key } of heads) kept.add(key);
      return {
        ...page,
        lines: [
          ...apart(
            heads.map(({ line }) => line),
            BEFORE_TEXT,
          ),
          ...lines,
        ],
      };
    }
    if (index < pages.length - 1) return { ...page, lines };
    return {
      ...page,
      lines: [
        ...lines,
        ...apart(
          citable.map(({ line }) => line),
          AFTER_TEXT,
        ),
      ],
    };
  });
  return { pages: withoutInterruptions(stripped), removed: [...removed.values()] };
}

/**
 * Lines that would run but are the beginning or end of the text itself: as wide as it, and set no farther from it than
 * its own lines are from each other. Forms repeat whole paragraphs in one place on every page.
 */
function partOfText(page: PageOfLines, running: ReadonlySet<string>): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const isText = (line: PageLine): boolean => found.has(line) || !running.has(keyOf(line, page) ?? '');
  const width = Math.max(...page.lines.filter(isText).map(({ left, right }) => right - left));
  const tryBeside = (line: PageLine, neighbour: PageLine | undefined): void => {
    if (neighbour === undefined || isText(line) || !isText(neighbour)) return;
    const distance = Math.abs(neighbour.bottom - line.bottom);
    if (line.right - line.left > 0.85 * width && distance < TIGHT * line.size) found.add(line);
  };
  page.lines.forEach((line, index) => tryBeside(line, page.lines[index - 1]));
  page.lines.toReversed().forEach((line, index, lines) => tryBeside(line, lines[index - 1]));
  return found;
}

/** Regions of lines that were moved. */
const BEFORE_TEXT = -1;
const AFTER_TEXT = -2;

/**
 * Of two pages, a head that stands on the second alone runs on half of them: too few to know it by. When it stands,
 * apart from the text, in the middle of a sentence, it is one all the same, and moved behind the text.
 */
function withoutInterruptions(pages: readonly PageOfLines[]): PageOfLines[] {
  const last = pages.at(-1);
  const before = pages.at(-2)?.lines.at(-1);
  if (last === undefined || before === undefined || ENDS_SENTENCE.test(before.text)) return [...pages];
  const heads = interruptingHeads(last);
  if (heads === 0) return [...pages];
  const moved = apart(last.lines.slice(0, heads), AFTER_TEXT);
  return [...pages.slice(0, -1), { ...last, lines: [...last.lines.slice(heads), ...moved] }];
}

/** How many lines stand above the one with which a sentence goes on; 0 when none goes on. */
function interruptingHeads({ lines, height }: PageOfLines): number {
  const next = lines.findIndex(({ text }) => /^\p{Ll}/u.test(text));
  const [head, body] = [lines[next - 1], lines[next]];
  if (next > 3 || head === undefined || body === undefined) return 0;
  const isApart = body.top - head.bottom > 0.8 * body.size && head.bottom < HEAD_SHARE * height;
  return isApart ? next : 0;
}

/** In a region of their own, so that they are not taken for a part of the text beside them. */
function apart(lines: readonly PageLine[], region: number): PageLine[] {
  return lines.map((line) => ({ ...line, region }));
}

function runningKeys(pages: readonly PageOfLines[]): ReadonlySet<string> {
  const written = pages.filter(({ lines }) => lines.length > 0);
  const left = written.filter(({ number }) => number % 2 === 0);
  const right = written.filter(({ number }) => number % 2 === 1);
  return new Set([
    ...keysOn(written, 2),
    ...keysOn(left, FEWEST_OF_ONE_SIDE),
    ...keysOn(right, FEWEST_OF_ONE_SIDE),
  ]);
}

function keysOn(pages: readonly PageOfLines[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.flatMap((line) => keyOf(line, page) ?? []));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(fewest, Math.ceil(RUNS_ON_SHARE * pages.length));
  return [...counts].filter(([key, count]) => namesPage(key) || count >= needed).map(([key]) => key);
}

/** What a line would run by: its words without figures, and the band. Null outside the bands. */
function keyOf(line: PageLine, page: PageOfLines): string | null {
  const height = (line.top + line.bottom) / 2 / page.height;
  const isNumber = isPageNumber(line.text);
  const isHead = height < (isNumber ? NUMBER_SHARE : HEAD_SHARE);
  if (!isHead && height <= 1 - (isNumber ? NUMBER_SHARE : FOOT_SHARE)) return null;
  const words = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return words === '' ? null : `${isHead ? 'head' : 'foot'} ${words}`;
}

/** "Page 3 of 9": never anything else, on however few pages it stands. */
function namesPage(key: string): boolean {
  return /^(head|foot) page #( (of|\/) #)?$/.test(key);
}

/** With its figures: the same, or a number alone, which is the page's only when it runs. */
function isPageNumber(text: string): boolean {
  return /^(page )?[-\u2013\u2014 ]*\d+[-\u2013\u2014 ]*((of|\/) \d+)?$/i.test(text.trim());
}
