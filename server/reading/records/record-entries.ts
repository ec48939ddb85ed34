import type { DocumentText, Span } from '../../kernel/document-text.js';
import { withoutAbbreviations } from '../../kernel/abbreviations.js';
import { writtenDates } from '../../kernel/written-dates.js';
import type { Section } from '../report-reading.types.js';
import type { DocumentStructure } from '../structure/document-structure.types.js';
import { recordKind } from './record-kind.js';

/** A stretch of the text that names one record. */
export type RecordEntry = Span & {
  /** True when a list, a date or a line of its own sets the entry off; false when it was cut out of a sentence. */
  readonly isListed: boolean;
};

const MARK = /^\s*(?:[-•*▪◦·–]|\(?(?:\d{1,3}|[a-zA-Z])[.)](?!\d))\s+/;
const LEADING_DATE =
  /^\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}\/\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,|\s))/i;
const INTRODUCES = /:\s*$/;
const LISTED_IN_PROSE =
  /\b(?:following|these)\b(?: (?:medical |additional )?(?:records?|documents?|materials?|reports?|files?)\b)?[^.:]{0,80}\b(?:reviewed|provided|received|(?:made )?available|submitted|forwarded|considered|supplied|sent)\b[^.]{0,60}:|\b(?:I (?:have )?|we (?:have )?)?(?:also )?review(?:ed|ing)?\b[^.:]{0,60}\b(?:records?|documents?|materials?|reports?)\b[^.:]{0,40}:/i;
const ONLY_INTRODUCES =
  /^(?:the )?(?:following|these|all)?\s*(?:available |medical |additional )*(?:records?|documents?|materials?|file)?\s*(?:that )?(?:were|was|have been|had been)?\s*(?:reviewed|provided|received|supplied|forwarded|submitted)?[^.;,]{0,60}[.:]$/i;
/** What the examiner tells about the work, and not what was read. */
const OWN_ACCOUNT = /\b(?:I|we)\s(?!(?:have |had |also )*(?:reviewed|received|was|were))\w+/;
/** "The following were made available to me:" before records in the same sentence. */
const INTRODUCTION =
  /^[^:;]{0,120}\b(?:following|reviewed|available|provided|received|records|documents|submitted|includ\w+)\b[^:;]{0,60}:\s+(?=\S)/i;
const LONGEST_LINE = 400;

/** The entries of every list of records in a document, in order. */
export function recordEntries(document: DocumentText, structure: DocumentStructure): RecordEntry[] {
  const { text } = document;
  const found = recordParts(text, structure).flatMap((part) => entriesOf(text, part));
  if (found.some(({ isListed }) => isListed)) return found;
  // The list may stand under a heading of another kind, or its own lines may read like headings.
  const elsewhere = listsOfRecords(text).flatMap((part) => entriesOf(text, part));
  return elsewhere.length > 0 ? elsewhere : found;
}

/** The sections that list records; where there are none, what follows "the following records were reviewed:". */
function recordParts(text: string, { sections }: DocumentStructure): Span[] {
  const named = withNumberedHeadings(text, sections).filter(({ kind }) => kind === 'RECORDS_REVIEWED');
  if (named.length > 0) {
    return named.map(({ start, end, heading }) => {
      const at = heading === null ? -1 : text.indexOf(heading, start);
      const from = at < 0 || at >= end ? start : at + (heading ?? '').length;
      return { start: from + (/^[\s:.–—-]*/.exec(text.slice(from, end))?.[0].length ?? 0), end };
    });
  }
  const match = LISTED_IN_PROSE.exec(text);
  if (match === null) return [];
  const start = match.index + match[0].length;
  const end = sections.find((section) => section.end > start)?.end ?? text.length;
  const gap = /\n\s*\n(?!\s*(?:\d{1,3}[.)]|[-•]))/.exec(text.slice(start + 3, end));
  return [{ start, end: gap === null ? end : start + 3 + gap.index }];
}

/** "1. Police accident report" under "Records" reads like a numbered heading; it is the first of the list. */
function withNumberedHeadings(text: string, sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    const isMarked = MARK.test(text.slice(section.start, section.start + 12));
    const goesOn =
      last?.kind === 'RECORDS_REVIEWED' && isMarked && recordKind(section.heading ?? '') !== 'OTHER';
    if (last !== undefined && goesOn) joined[joined.length - 1] = { ...last, end: section.end };
    else joined.push(section);
  }
  return joined;
}

/** Under an unusual heading a list of records still shows: three marked lines or more that name dated records. */
function listsOfRecords(text: string): Span[] {
  const runs: Span[][] = [];
  let isOpen = false;
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const words = text.slice(line.start, line.end);
    const isMarked = MARK.test(words);
    if (isMarked && isOpen) runs.at(-1)?.push(line);
    else if (isMarked) runs.push([line]);
    isOpen = isMarked || (isOpen && words.length < 60);
  }
  return runs.flatMap((run) => {
    const records = run.filter(({ start, end }) => isDatedRecord(text.slice(start, end)));
    const [first] = run;
    const last = run.at(-1);
    const isList = records.length >= 3 && records.length * 2 > run.length;
    return isList && first !== undefined && last !== undefined ? [{ start: first.start, end: last.end }] : [];
  });
}

const isDatedRecord = (words: string): boolean =>
  recordKind(words) !== 'OTHER' && writtenDates(words).length > 0;

