import type { DocumentText, Span } from '../../kernel/document-text.js';
import { type Section, SectionKind } from '../report-reading.types.js';
import { blocksOf } from './blocks.js';
import type { DocumentStructure, QuestionUnit, Sentence } from './document-structure.types.js';
import { type Heading, headingOf, kindUnder } from './headings.js';
import { type Body, questionUnitsOf } from './question-units.js';
import { sentencesWithin } from './sentence-splitter.js';
import type { Block } from './structure-parts.types.js';

type Paragraph = { readonly block: Block; readonly heading: Heading | null; readonly number: number };

/** The sections, questions and sentences of a document, found by its headings, numbering and punctuation alone. */
export function structureOf(document: DocumentText): DocumentStructure {
  const { text } = document;
  const paragraphs = blocksOf(document).map((block, number) => ({
    block,
    number,
    heading: openingHeading(text, block),
  }));
  const units = questionUnitsOf(text, paragraphs.flatMap(bodyOf));
  const sections = sectionsOf(text, paragraphs, units);
  return { sections, units, sentences: sentencesOf(text, paragraphs, sections, units) };
}

/** Question and answer marks look like headings ("ANSWER:") but open units, not sections. */
function openingHeading(text: string, block: Block): Heading | null {
  const words = text.slice(block.start, Math.min(block.end, block.start + 24));
  if (
    /^\s*(?:question|answer|response|reply|interrogatory|issue|q|a)\s*(?:no\.?|number|#)?\s*[\da-z]{0,3}\s*[:.)]/i.test(
      words,
    )
  ) {
    return null;
  }
  const heading = headingOf(text, block);
  return heading !== null && text[block.end - 1] === '?' && heading.bodyStart >= block.end ? null : heading;
}

function bodyOf({ block, heading }: Paragraph): Body[] {
  const start = heading?.bodyStart ?? block.start;
  const opensSection = heading !== null;
  if (heading !== null && start >= block.end) return [{ start: block.end, end: block.end, opensSection }];
  return [{ start, end: block.end, opensSection }];
}

function sectionsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  units: readonly QuestionUnit[],
): Section[] {
  const opened: { start: number; kind: SectionKind; heading: string | null }[] = [
    { start: 0, kind: SectionKind.HEADER, heading: null },
  ];
  let next = 0;
  for (const { block, heading } of paragraphs) {
    const before = opened.at(-1)?.kind ?? SectionKind.HEADER;
    if (heading !== null) {
      opened.push({ start: block.start, kind: kindUnder(heading, before), heading: heading.label });
    }
    if (isSignOff(text, block))
      opened.push({ start: block.start, kind: SectionKind.ATTESTATION, heading: null });
    while (next < units.length && (units[next]?.question.start ?? Infinity) < block.start) next += 1;
    const unit = units[next];
    if (unit === undefined || !within(block, unit.question.start) || heading !== null) continue;
    if (before === SectionKind.ANSWERS || !asksForOpinion(text, unit)) continue;
    opened.push({ start: block.start, kind: SectionKind.ANSWERS, heading: null });
  }
  return opened
    .map((section, at) => ({ ...section, end: opened[at + 1]?.start ?? text.length }))
    .filter(({ start, end }) => end > start);
}

/** "Respectfully submitted,": names, degrees and copies follow. */
const isSignOff = (text: string, { start, end }: Block): boolean =>
  end - start <= 60 &&
  /^(?:sincerely|respectfully|very truly|yours (?:very )?truly|cordially|kind(?:est)? regards|with (?:kind|best) regards)\b/i.test(
    text.slice(start, end),
  );

const within = ({ start, end }: Block, place: number): boolean => start <= place && place < end;

/** Tells what a carrier or court asks from what a test of memory does ("Who is the president?"). */
function asksForOpinion(text: string, { question }: QuestionUnit): boolean {
  return /\b(?:opinion|caus\w*|relat\w*|result|diagnos\w*|treatment|care|surg\w*|therapy|necess\w*|reasonable|appropriate|mmi|maximum|stationary|impair\w*|disab\w*|restrict\w*|limitation\w*|return to|work\w*|duty|capable|condition\w*|injur\w*|accident|claim\w*|medic\w*|prognosis|apportion\w*|pre-?existing|permanent|examin\w*|findings|credib\w*|consisten\w*)\b/i.test(
    text.slice(question.start, question.end),
  );
}

function sentencesOf(
  text: string,
  paragraphs: readonly Paragraph[],
  sections: readonly Section[],
  units: readonly QuestionUnit[],
): Sentence[] {
  const sentences: Sentence[] = [];
  const cuts = cutsOf(units);
  let section = 0;
  let unit = 0;
  let cut = 0;
  for (const paragraph of paragraphs) {
    const [body] = bodyOf(paragraph);
    if (body === undefined || body.end <= body.start) continue;
    while ((cuts[cut] ?? Infinity) <= body.start) cut += 1;
    for (const piece of piecesOf(body, cuts, cut)) {
      for (const span of sentencesWithin(text, piece)) {
        while ((sections[section + 1]?.start ?? Infinity) <= span.start) section += 1;
        while (unit < units.length && lastOf(units[unit]) <= span.start) unit += 1;
        const part = partOf(units[unit], span.start);
        // What stands before a question or an answer in its own paragraph is its mark: "Q.", "ANSWER:".
        if (part.unit === null && piece.end < body.end) continue;
        sentences.push({
          ...unmarked(text, span),
          section: sections[section]?.kind ?? SectionKind.OTHER,
          ...part,
          paragraph: paragraph.number,
        });
      }
    }
  }
  return sentences;
}

/** Where questions and answers begin and end, in order. */
function cutsOf(units: readonly QuestionUnit[]): number[] {
  const places = units.flatMap(({ question, answer }) => [
    question.start,
    question.end,
    answer.start,
    answer.end,
  ]);
  return [...new Set(places)].sort((one, other) => one - other);
}

/** A paragraph cut at those places, so that no sentence holds both a question and its answer. */
function piecesOf(body: Span, cuts: readonly number[], from: number): Span[] {
  const pieces: Span[] = [];
  let start = body.start;
  for (let at = from; (cuts[at] ?? Infinity) < body.end; at += 1) {
    const end = cuts[at] ?? body.end;
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: body.end }];
}

const lastOf = (unit: QuestionUnit | undefined): number =>
  unit === undefined ? Infinity : Math.max(unit.question.end, unit.answer.end);

function partOf(unit: QuestionUnit | undefined, place: number): Pick<Sentence, 'unit' | 'part'> {
  if (unit === undefined) return { unit: null, part: null };
  if (unit.question.start <= place && place < unit.question.end) return { unit, part: 'QUESTION' };
  if (unit.answer.start <= place && place < unit.answer.end) return { unit, part: 'ANSWER' };
  return { unit: null, part: null };
}

/** Without the number, letter or bullet that a list put before it. */
function unmarked(
  text: string,
  span: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const mark = /^(?:[-•*▪◦·]|#?\(?(?:\d{1,2}|[A-Za-z])[.)])\s+(?=\S)/.exec(
    text.slice(span.start, Math.min(span.end, span.start + 12)),
  );
  return { start: span.start + (mark?.[0].length ?? 0), end: span.end };
}
