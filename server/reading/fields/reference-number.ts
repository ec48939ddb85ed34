import type { Span } from '../../kernel/document-text.js';

/** A number of a claim, case or licence: parts with digits, and short prefixes in capitals before them. */
const REFERENCE =
  /^(?:\s*(?:[Nn]umber|NUMBER|[Nn]um|[Nn][Oo]s?|I[Dd])\b\.?\s*)?(?:is\s)?[\s#:№.(-]*((?:[A-Z]{1,6}[ -]?){0,2}(?:[A-Za-z]{0,3}\d[A-Z\d]*|[A-Z\d]*\d[A-Z\d]*|[Xx*]{3,})(?:[-/._][A-Z\dXx*]+|\s(?=[\dA-Z/-]*\d)[\dA-Z/-]{1,12}(?![/-])){0,6})/;
const DATE = /^(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:\d{4}|\d{2})$/;

/** The number that a stretch of text begins with; null when it begins with none, or with a date. */
export function referenceIn(text: string, { start, end }: Span): { value: string; span: Span } | null {
  const slice = text.slice(start, Math.min(end, start + 60)).split(/\t| {2,}|\n/)[0] ?? '';
  const match = REFERENCE.exec(slice);
  const value = match?.[1]?.replace(/[-./_]+$/, '').trim() ?? '';
  if (match === null || value.length < 3 || DATE.test(value)) return null;
  const from = start + match[0].lastIndexOf(match[1] ?? '');
  return { value, span: { start: from, end: from + value.length } };
}
