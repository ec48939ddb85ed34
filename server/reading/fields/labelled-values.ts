import type { Span } from '../../kernel/document-text.js';
import type { LabelKind } from './label-phrases.js';
import { LONGEST_LABEL, labelKey, labelKind } from './label-vocabulary.js';

/** A label of a heading block and what stands beside or below it. */
export type LabelledValue = {
  readonly kind: LabelKind;
  /** Where the label begins. */
  readonly labelStart: number;
  /** The value, trimmed; never empty. */
  readonly span: Span;
  readonly value: string;
  /** False when only a blank parts label and value ("Claimant Jane Poole"): the value has to prove itself. */
  readonly isFirm: boolean;
  readonly zone: 'OPENING' | 'BODY' | 'CLOSING';
};

type Line = Span & { readonly text: string };
type Token = { readonly start: number; readonly end: number; readonly text: string; readonly key: string };
type Mark = {
  readonly kind: LabelKind;
  readonly start: number;
  readonly valueStart: number;
  readonly isFirm: boolean;
};
type Zones = { readonly openingEnd: number; readonly closingStart: number };
/** `isBlock`: a label stands in this line already, so that another may follow it behind a comma. */
type Place = { readonly zone: LabelledValue['zone']; readonly text: string; readonly isBlock: boolean };
type Pending = { readonly kind: LabelKind; readonly line: number; readonly labelStart: number };

const TOKEN = /[\p{L}\p{N}.'’/&()_-]+|\t| {2,}|[^\s]/gu;
/** In the body a label is one only when something sets it off. */
const SET_OFF = /[:|\t=#]| {2}|\.{3}/;
/** Beyond this a line is a paragraph: only a label at its very start is looked for. */
const LONGEST_LABELLED_LINE = 240;
/** A longer line below a label is a paragraph, not its value. */
const LONGEST_VALUE_BELOW = 120;
/** A value may stand this many lines below a column of labels. */
const FARTHEST_VALUE = 12;

/** The labelled values of a document in order: beside their label, below it, or in a column next to the labels. */
export function labelledValues(lines: readonly Line[], zones: Zones): LabelledValue[] {
  const found: LabelledValue[] = [];
  let pending: Pending[] = [];
  lines.forEach((line, index) => {
    const zone = zoneOf(line, zones);
    const marks = marksOf(line, zone);
    pending = pending.filter((label) => index - label.line <= FARTHEST_VALUE);
    if (marks.length === 0 && line.text.length > LONGEST_VALUE_BELOW) pending = [];
    if (marks.length === 0) {
      const label = pending.shift();
      if (label !== undefined) {
        const { kind, labelStart } = label;
        found.push({ kind, labelStart, span: spanOf(line), value: line.text, isFirm: true, zone });
      }
      return;
    }
    const values = valuesOf(line, marks, zone);
    // A column of labels is followed by the column of its values; a label with its value beside it ends the column.
    const last = marks.at(-1);
    if (values.length > 0) pending = [];
    found.push(...values);
    if (last !== undefined && line.text.slice(last.valueStart).trim() === '') {
      pending.push({ kind: last.kind, line: index, labelStart: line.start + last.start });
    }
  });
  return found;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function zoneOf(line: Span, { openingEnd, closingStart }: Zones): LabelledValue['zone'] {
  if (line.start < openingEnd) return 'OPENING';
  return line.start >= closingStart ? 'CLOSING' : 'BODY';
}

function valuesOf(line: Line, marks: readonly Mark[], zone: LabelledValue['zone']): LabelledValue[] {
  return marks.flatMap((mark, index) => {
    const value = valueWithin(line.text, mark.valueStart, marks[index + 1]?.start ?? line.text.length);
    if (value === null) return [];
    const span = { start: line.start + value.start, end: line.start + value.end };
    return [
      {
        kind: mark.kind,
        labelStart: line.start + mark.start,
        span,
        value: line.text.slice(value.start, value.end),
        isFirm: mark.isFirm,
        zone,
      },
    ];
  });
}

/** The first cell of what stands behind a label; cells are parted by tabs, bars and wide blanks. */
function valueWithin(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, to);
  const lead = /^[\s|:=_.–—-]*/.exec(raw)?.[0].length ?? 0;
  const cell = /^.*?(?=\t| {3,}| *\||$)/su.exec(raw.slice(lead))?.[0] ?? '';
  const value = cell.replace(/[\s,;|]+$/u, '');
  return value === '' ? null : { start: from + lead, end: from + lead + value.length };
}

function marksOf({ text }: Line, zone: LabelledValue['zone']): Mark[] {
  if (zone === 'BODY' && !SET_OFF.test(text)) return [];
  const tokens = tokensOf(text.length > LONGEST_LABELLED_LINE ? text.slice(0, LONGEST_LABELLED_LINE) : text);
  const isParagraph = text.length > LONGEST_LABELLED_LINE;
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length;) {
    const mark = markAt(tokens, at, { zone: isParagraph ? 'BODY' : zone, text, isBlock: marks.length > 0 });
    if (mark === null) at += 1;
    else {
      marks.push(mark.mark);
      at = mark.next;
    }
    if (isParagraph) break;
  }
  return marks;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    key: labelKey(match[0]),
  }));
}

