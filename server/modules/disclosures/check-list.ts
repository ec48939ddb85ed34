import { dayOf } from '../../kernel/calendar-day.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { appearAs } from '../examiners/index.js';
import { requireMatter } from '../matters/index.js';
import { checkDays } from './disclosure.errors.js';
import type { ReadList } from './list-entry.js';
import { replaceEntries, type ListSource } from './list.queries.js';
import { MOST_LIST_ROWS } from './read-list.js';

const LONGEST_NAME = 200;
/** What Fed. R. Civ. P. 26(a)(2)(B) asks for: the cases of the four years before. */
const YEARS_COVERED = 4;

/** Whose list it is, how it came and which days it covers. Days are YYYY-MM-DD. */
export type NewDisclosedList = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly documentId: string | null;
  readonly source: ListSource;
  /** PHI where it is a file's: people file under claimants' names. */
  readonly name: string;
  readonly disclosedOn: string;
  /** Null: four years before the disclosure. */
  readonly coversFrom: string | null;
  /** Null: the day of the disclosure. */
  readonly coversTo: string | null;
};

/**
 * Keeps what was read of a list with every row of it; it is compared with nothing yet.
 *
 * @returns its id.
 * @throws NotFoundError for an examiner or matter that is not there; ValidationError for a list without rows or with
 *   more than MOST_LIST_ROWS, and for days that are reversed.
 */
export async function checkDisclosedList(
  unitOfWork: UnitOfWork,
  list: NewDisclosedList,
  read: ReadList,
): Promise<string> {
  checkRows(read);
  const coversFrom = list.coversFrom ?? fourYearsBefore(list.disclosedOn);
  const coversTo = list.coversTo ?? list.disclosedOn;
  checkDays(coversFrom, coversTo, 'coversTo');
  await checkListPlace(unitOfWork, list);
  const { appearanceId, subjectId } = await appearAs(unitOfWork, list.examinerId);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into disclosed_list (firm_id, appearance_id, matter_id, document_id, source, name, disclosed_on,
                                 covers_from, covers_to, columns, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      ...[
        firmId,
        appearanceId,
        list.matterId,
        list.documentId,
        list.source,
        list.name.slice(0, LONGEST_NAME),
      ],
      ...[list.disclosedOn, coversFrom, coversTo, JSON.stringify(read.columns), memberId],
    ],
  );
  if (row === undefined) throw new Error('The list was not inserted.');
  await replaceEntries(unitOfWork, row.id, read.rows);
  await unitOfWork.audit({
    action: 'DISCLOSED_LIST_CHECKED',
    objectType: 'DisclosedList',
    objectId: row.id,
    detail: { examinerId: subjectId, rows: read.rows.length },
  });
  await unitOfWork.notify('examiner', subjectId);
  return row.id;
}

/**
 * The examiner and the matter, where one is named, are there.
 *
 * @throws NotFoundError.
 */
export async function checkListPlace(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: Pick<NewDisclosedList, 'examinerId' | 'matterId'>,
): Promise<void> {
  const [examiner] = await unitOfWork.query(
    `select 1 from examiner where id = $2
      union all
     select 1 from provisional_examiner where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, examinerId],
  );
  if (examiner === undefined) throw new NotFoundError('Examiner');
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
}

function checkRows({ rows }: ReadList): void {
  if (rows.length === 0) {
    throw new ValidationError('Nothing in it reads like a list of testimony; choose another.', {
      path: ['input', 'text'],
    });
  }
  if (rows.length > MOST_LIST_ROWS) {
    throw new ValidationError(
      `A list may have ${MOST_LIST_ROWS.toLocaleString('en-US')} rows; leave out what is none of it.`,
      { path: ['input', 'text'] },
    );
  }
}

/** The same day four years before; 28 February for a 29th that was not. */
export function fourYearsBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayOf(year - YEARS_COVERED, month, date) ?? `${year - YEARS_COVERED}-02-28`;
}
