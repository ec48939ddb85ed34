import type { DocumentText, TextRun } from '../../kernel/document-text.js';

/** A line of the file, in the order in which the reporter's pages follow each other. */
export type SourceLine = { readonly text: string; readonly filePage: number };

export type SourceLines = { readonly lines: readonly SourceLine[]; readonly isCondensed: boolean };

const PAGE_HEAD = /^\s*page\s+(\d{1,5})\b/i;
/** Runs whose middles are closer than this share of the page's height stand on one line. */
const SAME_LINE = 0.004;
/** How far left of its page's head a line may begin, as a share of the page's width. */
const OUTDENT = 0.03;

/** The lines of a document; those of condensed pages are taken apart by where they stand, not by how they follow. */
export function sourceLines(document: DocumentText): SourceLines {
  const runsOf = runsByPage(document);
  let isCondensed = false;
  const lines = document.pages.flatMap((page): SourceLine[] => {
    const quarters = condensedPages(runsOf.get(page.number) ?? [], document.text);
    if (quarters !== null) {
      isCondensed = true;
      return quarters.map((text) => ({ text, filePage: page.number }));
    }
    return [];
  });
  if (isCondensed) return { lines, isCondensed };
  return {
    lines: document.lines.map(({ start, end, page }) => ({
      text: document.text.slice(start, end).replace(/[\f\r\n]+/g, ''),
      filePage: page,
    })),
    isCondensed,
  };
}

function runsByPage(document: DocumentText): Map<number, TextRun[]> {
  const byPage = new Map<number, TextRun[]>();
  for (const run of document.runs) {
    const runs = byPage.get(run.page);
    if (runs === undefined) byPage.set(run.page, [run]);
    else runs.push(run);
  }
  return byPage;
}

type Quarter = { readonly number: number; readonly x: number; readonly y: number; readonly runs: TextRun[] };

/** The lines of a page that shows several of the reporter's pages, by their numbers; null for any other page. */
function condensedPages(runs: readonly TextRun[], text: string): string[] | null {
  const quarters = runs.flatMap((run): Quarter[] => {
    const number = PAGE_HEAD.exec(text.slice(run.start, run.end))?.[1];
    return number === undefined ? [] : [{ number: Number(number), x: run.box.x, y: run.box.y, runs: [] }];
  });
  if (quarters.length < 2) return null;
  const columns = columnStarts(quarters);
  for (const run of runs) {
    const column = Math.max(...columns.filter((x) => x <= run.box.x + OUTDENT), columns[0] ?? 0);
    const above = quarters
      .filter(({ x, y }) => Math.abs(x - column) < OUTDENT && y <= run.box.y + SAME_LINE)
      .sort((a, b) => b.y - a.y)[0];
    above?.runs.push(run);
  }
  return quarters.sort((a, b) => a.number - b.number).flatMap((quarter) => linesOf(quarter.runs, text));
}

function columnStarts(quarters: readonly Quarter[]): number[] {
  const starts: number[] = [];
  for (const { x } of [...quarters].sort((a, b) => a.x - b.x)) {
    if (starts.every((start) => Math.abs(start - x) >= OUTDENT)) starts.push(x);
  }
  return starts;
}

function linesOf(runs: readonly TextRun[], text: string): string[] {
  const lines: { y: number; runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.box.y - b.box.y)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - run.box.y) < SAME_LINE) last.runs.push(run);
    else lines.push({ y: run.box.y, runs: [run] });
  }
  return lines.map((line) =>
    line.runs
      .sort((a, b) => a.box.x - b.box.x)
      .map(({ start, end }) => text.slice(start, end).trim())
      .join(' '),
  );
}
