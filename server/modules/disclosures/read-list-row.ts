import { writtenDates } from '../../kernel/written-dates.js';
import type { TestimonyKind } from '../testimony/index.js';
import { caseNumberIn } from './case-number.js';
import {
  listProblem,
  type ListColumn,
  type ListEntry,
  type ListField,
  type ListProblem,
  type ListRow,
} from './list-entry.js';

const LONGEST = 300;
/** Words that people put where they have nothing to say. */
const NOTHING = /^(?:[-–—?.*]*|n\/?a|none|unknown|undated|tbd)$/i;

/** The word of a kind may stand anywhere in the text; the first kind met in this order is taken. */
const KIND_WORDS: readonly (readonly [TestimonyKind, RegExp])[] = [
  ['DEPOSITION', /\bdep(?:o|os|osition|ositions|osed|t|n)?\b\.?/i],
  ['ARBITRATION', /\barb(?:itration|itrator|\.)?\b\.?/i],
  ['HEARING', /\b(?:hearing|hrg|evidentiary|daubert)\b\.?/i],
  ['TRIAL', /\b(?:trial|trials|tr|in court|jury|bench)\b\.?/i],
];

/** Null when no word of a kind stands in the text, or words of several do. */
export function testimonyKindIn(text: string): TestimonyKind | null {
  const found = KIND_WORDS.filter(([, word]) => word.test(text)).map(([kind]) => kind);
  // "Trial deposition" is testimony by deposition that is played at trial.
  if (/\b(?:trial|video|videotaped|preservation)\s+depo/i.test(text)) return 'DEPOSITION';
  return found.length === 1 ? (found[0] ?? null) : null;
}

type Day = Pick<ListEntry, 'givenOn' | 'givenTo'>;
const NO_DAY: Day = { givenOn: null, givenTo: null };

/** The day or stretch that a text states; null when there are digits that state none. Several days are one stretch. */
export function dayIn(text: string): Day | null {
  const dates = writtenDates(text);
  const givenOn = dates.map(({ from }) => from).toSorted()[0];
  const givenTo = dates
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return givenOn === undefined || givenTo === undefined ? null : { givenOn, givenTo };
}

/** One row of a table under known columns. */
export function readListRow(
  { number, cells }: Pick<ListRow, 'number' | 'cells'>,
  columns: readonly ListColumn[],
): ListRow {
  const problems: ListProblem[] = [];
  const said = (field: ListField): string | null => {
    const column = columns.find((candidate) => candidate.field === field);
    const text = (column === undefined ? '' : (cells[column.position] ?? '')).replace(/\s+/g, ' ').trim();
    return NOTHING.test(text) ? null : text.slice(0, LONGEST);
  };
  const named = said('CASE_NAME');
  const caseNumber = said('CASE_NUMBER') ?? (named === null ? null : numberIn(named));
  if (named === null && caseNumber === null) problems.push(listProblem('NOT_AN_ENTRY'));
  const dated = said('GIVEN_ON');
  const day = dated === null ? NO_DAY : dayIn(dated);
  if (day === null) problems.push(listProblem('NOT_A_DAY'));
  const stated = said('KIND');
  const kind = stated === null ? null : testimonyKindIn(stated);
  if (stated !== null && kind === null) problems.push(listProblem('KIND_UNKNOWN'));
  const isTaken = !problems.some(({ isFatal }) => isFatal);
  const entry = { caseName: named, caseNumber, court: said('COURT'), kind, ...(day ?? NO_DAY) };
  return { number, cells, page: null, entry: isTaken ? entry : null, problems };
}

function numberIn(text: string): string | null {
  const place = caseNumberIn(text);
  return place === null ? null : text.slice(place.start, place.end);
}
