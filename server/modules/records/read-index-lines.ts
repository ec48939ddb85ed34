import type { DocumentText, Span } from '../../kernel/document-text.js';
import { writtenDates } from '../../kernel/written-dates.js';
import { plainDocument } from '../../reading/plain-document.js';
import { recordIn } from '../../reading/records/index.js';
import type { RecordReading } from '../../reading/report-reading.types.js';
import { batesLabel, batesPages, readBatesRange, type BatesRange } from './bates-range.js';
import type { IndexEntry, IndexProblem, IndexRow } from './index-entry.js';
import { batesProblem, indexProblem } from './index-problems.js';

/** "ABC000123 - ABC000187", "ABC000123-187", "ABC000123": a prefix with a letter and four digits or more. */
const BATES =
  /(?<![\p{L}\p{N}])[A-Za-z][A-Za-z0-9_.-]{0,24}?[-_. ]?\d{4,12}(?:\s*(?:-|–|—|to|through)\s*(?:[A-Za-z][A-Za-z0-9_.-]{0,24}?[-_. ]?)?\d{2,12})?(?![\p{L}\p{N}])/u;
const NUMBERING = /^\s*(?:(?:tab|ex(?:hibit)?|item|no)\.?\s*)?\(?(?:\d{1,4}|[A-Za-z])[.)]\s+|^\s*[-•*▪·]\s+/i;
const FURNITURE =
  /^(?:page\s+\d+(?:\s+of\s+\d+)?|\d+\s+of\s+\d+|(?:index|table|list|schedule|log)\s+of\s+.{0,80}|bates\b.{0,80}|(?:description|document|record|provider|date)s?(?:\s+(?:description|document|record|provider|dates?|pages?|bates|author|of|service|range|no\.?|number|from|to))*|confidential.{0,60}|re:.{0,120}|case\s+no\..{0,80}|total\b.{0,60})$/i;

type Line = { readonly page: number; readonly text: string };
type Listed = {
  readonly number: number;
  readonly page: number;
  readonly text: string;
  readonly bates: string | null;
};

/**
 * An index as lines of text: a produced document, or what was pasted without columns. Where most lines that name a
 * record are stamped, lines without a stamp go on with the record before; otherwise every line is a record of its
 * own. What names none is kept as such.
 */
export function readIndexLines(document: DocumentText): IndexRow[] {
  const lines = linesOf(document);
  const isStamped =
    lines.filter(({ text }) => BATES.test(text)).length * 2 >=
    lines.filter(({ text }) => isEntry(text)).length;
  return joined(lines, isStamped && lines.some(({ text }) => BATES.test(text))).map(rowOf);
}

function linesOf({ text, lines }: DocumentText): Line[] {
  return lines
    .map(({ start, end, page }) => ({ page, text: text.slice(start, end).replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
}

const isEntry = (text: string): boolean =>
  !FURNITURE.test(text) &&
  /\p{L}{3}/u.test(text) &&
  (BATES.test(text) ||
    writtenDates(text).length > 0 ||
    recordIn(plainDocument(text), spanOf(text)).kind !== 'OTHER');

function joined(lines: readonly Line[], isStamped: boolean): Listed[] {
  const listed: Listed[] = [];
  lines.forEach(({ text, page }, index) => {
    const bates = BATES.exec(text)?.[0] ?? null;
    const last = listed.at(-1);
    const goesOn = isStamped && bates === null && last?.bates != null && !FURNITURE.test(text);
    if (goesOn && last !== undefined) listed[listed.length - 1] = { ...last, text: `${last.text} ${text}` };
    else listed.push({ number: index + 1, page, text, bates });
  });
  return listed;
}

function rowOf({ number, page, text, bates }: Listed): IndexRow {
  const range = bates === null ? null : readBatesRange(bates);
  const problems: IndexProblem[] = [];
  if (typeof range === 'string') problems.push(batesProblem(range, 'BATES', bates ?? ''));
  const described = (bates === null ? text : text.replace(bates, ' '))
    .replace(NUMBERING, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|,;:–-]+|[\s|,;:–-]+$/g, '');
  if (!isEntry(text) || !/\p{L}{2}/u.test(described)) problems.push(indexProblem('NOT_A_RECORD', null, null));
  const isTaken = problems.length === 0;
  const stamped = range === null || typeof range === 'string' ? null : range;
  return {
    number,
    cells: [text],
    page,
    entry: isTaken ? entryOf(described, stamped) : null,
    problems: isTaken ? pagesProblem(described, stamped) : problems,
  };
}

function entryOf(described: string, bates: BatesRange | null): IndexEntry {
  const reading = readingOf(described, bates);
  return {
    title: reading.title,
    author: reading.author,
    kind: reading.kind,
    datedOn: reading.datedOn,
    datedTo: reading.datedTo,
    pages: reading.pages ?? (bates === null ? null : batesPages(bates)),
    batesFrom: bates === null ? null : batesLabel(bates, bates.first),
    batesTo: bates === null ? null : batesLabel(bates, bates.last),
    suppliedOn: null,
  };
}

function pagesProblem(described: string, bates: BatesRange | null): IndexProblem[] {
  const stated = readingOf(described, bates).pages;
  return stated === null || bates === null || stated === batesPages(bates)
    ? []
    : [indexProblem('PAGES_DIFFER', 'PAGES', String(stated))];
}

/** A bare number at the end of a stamped line is its count of pages when it is that of the stamps. */
function readingOf(described: string, bates: BatesRange | null): RecordReading {
  const trailing = bates === null ? null : new RegExp(`[\\s|]${batesPages(bates)}$`).exec(described);
  const text = trailing === null ? described : described.slice(0, trailing.index);
  return recordIn(plainDocument(text), spanOf(text));
}

const spanOf = (text: string): Span => ({ start: 0, end: text.length });
