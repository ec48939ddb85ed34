import type { Span } from '../../kernel/document-text.js';
import { sectionKindOf } from './heading-lexicon.js';
import { SectionKind } from '../report-reading.types.js';
import type { Block } from './structure-parts.types.js';

/** A heading, and where the text under it begins: on the same line after a colon, or on the next. */
export type Heading = {
  readonly span: Span;
  readonly label: string;
  readonly kind: SectionKind | null;
  readonly bodyStart: number;
};

const NUMBERING = /^\s*(?:(?:\d{1,2}|[IVX]{1,5}|[A-Za-z])[.)]\s+)?/;
const LABELLED = /^([A-Z][A-Za-z0-9/&,.'’()# -]{1,79}?)\s*[:–—](?=\s|$)/;
const LONGEST_LINE = 90;

/** The heading that a paragraph opens with, or null. What stands after "Label:" is its body. */
export function headingOf(text: string, block: Block): Heading | null {
  const words = text.slice(block.start, Math.min(block.end, block.start + 140));
  const numbered = NUMBERING.exec(words)?.[0].length ?? 0;
  const labelled = LABELLED.exec(words.slice(numbered));
  if (labelled?.[1] !== undefined) return labelHeading(block, labelled[1], numbered, labelled[0].length);
  return lineHeading(text, block, numbered);
}

function labelHeading(block: Block, label: string, numbered: number, length: number): Heading | null {
  const kind = sectionKindOf(label);
  const isShout = isAllCapitals(label);
  if (!isShout && (kind === null || label.split(/\s+/).length > 7 || !isTitle(label))) return null;
  const start = block.start + numbered;
  return {
    span: { start, end: start + label.length },
    label: label.trim(),
    kind,
    bodyStart: block.start + numbered + length,
  };
}

function lineHeading(text: string, block: Block, numbered: number): Heading | null {
  if (block.end - block.start > LONGEST_LINE) return null;
  const line = text.slice(block.start + numbered, block.end).replace(/[:\s]+$/, '');
  if (line.includes('\n') || /[.?!,;]$/.test(line) || !/^[A-Z]/.test(line)) return null;
  const kind = sectionKindOf(line);
  if (!isAllCapitals(line) && (kind === null || !isTitle(line) || line.split(/\s+/).length > 9)) return null;
  const start = block.start + numbered;
  return { span: { start, end: start + line.length }, label: line.trim(), kind, bodyStart: block.end };
}

/** Whether a line is a heading and nothing else. */
export function isHeadingLine(text: string, line: Span): boolean {
  const heading = headingOf(text, { ...line, isOneLine: true });
  return heading !== null && heading.kind !== null && heading.bodyStart >= line.end;
}

const isAllCapitals = (label: string): boolean =>
  /[A-Z]{2}/.test(label) && !/[a-z]/.test(label.replace(/\(s\)/g, ''));

/** "Past Medical History", "Discussion": no verb in lower case, so few words that do not begin with a capital. */
function isTitle(label: string): boolean {
  const words = label.split(/[\s/]+/).filter((word) => /[A-Za-z]/.test(word));
  const small = words.filter((word) => /^[a-z]/.test(word));
  const isPlain = small.every((word) =>
    /^(?:of|and|or|the|to|for|in|by|with|on|a|an|at|as|from)$/.test(word),
  );
  const isClause = small.some((word) =>
    /^(?:is|are|was|were|be|has|have|had|does|did|no|not|he|she|it|will|can)$/.test(word),
  );
  return isPlain || (words.length <= 4 && small.length < words.length && !isClause);
}

/**
 * The kind of the section that a heading opens. An unknown heading is a part of the section before it ("CERVICAL
 * SPINE:" within an examination); so is a body part or test named in the middle of opinions.
 */
export function kindUnder(heading: Heading, before: SectionKind): SectionKind {
  if (heading.kind === null) return before;
  const isAside =
    heading.kind === SectionKind.HEADER && before !== SectionKind.HEADER && before !== SectionKind.OTHER;
  return isAside ? before : heading.kind;
}