function entriesOf(text: string, part: Span): RecordEntry[] {
  const lines = linesOf(text, part);
  const isList = lines.filter((line) => MARK.test(text.slice(line.start, line.end))).length >= 1;
  if (isList) return listed(text, lines);
  const inProse = lines.flatMap((line) => fromProse(text, line));
  // Behind a list in one sentence, what follows retells the records and names no others.
  if (inProse.some((entry) => entry.isListed)) return inProse.filter((entry) => entry.isListed);
  const isDated = lines.filter((line) => LEADING_DATE.test(text.slice(line.start, line.end))).length >= 2;
  if (isDated) return dated(text, lines);
  const isColumn =
    lines.length >= 2 &&
    lines.every((line) => line.end - line.start <= 140) &&
    !lines.some((line) => /\b(?:was|were|is|are)\b.*[.]$/.test(text.slice(line.start, line.end)));
  if (isColumn)
    return lines.filter((line) => isEntryLine(text, line)).map((line) => ({ ...line, isListed: true }));
  return inProse;
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\n\f\r]+/g)) {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const from = start + match.index + lead;
    const to = from + match[0].trim().length;
    if (to > from) lines.push({ start: from, end: to });
  }
  return lines;
}

/** Lines behind an entry go on with it, unless the entry has become a summary. */
function listed(text: string, lines: readonly Span[]): RecordEntry[] {
  const entries: RecordEntry[] = [];
  let isOpen = false;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const mark = MARK.exec(words);
    const last = entries.at(-1);
    if (mark !== null) {
      entries.push({ start: line.start + mark[0].length, end: line.end, isListed: true });
      isOpen = true;
    } else if (
      last !== undefined &&
      isOpen &&
      !/\n\s*\n/.test(text.slice(last.end, line.start)) &&
      last.end - last.start < LONGEST_LINE
    ) {
      entries[entries.length - 1] = { ...last, end: line.end };
    } else isOpen = false;
  }
  return entries.filter(({ start, end }) => end > start);
}

function dated(text: string, lines: readonly Span[]): RecordEntry[] {
  return lines
    .filter((line) => LEADING_DATE.test(text.slice(line.start, line.end)))
    .map((line) => ({ ...line, isListed: true }));
}

const isEntryLine = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end);
  return !INTRODUCES.test(words) && !ONLY_INTRODUCES.test(words) && namesRecord(words);
};

const namesRecord = (words: string): boolean =>
  recordKind(words) !== 'OTHER' || writtenDates(words).length > 0;

/** "I reviewed the notes of Dr. A; the MRI of March 4, 2021; and records from B": parted where each part names a record. */
function fromProse(text: string, paragraph: Span): RecordEntry[] {
  const sentences = piecesOf(text, paragraph, /(?<=[\p{Ll}\d)]{2}[.])\s+(?=\p{Lu}|\d)/gu);
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (INTRODUCES.test(words) || (ONLY_INTRODUCES.test(words) && !/\b(?:from|of|by|dated)\b/.test(words)))
      return [];
    const lead = leadOf(words);
    const rest = { start: sentence.start + lead, end: sentence.end };
    if (lead === 0 && OWN_ACCOUNT.test(words)) return [];
    const bySemicolon = piecesOf(text, rest, /;\s*(?:and\s+)?/g);
    const parts = bySemicolon.length > 1 ? bySemicolon : byCommas(text, rest);
    return parts
      .filter((part) => bySemicolon.length > 1 || namesRecord(text.slice(part.start, part.end)))
      .map((part) => ({ ...part, isListed: bySemicolon.length > 1 }));
  });
}

/** "I have reviewed", "Records reviewed include": what comes before the first record. */
function leadOf(words: string): number {
  const lead =
    /^(?:(?:I|we)\s(?:have\s|had\s)?(?:also\s|then\s|personally\s)?(?:reviewed|received|was provided with|were provided with|was given)\s(?:the following\s)?(?:records?\s?)?(?:including\s)?|(?:the\s)?(?:medical\s)?(?:records?|documents?|materials?)\s(?:reviewed|provided|received|available|submitted)?\s?(?:for review\s)?(?:include[sd]?|included|consist(?:ed|s)? of|were as follows|are as follows|were)\s?:?\s|(?:available|provided|submitted) for review (?:is|are|was|were)\s)/i.exec(
      words,
    );
  return (lead ?? INTRODUCTION.exec(words))?.[0].length ?? 0;
}

/** Parts at commas only where every part names a record of its own; "notes of March 4, 2021" stays whole. */
function byCommas(text: string, span: Span): Span[] {
  const parts = piecesOf(
    text,
    span,
    /,\s+(?:and\s+(?:also\s+)?)?(?!(?:19|20)\d{2}\b|M\.?D|D\.?[OC]\b|Ph\.?D|Inc|LLC|P\.?C|Jr|Sr|including|which|who|dated|by|read|signed|from|of)|\s+(?:and|as well as)\s+(?=(?:the|an?|records?|reports?|MRI|x-ray|CT|office|progress|physical|notes)\b)/gi,
  );
  return parts.length > 1 && parts.every((part) => isRecordNoun(text.slice(part.start, part.end)))
    ? parts
    : [span];
}

const isRecordNoun = (words: string): boolean =>
  /\b(?:records?|reports?|notes?|films?|MRIs?|CTs?|scans?|x-?rays?|stud(?:y|ies)|transcripts?|depositions?|charts?|letters?|forms?|evaluations?|bills?|statements?|photo\w*|videos?|imaging|EMG\w*|summar(?:y|ies)|questionnaires?|reviews?|documents?|testing|logs?|analys[ei]s|descriptions?|complaint|particulars)\b/i.test(
    words,
  );

/** Parts between the matches, which are looked for with the full stops of abbreviations out of the way. */
function piecesOf(text: string, { start, end }: Span, parting: RegExp): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const match of withoutAbbreviations(text.slice(start, end)).matchAll(parting)) {
    if (start + match.index > from) pieces.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}
