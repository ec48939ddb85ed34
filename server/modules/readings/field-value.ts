import { dayOf } from '../../kernel/calendar-day.js';
import { isNpi } from '../../kernel/npi.js';
import { ExamKind, Side, TimingSource } from '../../kernel/vocabulary.js';
import { fieldLabel, type ReadingField } from './reading-field.js';
import { ProposalValueError } from './reading.errors.js';

/** Face-to-face time and who says so. */
export type StatedMinutes = { readonly minutes: number; readonly saidBy: TimingSource };

/** What is read for a field: text, a day or time as text, a number, a list, or minutes with their source. */
export type FieldValue = string | number | readonly string[] | StatedMinutes;

const LONGEST_TEXT = 2_000;
const MOST_ENTRIES = 50;
const LONGEST_MINUTES = 600;
const MOST_PAGES = 1_000_000;

/** The value as a reviewer reads and edits it: lists one entry a line, minutes as "25 REPORT". */
export function fieldText(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isMinutes(value) ? `${value.minutes} ${value.saidBy}` : value.join('\n');
}

/**
 * What a reviewer typed for a field.
 *
 * @throws ProposalValueError naming the field and what it may be.
 */
export function readFieldText(field: ReadingField, text: string): FieldValue {
  const written = text.trim();
  if (written === '') {
    throw new ProposalValueError(
      `${fieldLabel[field]} is empty; reject the proposal if the report does not say.`,
    );
  }
  if (written.length > LONGEST_TEXT) {
    throw new ProposalValueError(`${fieldLabel[field]} may have at most ${LONGEST_TEXT} characters.`);
  }
  switch (field) {
    case 'EXAMINED_ON':
    case 'REPORTED_ON':
      return dayFrom(field, written);
    case 'INJURED_ON':
      return linesOf(field, written).map((line) => dayFrom(field, line));
    case 'CREDENTIALS':
    case 'OTHERS_PRESENT':
    case 'DIAGNOSES':
      return linesOf(field, written);
    case 'STARTED_AT':
    case 'ENDED_AT':
      return timeFrom(field, written);
    case 'FACE_TO_FACE_MINUTES':
      return minutesFrom(field, written);
    case 'PAGES_DECLARED':
      return pagesFrom(field, written);
    case 'SIDE':
      return wordFrom(field, written, Object.values(Side));
    case 'EXAM_KIND':
      return wordFrom(field, written, Object.values(ExamKind));
    case 'NPI':
      return npiFrom(field, written);
    default:
      return written.replace(/\s+/gu, ' ');
  }
}

/** Equal for values that say the same, case and blanks aside: two readers that agree do not contradict each other. */
export function fieldValueKey(value: FieldValue): string {
  return fieldText(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True for minutes with their source. */
export function isMinutes(value: FieldValue): value is StatedMinutes {
  return typeof value === 'object' && 'minutes' in value;
}

/** YYYY-MM-DD when there is such a day; null otherwise. */
export function calendarDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

function dayFrom(field: ReadingField, text: string): string {
  const day = calendarDay(text);
  if (day !== null) return day;
  throw new ProposalValueError(`${fieldLabel[field]}: write the day as YYYY-MM-DD, e.g. 2024-03-18.`);
}

function linesOf(field: ReadingField, text: string): readonly string[] {
  const lines = text.split('\n').flatMap((line) => line.replace(/\s+/gu, ' ').trim() || []);
  if (lines.length <= MOST_ENTRIES) return lines;
  throw new ProposalValueError(`${fieldLabel[field]}: at most ${MOST_ENTRIES} entries, one a line.`);
}

function timeFrom(field: ReadingField, text: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new ProposalValueError(`${fieldLabel[field]}: write the time as HH:MM, 00:00 to 23:59.`);
}

function minutesFrom(field: ReadingField, text: string): StatedMinutes {
  const [, digits, source = TimingSource.REPORT] = /^(\d{1,4})(?:\s+([A-Za-z_]+))?$/.exec(text) ?? [];
  const saidBy = Object.values(TimingSource).find((known) => known === source.toUpperCase());
  const minutes = Number(digits);
  if (saidBy !== undefined && minutes >= 1 && minutes <= LONGEST_MINUTES) return { minutes, saidBy };
  throw new ProposalValueError(
    `${fieldLabel[field]}: write whole minutes, 1 to ${LONGEST_MINUTES}, and who says so, e.g. "25 ${TimingSource.REPORT}".`,
  );
}

function pagesFrom(field: ReadingField, text: string): number {
  const pages = /^[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (pages <= MOST_PAGES) return pages;
  throw new ProposalValueError(`${fieldLabel[field]}: write a whole number, 0 or more.`);
}

function wordFrom(field: ReadingField, text: string, known: readonly string[]): string {
  const word = known.find((one) => one === text.toUpperCase());
  if (word !== undefined) return word;
  throw new ProposalValueError(`${fieldLabel[field]}: choose one of ${known.join(', ')}.`);
}

function npiFrom(field: ReadingField, text: string): string {
  if (isNpi(text)) return text;
  throw new ProposalValueError(`${fieldLabel[field]}: ten digits, the last of them the right check digit.`);
}
