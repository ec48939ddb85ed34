import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import { withFields } from './index-columns.js';
import type { IndexColumn } from './index-entry.js';
import { readRows } from './read-index.js';
import {
  recordIndexesByIds,
  replaceIndexRows,
  rowsOfIndex,
  type RecordIndexRow,
} from './record-index.queries.js';

/** An index with the version that was read. */
export type IndexAtVersion = { readonly id: string; readonly version: number };

async function lockedIndex(unitOfWork: UnitOfWork, { id, version }: IndexAtVersion): Promise<RecordIndexRow> {
  await lockAtVersion(unitOfWork, 'record_index', id, version);
  const [index] = await recordIndexesByIds(unitOfWork, [id]);
  if (index === undefined) throw new NotFoundError('RecordIndex');
  return index;
}

/**
 * Reads the rows again under other columns.
 *
 * @throws NotFoundError; StaleVersionError; ConflictError once it is confirmed, or when it is no table.
 */
export async function configureRecordIndex(
  unitOfWork: UnitOfWork,
  at: IndexAtVersion,
  stated: readonly Pick<IndexColumn, 'position' | 'field'>[],
): Promise<void> {
  const index = await lockedIndex(unitOfWork, at);
  if (index.status !== 'CHECKED' || index.columns.length === 0) {
    throw new ConflictError('Only a table that is not confirmed yet has columns to change.');
  }
  const columns = withFields(index.columns, stated);
  await replaceIndexRows(unitOfWork, index.id, readRows(await rowsOfIndex(unitOfWork, index.id), columns));
  await unitOfWork.query(
    'update record_index set columns = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, index.id, JSON.stringify(columns)],
  );
  await unitOfWork.audit({
    action: 'RECORD_INDEX_CONFIGURED',
    objectType: 'RecordIndex',
    objectId: index.id,
  });
}

/**
 * From here on the records of the index were supplied, in one transaction. Rows that were not taken stay beside it.
 *
 * @returns the matter.
 * @throws NotFoundError; StaleVersionError; ConflictError unless it is CHECKED and a row of it can be taken.
 */
export async function confirmRecordIndex(unitOfWork: UnitOfWork, at: IndexAtVersion): Promise<string> {
  const index = await lockedIndex(unitOfWork, at);
  if (index.status !== 'CHECKED') throw new ConflictError('This index was confirmed or discarded before.');
  if (index.taken === 0) throw new ConflictError('No row of the index can be taken; correct it first.');
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query(
    `insert into supplied_record (firm_id, matter_id, examination_id, index_id, index_row, position, title, author, kind,
                                  dated_on, dated_to, pages, bates_from, bates_to, supplied_on, document_id, page, quote)
     select $1, i.matter_id, i.examination_id, i.id, r.number, p.last + r.number, e.title, e.author, e.kind,
            e."datedOn", e."datedTo", e.pages, e."batesFrom", e."batesTo", e."suppliedOn", i.document_id,
            case when i.document_id is not null then r.page end,
            case when i.document_id is not null then r.cells[1] end
       from record_index i
       join record_index_row r on r.firm_id = i.firm_id and r.index_id = i.id and r.entry is not null
      cross join lateral jsonb_to_record(r.entry) as e (
              title text, author text, kind text, "datedOn" date, "datedTo" date, pages integer, "batesFrom" text,
              "batesTo" text, "suppliedOn" date)
      cross join (select coalesce(max(s.position), 0) as last from supplied_record s
                   where s.firm_id = $1 and s.matter_id = $3) p
      where i.firm_id = $1 and i.id = $2
      order by r.number`,
    [firmId, index.id, index.matterId],
  );
  await settle(unitOfWork, index.id, 'IMPORTED');
  await unitOfWork.audit({
    action: 'RECORD_INDEX_CONFIRMED',
    objectType: 'RecordIndex',
    objectId: index.id,
    detail: { records: index.taken, rejected: index.rows - index.taken },
  });
  await unitOfWork.notify('matter', index.matterId);
  return index.matterId;
}

/**
 * Sets an index aside; the records that it supplied go with it, and what people decided about their match.
 *
 * @returns the matter.
 * @throws NotFoundError; StaleVersionError; ConflictError when it was discarded before.
 */
export async function discardRecordIndex(unitOfWork: UnitOfWork, at: IndexAtVersion): Promise<string> {
  const index = await lockedIndex(unitOfWork, at);
  if (index.status === 'DISCARDED') throw new ConflictError('This index was discarded before.');
  const removed = await unitOfWork.query(
    'delete from supplied_record where firm_id = $1 and index_id = $2 returning id',
    [unitOfWork.principal.firmId, index.id],
  );
  await settle(unitOfWork, index.id, 'DISCARDED');
  await unitOfWork.audit({
    action: 'RECORD_INDEX_DISCARDED',
    objectType: 'RecordIndex',
    objectId: index.id,
    detail: { records: removed.length },
  });
  await unitOfWork.notify('matter', index.matterId);
  return index.matterId;
}

async function settle(unitOfWork: UnitOfWork, id: string, status: 'IMPORTED' | 'DISCARDED'): Promise<void> {
  await unitOfWork.query(
    `update record_index set status = $3, version = version + 1,
            confirmed_at = case when $3 = 'IMPORTED' then clock_timestamp() end
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, status],
  );
}
