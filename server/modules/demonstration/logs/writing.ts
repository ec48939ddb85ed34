import type { Issue, Side, Stance } from '../../../kernel/vocabulary.js';
import { inventedExaminers, type InventedExaminer } from '../demonstration-pools.js';
import type { InventedExamination } from '../invented-examination.js';
import type { LogColumn } from './log-style.js';

/** A way to write an examiner's name. */
export type NameManner = (examiner: InventedExaminer) => string;

/** "Corwin B. Halloway, M.D." */
export const formalName: NameManner = (examiner) =>
  `${examiner.first}${middleInitial(examiner)} ${examiner.last}, ${examiner.credentials}`;
/** "CORWIN HALLOWAY MD" */
export const capitalName: NameManner = (examiner) =>
  `${examiner.first}${neededInitial(examiner)} ${examiner.last} ${plainDegree(examiner)}`.toUpperCase();
/** "Dr. Corwin Halloway" */
export const titledName: NameManner = (examiner) =>
  `Dr. ${examiner.first}${neededInitial(examiner)} ${examiner.last}`;
/** "Halloway, Corwin B." */
export const indexName: NameManner = (examiner) =>
  `${examiner.last}, ${examiner.first}${middleInitial(examiner)}`;
/** "Halloway, Corwin B. M.D." */
export const indexNameWithDegree: NameManner = (examiner) =>
  `${indexName(examiner)} ${firstDegree(examiner)}`;

/** The name in one of the firm's manners; in a hurry "C. Halloway". */
export function nameColumn(heading: string, manners: readonly NameManner[]): LogColumn {
  return {
    heading,
    write: ({ examiner, isInitialOnly }, hand) => {
      const manner = hand.pick(manners);
      return isInitialOnly ? `${examiner.first.charAt(0)}. ${examiner.last}` : manner(examiner);
    },
  };
}

/** A cell about the examiner that is left out beside an initial, and in some share of the other rows. */
export function identifierColumn(
  heading: string,
  filledShare: number,
  textOf: (examiner: InventedExaminer) => string,
): LogColumn {
  return {
    heading,
    write: ({ examiner, isInitialOnly }, hand) => {
      const isFilled = hand.isChance(filledShare);
      return isFilled && !isInitialOnly ? textOf(examiner) : '';
    },
  };
}

/** One of the firm's words for the stance on an issue; blank when there is none. */
export function stanceColumn(
  heading: string,
  issue: Issue,
  words: Readonly<Record<Stance, readonly string[]>>,
): LogColumn {
  return {
    heading,
    write: ({ stances }, hand) => {
      const stance = stances.get(issue);
      return stance === undefined ? '' : hand.pick(words[stance]);
    },
  };
}

export function sideColumn(heading: string, words: Readonly<Record<Side, readonly string[]>>): LogColumn {
  return { heading, write: ({ side }, hand) => hand.pick(words[side]) };
}

/** A column without variation; null is written as a blank. */
export function plainColumn(
  heading: string,
  valueOf: (examination: InventedExamination) => string | number | null,
): LogColumn {
  return { heading, write: (examination) => String(valueOf(examination) ?? '') };
}

/** "7/6/2022" */
export function slashDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(month)}/${Number(date)}/${year}`;
}

/** "7/6/22" */
export function shortDay(day: string): string {
  return slashDay(day).replace(/\/\d\d(\d\d)$/, '/$1');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "06-Jul-2022" */
export function namedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}-${MONTHS[Number(month) - 1] ?? ''}-${year}`;
}

/** "1:05 PM", of minutes after midnight. */
export function halfDayTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** "13:05", of minutes after midnight. */
export function fullDayTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "$2,015.00" */
export function dollars(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `$${whole}.${String(cents % 100).padStart(2, '0')}`;
}

const middleInitial = ({ middle }: InventedExaminer): string => (middle === null ? '' : ` ${middle}.`);
const firstDegree = ({ credentials }: InventedExaminer): string => credentials.split(',')[0] ?? '';
const plainDegree = (examiner: InventedExaminer): string => firstDegree(examiner).replaceAll('.', '');

/** Namesakes are told apart by the initial, so even a hurried writer keeps it. */
function neededInitial(examiner: InventedExaminer): string {
  const isNamesake = inventedExaminers.some(
    (other) => other !== examiner && other.last === examiner.last && other.first === examiner.first,
  );
  return isNamesake ? middleInitial(examiner) : '';
}