/** The longest label that begins at a token and is set off from what follows it. */
function markAt(tokens: readonly Token[], at: number, { zone, text, isBlock }: Place) {
  const first = tokens[at];
  if (first === undefined || first.key === '') return null;
  const beginsCell = isCellStart(tokens, at);
  for (let length = Math.min(LONGEST_LABEL, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    const last = words.at(-1);
    if (last === undefined || last.key === '' || words.some((word) => isSeparator(word))) continue;
    const kind = labelKind(words.map((word) => word.key).join(' '));
    if (kind === null) continue;
    const after = tokens[at + length];
    const isFirm = isColon(after) || (beginsCell && (isCellEnd(tokens, at + length) || last.key === '#'));
    const mayBeSoft = zone === 'OPENING' || (zone === 'CLOSING' && at === 0);
    const isAlone = beginsCell && after === undefined && mayBeSoft;
    const isSoft = mayBeSoft && beginsSoftly(tokens, at, isBlock) && provesItself(kind, text.slice(last.end));
    if (!isFirm && !isAlone && !isSoft) continue;
    const valueStart = isColon(after) ? after.end : last.end;
    const next = at + length + (isColon(after) ? 1 : 0);
    return { mark: { kind, start: first.start, valueStart, isFirm: isFirm || isAlone }, next };
  }
  return null;
}

const isSeparator = ({ text }: Token): boolean => text === ':' || text === '|' || text.trim() === '';
const isColon = (token: Token | undefined): token is Token =>
  token !== undefined && /^[:=]$/.test(token.text);

/** True at the start of a line or of a cell of it, and behind a mark that parts labelled values. */
function isCellStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^(?:\t|\s{2,}|[|;,•*>·)([]|[-–—])$/u.test(before.text) || isColon(before);
}

function isCellEnd(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  return after !== undefined && /^(?:\t|\s{2,}|\||[-–—]|\.{3,})$/u.test(after.text);
}

/** Without a colon a label counts at the start of a line, behind "RE:", or in a cell of its own. */
function beginsSoftly(tokens: readonly Token[], at: number, isBlock: boolean): boolean {
  const before = tokens[at - 1];
  if (before === undefined || /^(?:\t|\s{2,}|\|)$/.test(before.text)) return true;
  const isBehindRe = isColon(before) && /^(?:re|regarding)$/.test(tokens[at - 2]?.key ?? '');
  return isBehindRe || (isBlock && (before.text === ';' || before.text === ','));
}

const DATE_VALUE =
  /^\s*(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
const NUMBER_VALUE = /^\s*(?:[A-Z]{1,6}[- ]?)?[\dA-Z/-]*\d[\dA-Z/.-]*(?:\s|$|[,;)])/;
const TIME_VALUE = /^\s*\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m|$|[–-])/i;
const NAME_VALUE = /^\s*(?:\p{Lu}[\p{L}'’.-]*,?(?:\s|$)){2,5}$/u;
const TITLED_VALUE = /^\s*(?:Mr|Mrs|Ms|Miss|Dr)\.?\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}\s*$/u;
const SOFT_SHAPES: Partial<Record<LabelKind, RegExp>> = {
  INJURED_ON: DATE_VALUE,
  EXAMINED_ON: DATE_VALUE,
  REPORTED_ON: DATE_VALUE,
  OTHER: DATE_VALUE,
  CLAIM_NUMBER: NUMBER_VALUE,
  CASE_NUMBER: NUMBER_VALUE,
  FILE_NUMBER: NUMBER_VALUE,
  LICENCE: NUMBER_VALUE,
  NPI: NUMBER_VALUE,
  STARTED_AT: TIME_VALUE,
  ENDED_AT: TIME_VALUE,
  EXAM_TIME: TIME_VALUE,
  CLAIMANT: NAME_VALUE,
  CARRIER: NAME_VALUE,
  EMPLOYER: NAME_VALUE,
};

/** True when what stands behind a label without a colon is of the kind that the label announces. */
function provesItself(kind: LabelKind, value: string): boolean {
  if (SOFT_SHAPES[kind]?.test(value) === true) return true;
  return (kind === 'CLAIMANT' || kind === 'EXAMINER') && TITLED_VALUE.test(value);
}
