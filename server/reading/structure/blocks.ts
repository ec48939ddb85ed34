import type { DocumentText, Span } from '../../kernel/document-text.js';
import { isHeadingLine } from './headings.js';
import type { Block } from './structure-parts.types.js';

type Line = Span & { readonly isBlank: boolean; readonly startsPage: boolean };

const LIST_MARK = /^\s*(?:[-•*▪◦·]\s+|\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,4})[.)]\s+\S|#\s?\d{1,2}\b)/;
const LABEL_START = /^\s*[A-Z][A-Za-z0-9/&,.'’() -]{1,60}:(?:\s|$)/;
const SENTENCE_END = /[.?!:;]["”')\]]*\s*$/;

/** Paragraphs in order. A paragraph that a page break cuts in the middle of a sentence stays one. */
export function blocksOf(document: DocumentText): Block[] {
  const { text } = document;
  const lines = linesOf(document);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let gap = { blank: true, page: false };
  let last: Line | null = null;
  for (const line of lines) {
    if (line.startsPage) gap = { ...gap, page: true };
    if (line.isBlank) {
      gap = { ...gap, blank: true };
      continue;
    }
    const previous = blocks.at(-1);
    if (previous !== undefined && last !== null && continues(text, last, line, gap, width)) {
      blocks[blocks.length - 1] = { start: previous.start, end: line.end, isOneLine: false };
    } else {
      blocks.push({ start: line.start, end: line.end, isOneLine: true });
    }
    last = line;
    gap = { blank: false, page: false };
  }
  return blocks;
}

function linesOf({ text, pages }: DocumentText): Line[] {
  const pageStarts = new Set(pages.map((page) => page.start));
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isBreak = at === text.length || text[at] === '\n' || text[at] === '\f' || pageStarts.has(at);
    if (!isBreak) continue;
    if (at > start || text[at] === '\n') lines.push(lineAt(text, start, at, pageStarts));
    start = text[at] === '\n' || text[at] === '\f' ? at + 1 : at;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number, pageStarts: ReadonlySet<number>): Line {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  const isBlank = line.trim() === '';
  const from = isBlank ? start : start + lead;
  return {
    start: from,
    end: isBlank ? end : start + line.trimEnd().length,
    isBlank,
    startsPage: pageStarts.has(start),
  };
}

/**
 * The width at which lines were broken by a machine, or null where each line is a paragraph. Texts with hard breaks
 * have many lines that are nearly as long as the longest.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter((line) => !line.isBlank).map((line) => line.end - line.start);
  if (lengths.length === 0) return null;
  const sorted = lengths.sort((one, other) => one - other);
  const longest = sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 0;
  return longest <= 140 ? longest : null;
}

const isCapitals = (line: string): boolean => !/[a-z]/.test(line) && /[A-Z][^A-Z]*[A-Z]/.test(line);

function continues(
  text: string,
  last: Line,
  line: Line,
  gap: { readonly blank: boolean; readonly page: boolean },
  width: number | null,
): boolean {
  const before = text.slice(last.start, last.end);
  const after = text.slice(line.start, line.end);
  if (LIST_MARK.test(after) || isCapitals(after) || isCapitals(before)) return false;
  if (isHeadingLine(text, last) || isHeadingLine(text, line)) return false;
  const isCut = !SENTENCE_END.test(before) && /^[a-z(]/.test(after);
  if (gap.blank || gap.page) return gap.page && isCut;
  if (width === null) return isCut && !LABEL_START.test(after);
  if (LABEL_START.test(after) && SENTENCE_END.test(before)) return false;
  const isFull = last.end - last.start >= 0.7 * width;
  return isFull || isCut;
}
