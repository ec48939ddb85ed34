import { CLOSING_FORMULA, CLOSING_THANKS } from './closing-formula.js';
import type { LabelKind } from './label-phrases.js';
import { organisationShape } from './organisation-shape.js';
import type { ReportView, ViewLine } from './report-view.js';

/** The parts of a report that is written as a letter. Each is empty where the report has none. */
export type LetterParts = {
  readonly letterhead: readonly ViewLine[];
  readonly addressee: readonly ViewLine[];
  /** A line that is a date and nothing else. */
  readonly dateLine: ViewLine | null;
  readonly salutation: ViewLine | null;
  /** From the closing formula to the end; or the last lines, where there is no formula. */
  readonly signature: readonly ViewLine[];
  /** True when the signature follows a closing formula ("Sincerely"). */
  readonly hasFormula: boolean;
};

/** Labels with which a heading block begins; "Attention:" and "Fax:" stand in addresses too. */
const OPENS_BLOCK: ReadonlySet<LabelKind> = new Set([
  'RE',
  'CLAIMANT',
  'CLAIM_NUMBER',
  'CASE_NUMBER',
  'INJURED_ON',
  'EXAMINED_ON',
  'EMPLOYER',
  'EXAMINER',
  'CAPTION',
]);
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const DATE_LINE = new RegExp(
  `^${WEEKDAY}(?:[A-Z][a-z]{2,8}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|[A-Z]{3,9}\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s[A-Z][a-z]{2,8}\\.?,?\\s\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})\\.?$`,
);
const SALUTATION =
  /^(?:dear\b.{2,60}[:,]?|to whom it may concern\b.{0,3}|(?:gentlemen|ladies and gentlemen|dear sirs?)[:,]?)$/i;
