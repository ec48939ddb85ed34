import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import type { ListColumn } from './list-entry.js';
import { withListFields } from './list-columns.js';
import { entriesOfLists, listsByIds, replaceEntries, type DisclosedListRow } from './list.queries.js';
import { readListRows } from './read-list.js';

/** A list with the version that was read. */
export type ListAtVersion = { readonly id: string; readonly version: number };

/**
 * Reads the rows again under other columns.
 *
 * @throws NotFoundError; StaleVersionError; ConflictError once it is confirmed, or when it is no table.
 */
export async function configureDisclosedList(
  unitOfWork: UnitOfWork,
  at: ListAtVersion,
  stated: readonly Pick<ListColumn, 'position' | 'field'>[],
): Promise<void> {
  const list = await lockedList(unitOfWork, at);
  if (list.status !== 'CHECKED' || list.columns.length === 0) {
    throw new ConflictError('Only a table that is not confirmed yet has columns to change.');
  }
  const columns = withListFields(list.columns, stated);
  await replaceEntries(
    unitOfWork,
    list.id,
    readListRows(await entriesOfLists(unitOfWork, [list.id]), columns),
  );
  await unitOfWork.query(
    'update disclosed_list set columns = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, list.id, JSON.stringify(columns)],
  );
  await settled(unitOfWork, list, 'CONFIGURED', {});
}

/**
 * From here on the list is compared with the testimony that the firm knows of. Rows that were not taken stay beside it.
 *
 * @throws NotFoundError; StaleVersionError; ConflictError unless it is CHECKED and a row of it can be taken.
 */
export async function confirmDisclosedList(unitOfWork: UnitOfWork, at: ListAtVersion): Promise<void> {
  const list = await lockedList(unitOfWork, at);
  if (list.status !== 'CHECKED') throw new ConflictError('This list was confirmed or discarded before.');
  if (list.taken === 0) throw new ConflictError('No row of the list can be taken; correct it first.');
  await settle(unitOfWork, list.id, 'CONFIRMED');
  await settled(unitOfWork, list, 'CONFIRMED', { entries: list.taken, rejected: list.rows - list.taken });
}

/** Sets a list aside. @throws NotFoundError; StaleVersionError; ConflictError when it was discarded before. */
export async function discardDisclosedList(unitOfWork: UnitOfWork, at: ListAtVersion): Promise<void> {
  const list = await lockedList(unitOfWork, at);
  if (list.status === 'DISCARDED') throw new ConflictError('This list was discarded before.');
  await settle(unitOfWork, list.id, 'DISCARDED');
  await settled(unitOfWork, list, 'DISCARDED', {});
}

async function lockedList(unitOfWork: UnitOfWork, { id, version }: ListAtVersion): Promise<DisclosedListRow> {
  await lockAtVersion(unitOfWork, 'disclosed_list', id, version);
  const [list] = await listsByIds(unitOfWork, [id]);
  if (list === undefined) throw new NotFoundError('DisclosedList');
  return list;
}

async function settle(unitOfWork: UnitOfWork, id: string, status: 'CONFIRMED' | 'DISCARDED'): Promise<void> {
  await unitOfWork.query(
    `update disclosed_list set status = $3, version = version + 1,
            confirmed_at = case when $3 = 'CONFIRMED' then clock_timestamp() end
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, status],
  );
}

async function settled(
  unitOfWork: UnitOfWork,
  { id, examinerId }: DisclosedListRow,
  what: 'CONFIGURED' | 'CONFIRMED' | 'DISCARDED',
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await unitOfWork.audit({
    action: `DISCLOSED_LIST_${what}`,
    objectType: 'DisclosedList',
    objectId: id,
    detail: { examinerId, ...counts },
  });
  await unitOfWork.notify('examiner', examinerId);
}
