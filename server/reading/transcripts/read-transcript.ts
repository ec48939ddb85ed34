import type { DocumentText } from '../../kernel/document-text.js';
import { writtenDates } from '../../kernel/written-dates.js';
import { readErrata } from './errata.js';
import { numberLines } from './numbered-lines.js';
import { sourceLines, type SourceLine } from './source-lines.js';
import { exchangesOf, withSpeakers } from './speakers.js';
import type { Transcript } from './transcript.types.js';

/** Fewer exchanges than this are a report that quotes questions, not a deposition. */
const FEWEST_EXCHANGES = 3;
const TITLE_LINES = 120;
const DEPOSITION_OF =
  /\b(?:deposition|testimony|examination)\s+(?:upon\s+oral\s+examination\s+)?of\s*:?\s*(?:the\s+witness,?\s*)?(.*)$/i;

/** Page, line, speakers, questions and answers of a deposition; null when the document does not read as one. */
export function readTranscript(document: DocumentText): Transcript | null {
  const { lines: source, isCondensed } = sourceLines(document);
  const numbering = numberLines(source, isCondensed);
  if (numbering === null) return null;
  const lines = withSpeakers(numbering.lines);
  const exchanges = exchangesOf(lines, numbering.lines);
  if (exchanges.length < FEWEST_EXCHANGES) return null;
  const title = source.slice(0, TITLE_LINES);
  return {
    layout: numbering.layout,
    hasLineNumbers: lines.every(({ line }) => line !== null),
    lines,
    exchanges,
    errata: readErrata(source),
    witness: witnessOf(title),
    takenOn: takenOn(title),
  };
}

/** The name behind "DEPOSITION OF", on its line or on the next that holds one. */
function witnessOf(title: readonly SourceLine[]): string | null {
  const texts = title.map(({ text }) => bare(text));
  for (const [index, text] of texts.entries()) {
    const found = DEPOSITION_OF.exec(text);
    if (!found) continue;
    const name = [found[1] ?? '', ...texts.slice(index + 1, index + 3)]
      .map(nameIn)
      .find((part) => part !== null);
    if (name !== undefined) return name;
  }
  return null;
}

/** Without the number of the line. */
function bare(text: string): string {
  return text.replace(/^\s*(?:0*\d{1,5}:)?\d{1,2}(?=\s|[A-Z])\s*/, '').trim();
}

function nameIn(text: string): string | null {
  const name = /^([A-Z][\p{L}'’.-]*(?:\s+[A-Z][\p{L}'’.-]*){1,4}(?:,\s*(?:[A-Z]\.?){2,4})*)/u.exec(
    text.trim(),
  )?.[1];
  return name ?? null;
}

/** The first day that the title pages write out; a transcript opens with the day of the testimony. */
function takenOn(title: readonly SourceLine[]): string | null {
  const text = title.map((line) => bare(line.text)).join('\n');
  return writtenDates(text).find(({ isToTheDay, from, to }) => isToTheDay && from === to)?.from ?? null;
}
