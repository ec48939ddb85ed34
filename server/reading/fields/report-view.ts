import type { DocumentText, Span } from '../../kernel/document-text.js';
import { type WrittenDate, writtenDates } from '../../kernel/written-dates.js';
import type { SectionKind } from '../report-reading.types.js';
import type { DocumentStructure } from '../structure/document-structure.types.js';
import { labelKey, labelKind } from './label-vocabulary.js';
import { type LabelledValue, labelledValues } from './labelled-values.js';
import { CLOSING_FORMULA, LONGEST_CLOSING_LINE } from './closing-formula.js';
import { isReportTitle } from './report-title.js';

/** A line that says something, without the blanks around it. */
export type ViewLine = Span & {
  readonly text: string;
  /** True when an empty line, or a page break, stands before it. */
  readonly isAfterGap: boolean;
};

/** A report as the finders of fields look at it: everything here is worked out once and shared. */
export type ReportView = {
  readonly text: string;
  readonly structure: DocumentStructure;
  readonly lines: readonly ViewLine[];
  readonly labelled: readonly LabelledValue[];
  readonly dates: readonly WrittenDate[];
  /** Where the letterhead and heading block give way to the report. */
  readonly openingEnd: number;
  /** Where signatures, declarations and enclosures may begin. */
  readonly closingStart: number;
};

/** A label and its colon at the start of a line. */
const LABEL_START = /^\s*[\p{L}#][\p{L}\d .#/&'’()-]{1,40}:/u;
const LONGEST_OPENING = 5000;
const LONGEST_CLOSING = 6000;
const LAST_LINES = 8;
const BODY: ReadonlySet<SectionKind> = new Set([
  'HISTORY',
  'RECORDS_REVIEWED',
  'EXAMINATION',
  'DIAGNOSTIC_STUDIES',
  'DIAGNOSIS',
  'DISCUSSION',
  'ANSWERS',
]);

/** Looks a document over for the finders. */
export function viewOf(document: DocumentText, structure: DocumentStructure): ReportView {
  const { text } = document;
  const lines = linesOf(document);
  const formula = lines.findLast(
    (line) => line.text.length <= LONGEST_CLOSING_LINE && CLOSING_FORMULA.test(line.text),
  );
  const openingEnd = Math.min(openingEndOf(text, structure, lines), formula?.start ?? text.length);
  // In a short report the last lines are opening and closing at once.
  const closingStart = Math.min(
    Math.max(openingEnd, text.length - LONGEST_CLOSING),
    lines.at(-LAST_LINES)?.start ?? 0,
  );
  return {
    text,
    structure,
    lines,
    labelled: labelledValues(lines, { openingEnd, closingStart }),
    dates: writtenDates(text),
    openingEnd,
    closingStart,
  };
}

const BARE_HEADING =
  /^(?:physical |the )?(?:examination|exam|evaluation|assessment|records? review(?:ed)?|review of (?:medical )?records?|consultation)$/i;
const LETTER_START = /^(?:re|regarding|dear)\b.{0,80}$|^to whom it may concern/i;
/** An opening has a few paragraphs at most: who was examined for whom, and what was explained. */
const LONG_PARAGRAPH = 250;
const MOST_OPENING_PARAGRAPHS = 4;
const SHORTEST_PARAGRAPH = 100;
const SHORTEST_SENTENCE = 40;
const SENTENCE = /\b(?:is|was|were|has|had|states|denies|reports)\b.*\.$/;

function openingEndOf(text: string, { sections }: DocumentStructure, lines: readonly ViewLine[]): number {
  const body = sections.find(
    ({ kind, heading, start, end }) =>
      BODY.has(kind) && heading !== null && !isHeadingBlock(heading) && hasParagraph(lines, start, end),
  );
  const letter = lines.findLast((line) => line.start < LONGEST_OPENING / 2 && LETTER_START.test(line.text));
  const prose = lines.filter((line) => line.text.length >= LONG_PARAGRAPH)[MOST_OPENING_PARAGRAPHS];
  const end = Math.min(body?.start ?? text.length, prose?.start ?? text.length);
  return Math.min(LONGEST_OPENING, text.length, Math.max(end, letter?.end ?? 0));
}

/** Letterheads and heading blocks are made of short lines; a section says something in sentences. */
function hasParagraph(lines: readonly ViewLine[], start: number, end: number): boolean {
  return lines.some(
    (line) =>
      line.start >= start &&
      line.start < end &&
      (line.text.length >= SHORTEST_PARAGRAPH ||
        (line.text.length >= SHORTEST_SENTENCE && SENTENCE.test(line.text))),
  );
}

/** A title ("Independent Medical Examination") or a label ("Injury Date:") reads like the heading of a section. */
function isHeadingBlock(heading: string): boolean {
  if (BARE_HEADING.test(heading)) return false;
  return isReportTitle(heading) || labelKind(labelKey(heading)) !== null;
}

/** The section in which a place stands, whatever its title reads like in the opening; null before the first. */
export function sectionAt(view: ReportView, place: number): SectionKind | null {
  if (place < view.openingEnd) return 'HEADER';
  return view.structure.sections.find(({ start, end }) => place >= start && place < end)?.kind ?? null;
}

/**
 * The lines of the text: a paragraph is one, however it was broken on the page. A heading block that was taken for a
 * paragraph is parted into the lines of the page again.
 */
function linesOf({ text, lines, pages }: DocumentText): ViewLine[] {
  const found: ViewLine[] = [];
  let before = 0;
  for (const piece of piecesOf(text, pages, lines)) {
    const line = trimmed(text, piece);
    if (line.end <= line.start) continue;
    const gap = text.slice(before, line.start);
    const isAfterGap = found.length === 0 || gap.includes('\f') || (gap.match(/\n/g) ?? []).length >= 2;
    found.push({ ...line, text: evened(text.slice(line.start, line.end)), isAfterGap });
    before = line.end;
  }
  return found;
}

/**
 * Some scanners put two blanks between any two words: there they part no cells. The second becomes a blank of another
 * kind, so that places stay as they are.
 */
function evened(line: string): string {
  const gaps = [...line.matchAll(/(?<=\S) +(?=[^\s:,])/g)].map(([gap]) => gap);
  const isEven = gaps.length >= 3 && gaps.every((gap) => gap.length === 2 || gap.length === 3);
  return isEven ? line.replace(/(?<=\S) {2,3}(?=\S)/g, (gap) => ' '.padEnd(gap.length, '\u00a0')) : line;
}

function piecesOf(text: string, pages: readonly Span[], lines: readonly Span[]): Span[] {
  let at = 0;
  return pages
    .flatMap(({ start, end }) => brokenAt(text, start, end))
    .flatMap((paragraph) => {
      while ((lines[at]?.end ?? Infinity) <= paragraph.start) at += 1;
      const onPage = linesWithin(lines, at, paragraph);
      const labels = onPage.filter(({ start, end }) => LABEL_START.test(text.slice(start, end)));
      return labels.length >= 2 ? onPage : [paragraph];
    });
}

function linesWithin(lines: readonly Span[], from: number, { start, end }: Span): Span[] {
  const within: Span[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.start >= end) break;
    within.push({ start: Math.max(line.start, start), end: Math.min(line.end, end) });
  }
  return within;
}

function brokenAt(text: string, from: number, to: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    parts.push({ start, end: at });
    start = at + 1;
  }
  parts.push({ start, end: to });
  return parts;
}

/** A span without the blanks at its ends; empty when it holds nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === '';
