import type { Span } from '../../../kernel/document-text.js';
import type { Section } from '../../report-reading.types.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import { type ReportView, trimmed } from '../report-view.js';

type Item = Span & { readonly text: string };

const MARK = /^\s*(?:[-•*▪◦·–]|#?\(?(?:\d{1,2}|[a-h])[.)](?!\d)|axis\s+[ivx]+\s*[:.-]?)\s*/i;
const AXIS = /\baxis\s+(?:iv|v)\b/i;
const INLINE_MARK = /(?<=[.;,:\s])\s+(?=\(?\d{1,2}[.)]\s+\p{Lu})/u;
/** What stands before a diagnosis to file it by: "Lumbar spine:", "Primary:", and the article of a sentence. */
const REGION = /^(?:(?:[A-Z][\w/&-]*\s){0,2}[A-Z][\w/&-]*:\s+(?=\S{3})|(?:an?|the)\s)/i;
const NOTHING =
  /^(?:none|no diagnosis|deferred|n\/?a|see (?:above|below)|as above|not applicable|unchanged|same)\b/i;
/** What goes on with the diagnosis before a comma instead of naming another. */
const QUALIFIER =
  /^(?:nos|not otherwise|single|recurrent|moderate|mild|severe|chronic$|acute$|resolv\w+|status|s\/p|post|secondary|due|with|without|or|unspecified|(?:right|left|bilateral)(?:ly|\s(?:side|greater|worse)\w*.*)?$|type|stage|grade|improv\w+|stable|by history|in (?:partial|full|remission)|partial|full|initial|subsequent|sequela|pre-?existing|industrial|work|causally|related|aggravat\w+|superimposed|non-?industrial|as|per|which|that|not|now|currently|currently\w*|healed|(?:19|20)\d{2}\b|level|levels|[LCTS]\d)/i;
const ADJECTIVE = /^\p{L}+(?:al|ar|ic|ous|ary)$/u;
const SENTENCE =
  /\b(?:is|are|was|were|has|have|had|appears?|seems?|would|should|will|believe|feel|think|reports?|stated?|states|denies)\b/i;
const STATED =
  /\b(?:diagnos(?:is|es)|impressions?|assessment)\b[^.:;]{0,60}?(?:\b(?:is|are|includes?|included|would be|remains?|of|as follows|follows)\b\s*:?|:)\s*(?:as follows\s*:?\s*)?/i;
const MOST_ITEMS = 30;
const LONGEST_ITEM = 220;

/** The diagnoses that the report itself makes, each as written without its number or code. */
export function diagnosisCandidates(view: ReportView): FieldCandidate[] {
  const sections = joinedSections(view.structure.sections).filter(
    ({ kind, heading }) => kind === 'DIAGNOSIS' && isOwn(heading),
  );
  const named = sections.filter(({ heading }) => /diagnos/i.test(heading ?? ''));
  for (const section of [...named, ...sections.toReversed()]) {
    const items = itemsOf(view, bodyOf(view.text, section));
    if (items.length > 0) return candidate(items, 'section.diagnosis', 0.9);
  }
  return answered(view);
}

/** "Axis I:" looks like a heading of its own; it goes on with the diagnoses above it. */
function joinedSections(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    const goesOn =
      last?.kind === 'DIAGNOSIS' && section.kind === 'DIAGNOSIS' && /^axis\b/i.test(section.heading ?? '');
    if (last !== undefined && goesOn) joined[joined.length - 1] = { ...last, end: section.end };
    else joined.push(section);
  }
  return joined;
}

const isOwn = (heading: string | null): boolean =>
  !/\b(?:history|prior|past|previous|accepted|allowed|treating|differential)\b/i.test(heading ?? '');

function candidate(items: readonly Item[], cue: string, confidence: number): FieldCandidate[] {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return [];
  const value = [...new Set(items.map(({ text }) => text))];
  return [{ field: 'diagnoses', value, span: { start: first.start, end: last.end }, cue, confidence }];
}

function bodyOf(text: string, { start, end, heading }: Section): Span {
  const at = heading === null ? -1 : text.indexOf(heading, start);
  const from = at < 0 || at >= end ? start : at + (heading ?? '').length;
  const lead = /^[\s:.–—-]*/.exec(text.slice(from, end))?.[0].length ?? 0;
  return { start: from + lead, end };
}