const RE_LINE = /^(?:re|regarding|in re|subject|reference)\b\s*[:.\s]/i;
const CONTACT =
  /\b(?:tel|telephone|phone|fax|facsimile|e-?mail|www\.|ph|ofc|office)\b\s*[:.#(]?|@|\(\d{3}\)\s?\d{3}|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b(?:npi|license|lic)\b|\.com\b/i;
const STREET =
  /^(?:p\.?\s?o\.?\s?box|\d+\s+[\p{L}\d]|(?:suite|ste|floor|unit|building|mailstop|one|two)\b)|,\s*[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?$|\b\d{5}(?:-\d{4})?$|^city, state|,\s*[A-Z]{2}$/iu;
const CARRIAGE =
  /^(?:via|sent|by|transmitted|certified|first class|hand|u\.?s\.? mail|fax(?:ed)?|e-?mail|electronic(?:ally)?|confidential|privileged|attorney[- ]client|attorney work)\b/i;
const DEGREE = /,?\s(?:M\.?\s?D\.?|D\.?O\.?|D\.?C\.?|Ph\.?\s?D\.?|Psy\.?D\.?|D\.?P\.?M\.?)(?:[,\s]|$)/;
const LONGEST_LINE = 90;
const MOST_ADDRESSEE_LINES = 9;
const LAST_LINES = 12;

/** Takes a letter apart by its dates, its "RE:" and "Dear", and what addresses look like. */
export function letterParts({ lines, labelled, openingEnd, closingStart }: ReportView): LetterParts {
  const opening = lines.filter((line) => line.start < openingEnd);
  const block = Math.min(
    ...labelled
      .filter(({ kind, zone }) => zone === 'OPENING' && OPENS_BLOCK.has(kind))
      .map(({ labelStart }) => labelStart),
  );
  const reLine = opening.findIndex((line) => RE_LINE.test(line.text));
  const greeting = opening.findIndex((line) => SALUTATION.test(line.text));
  const table = opening.findIndex((line) => line.end > block);
  const stops = [reLine, greeting, table].filter((index) => index >= 0);
  const stop = stops.length === 0 ? -1 : Math.min(...stops);
  const isLabelled = (line: ViewLine) =>
    labelled.some(({ span }) => span.start <= line.start && span.end >= line.end);
  const dateIndex = opening.findIndex((line) => DATE_LINE.test(line.text) && !isLabelled(line));
  const addresseeStart = stop < 0 ? -1 : startOfAddressee(opening, stop, dateIndex);
  const addressee = addresseeStart < 0 ? [] : opening.slice(addresseeStart, stop).filter(isOfAddressee);
  return {
    letterhead: letterheadOf(opening, addresseeStart < 0 ? stop : addresseeStart, dateIndex),
    addressee,
    dateLine: opening[dateIndex] ?? null,
    salutation: opening[greeting] ?? null,
    ...signatureOf(lines, closingStart),
  };
}

/** True for a line of an address: a street, a box, a town with its ZIP code, or how to call. */
export function isAddressLine(text: string): boolean {
  return text.length <= LONGEST_LINE && (STREET.test(text) || CONTACT.test(text));
}

const isOfAddressee = ({ text }: ViewLine): boolean => !CARRIAGE.test(text) && !DATE_LINE.test(text);

function letterheadOf(opening: readonly ViewLine[], stop: number, dateIndex: number): readonly ViewLine[] {
  const ends = [stop, dateIndex].filter((index) => index >= 0);
  const end = ends.length === 0 ? Math.min(opening.length, 8) : Math.min(...ends);
  return opening.slice(0, Math.min(end, 14)).filter((line) => line.text.length <= LONGEST_LINE * 1.5);
}

/**
 * Upwards from "RE:" or "Dear" to the date, to the gap above the address, or to the letterhead's telephone; -1 when
 * nothing there looks like somebody written to.
 */
function startOfAddressee(opening: readonly ViewLine[], stop: number, dateIndex: number): number {
  let start = stop;
  let hasAddress = false;
  while (start > 0 && stop - start < MOST_ADDRESSEE_LINES) {
    const line = opening[start - 1];
    if (line === undefined || line.text.length > LONGEST_LINE || start - 1 === dateIndex) break;
    const below = opening[start];
    // Below a date every line is the addressee's, whatever gaps the page has.
    const isGap = dateIndex < 0 && below?.isAfterGap === true && start < stop;
    if (hasAddress && isGap && !CARRIAGE.test(below.text)) break;
    const isLetterhead = CONTACT.test(line.text) && !/^(?:attn|attention)/i.test(line.text) && dateIndex < 0;
    if (isLetterhead && start < stop) break;
    hasAddress ||= STREET.test(line.text);
    start -= 1;
  }
  const block = opening.slice(start, stop);
  if (block.length === 0) return -1;
  // The only block above "RE:" is the examiner's own paper when it names a physician and nobody is greeted apart.
  const isOwnPaper = dateIndex < 0 && start === 0 && DEGREE.test(block[0]?.text ?? '');
  const isSomebody =
    hasAddress ||
    block.some(({ text }) => organisationShape(text) !== null || /\b(?:Mr|Ms|Mrs|Esq)\b/.test(text));
  return isOwnPaper || !isSomebody ? -1 : start;
}

/** A formula opens the signature; a line of thanks does only where there is no formula. */
function signatureOf(
  lines: readonly ViewLine[],
  closingStart: number,
): Pick<LetterParts, 'signature' | 'hasFormula'> {
  const tail = lines.filter((line) => line.start >= closingStart);
  const isShort = (line: ViewLine) => line.text.length <= LONGEST_LINE;
  const formula = tail.findLastIndex((line) => isShort(line) && CLOSING_FORMULA.test(line.text));
  const thanks = tail.findLastIndex((line) => isShort(line) && CLOSING_THANKS.test(line.text));
  const closing = formula >= 0 ? formula : thanks;
  if (closing < 0) return { signature: tail.slice(-LAST_LINES), hasFormula: false };
  return { signature: tail.slice(closing, closing + LAST_LINES + 4), hasFormula: true };
}