function itemsOf({ text, lines }: ReportView, body: Span): Item[] {
  const inBody = lines
    .filter((line) => line.end > body.start && line.start < body.end)
    .map((line) => ({
      start: Math.max(line.start, body.start),
      end: Math.min(line.end, body.end),
    }));
  const isList = inBody.some(({ start, end }) => MARK.test(text.slice(start, end)));
  const pieces = isList ? listItems(text, inBody) : inBody.flatMap((line) => pieceOf(text, line, /;\s*/g));
  return pieces
    .flatMap((piece) => pieceOf(text, piece, new RegExp(INLINE_MARK.source, 'gu')))
    .flatMap((piece) =>
      isList &&
      MARK.test(text.slice(piece.start, piece.start + 6)) &&
      !/^\s*axis/i.test(text.slice(piece.start, piece.start + 8))
        ? [piece]
        : sentencesOf(text, piece),
    )
    .flatMap((piece) => cleaned(text, piece))
    .slice(0, MOST_ITEMS);
}

/** Lines without a mark go on with the item above; the first ones before any mark are no items. */
function listItems(text: string, lines: readonly Span[]): Span[] {
  const items: Span[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    const isMarked = MARK.test(text.slice(line.start, line.end));
    const gap = last === undefined ? '' : text.slice(last.end, line.start);
    const goesOn = last !== undefined && !/\n\s*\n/.test(gap) && last.end - last.start < LONGEST_ITEM;
    if (isMarked) items.push({ start: line.start, end: line.end });
    else if (goesOn) items[items.length - 1] = { start: last.start, end: line.end };
  }
  return items;
}

function pieceOf(text: string, { start, end }: Span, parting: RegExp): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(parting)) {
    pieces.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...pieces, { start: from, end }].filter((piece) => piece.end > piece.start);
}

function sentencesOf(text: string, span: Span): Span[] {
  return pieceOf(text, span, /(?<=[\p{L})])\.\s+(?=\p{Lu})/gu).flatMap((sentence) =>
    diagnosesInList(text, sentence),
  );
}

/** "Cervical strain, lumbar strain" are two; "mood disorder, NOS" is one. */
function diagnosesInList(text: string, span: Span): Span[] {
  const parts = pieceOf(text, span, /,\s+(?:and\s+)?/g);
  if (parts.length === 1 || SENTENCE.test(text.slice(span.start, span.end))) return [span];
  const joined: Span[] = [];
  let isOpen = false;
  for (const part of parts) {
    const words = text.slice(part.start, part.end).trim();
    const last = joined.at(-1);
    if (last !== undefined && (isOpen || QUALIFIER.test(words)))
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
    isOpen =
      ADJECTIVE.test(words) ||
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}$/.test(
        words,
      );
  }
  return joined;
}

function cleaned(text: string, span: Span): Item[] {
  const bare = trimmed(text, span);
  const mark = MARK.exec(text.slice(bare.start, bare.end))?.[0].length ?? 0;
  const from = bare.start + mark;
  const written = text.slice(from, bare.end).replace(/[\s.;,]+$/, '');
  const words = written
    .replace(/\s+/g, ' ')
    .replace(REGION, '')
    .replace(/^[\s:–-]+|[\s:,–-]+$/g, '');
  const isItem =
    words.length >= 3 &&
    words.length <= LONGEST_ITEM &&
    !NOTHING.test(words) &&
    !AXIS.test(text.slice(bare.start, bare.end));
  if (!isItem || (mark === 0 && SENTENCE.test(words))) return [];
  return [{ start: from, end: from + written.length, text: words }];
}

/** Where no section lists them: what is said after "my diagnosis is", and the answer to "What is your diagnosis?" */
function answered(view: ReportView): FieldCandidate[] {
  const { text, structure } = view;
  for (const { start, end, section, part } of structure.sentences) {
    if (
      part === 'QUESTION' ||
      section === 'HISTORY' ||
      section === 'RECORDS_REVIEWED' ||
      section === 'DIAGNOSTIC_STUDIES'
    )
      continue;
    const sentence = text.slice(start, end);
    const match = STATED.exec(sentence);
    if (match === null || /\b(?:Dr\.|was diagnosed|prior|previous)/.test(sentence)) continue;
    const from = start + match.index + match[0].length;
    const items = sentencesOf(text, { start: from, end }).flatMap((piece) => cleaned(text, piece));
    if (items.length > 0) return candidate(items, 'prose.diagnosis', 0.6);
  }
  return [];
}
