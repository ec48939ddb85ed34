import type { UnitOfWork } from '../../platform/database/index.js';
import type { IndexColumn, IndexEntry, IndexProblem, IndexRow } from './index-entry.js';

/** CHECKED: read, and nothing stored of it but its rows. IMPORTED: its records count. DISCARDED: they do not. */
export const RecordIndexStatus = {
  CHECKED: 'CHECKED',
  IMPORTED: 'IMPORTED',
  DISCARDED: 'DISCARDED',
} as const;
export type RecordIndexStatus = (typeof RecordIndexStatus)[keyof typeof RecordIndexStatus];

/** How an index came: pasted, as a file of a table, or as a document that was read. */
export const RecordIndexSource = { TEXT: 'TEXT', FILE: 'FILE', DOCUMENT: 'DOCUMENT' } as const;
export type RecordIndexSource = (typeof RecordIndexSource)[keyof typeof RecordIndexSource];

/** An index of records as stored. */
export type RecordIndexRow = {
  readonly id: string;
  readonly matterId: string;
  /** Null: supplied to every examiner of the matter. */
  readonly examinationId: string | null;
  readonly documentId: string | null;
  readonly source: RecordIndexSource;
  readonly name: string;
  readonly status: RecordIndexStatus;
  readonly columns: readonly IndexColumn[];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly version: number;
  readonly rows: number;
  readonly taken: number;
  readonly warnings: number;
};

const INDEXES = `
select i.id, i.matter_id as "matterId", i.examination_id as "examinationId", i.document_id as "documentId", i.source,
       i.name, i.status, i.columns, i.created_at as "createdAt", i.confirmed_at as "confirmedAt", i.version,
       counted.rows, counted.taken, counted.warnings
  from record_index i
 cross join lateral (
   select count(*)::integer as rows, count(r.entry)::integer as taken,
          (count(*) filter (where r.entry is not null and r.problems <> '[]'))::integer as warnings
     from record_index_row r where r.firm_id = i.firm_id and r.index_id = i.id) counted
 where i.firm_id = $1`;

/** Indexes by id, in no particular order. */
export function recordIndexesByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<RecordIndexRow[]> {
  return unitOfWork.query(`${INDEXES} and i.id = any ($2::uuid[])`, [unitOfWork.principal.firmId, ids]);
}

/** Indexes of matters, the newest first; discarded ones are left out. */
export function recordIndexesOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<RecordIndexRow[]> {
  return unitOfWork.query(
    `${INDEXES} and i.matter_id = any ($2::uuid[]) and i.status <> 'DISCARDED' order by i.created_at desc, i.id`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** Which rows of an index: those that are not taken, those with any problem, or all. */
export type IndexRowFilter = 'REJECTED' | 'WITH_PROBLEMS' | 'ALL';

const ROW_CONDITION: Readonly<Record<IndexRowFilter, string>> = {
  REJECTED: 'r.entry is null',
  WITH_PROBLEMS: "r.problems <> '[]'",
  ALL: 'true',
};

type StoredRow = {
  number: number;
  cells: string[];
  page: number | null;
  entry: IndexEntry | null;
  problems: IndexProblem[];
};

/** A page of the rows of an index, in their order. `after` holds the number of the row before the page. */
export async function indexRowPage(
  unitOfWork: UnitOfWork,
  { indexId, filter }: { readonly indexId: string; readonly filter: IndexRowFilter },
  page: { limit: number; after: readonly string[] | null },
): Promise<{ rows: StoredRow[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const condition = ROW_CONDITION[filter];
  const rows = await unitOfWork.query<StoredRow>(
    `select r.number, r.cells, r.page, r.entry, r.problems from record_index_row r
      where r.firm_id = $1 and r.index_id = $2 and ${condition} and r.number > $3
      order by r.number limit $4`,
    [firmId, indexId, Number(page.after?.[0] ?? 0), page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from record_index_row r
      where r.firm_id = $1 and r.index_id = $2 and ${condition}`,
    [firmId, indexId],
  );
  return { rows, totalCount: total?.count ?? 0 };
}

/** All rows of an index, in their order; an index has at most MOST_INDEX_ROWS. */
export function rowsOfIndex(unitOfWork: UnitOfWork, indexId: string): Promise<StoredRow[]> {
  return unitOfWork.query(
    `select r.number, r.cells, r.page, r.entry, r.problems from record_index_row r
      where r.firm_id = $1 and r.index_id = $2 order by r.number`,
    [unitOfWork.principal.firmId, indexId],
  );
}

/** Writes the rows of an index in place of those that it had. */
export async function replaceIndexRows(
  unitOfWork: UnitOfWork,
  indexId: string,
  rows: readonly IndexRow[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query('delete from record_index_row where firm_id = $1 and index_id = $2', [
    firmId,
    indexId,
  ]);
  await unitOfWork.query(
    `insert into record_index_row (firm_id, index_id, number, cells, page, entry, problems)
     select $1, $2, r.number, array(select jsonb_array_elements_text(r.cells)), r.page, nullif(r.entry, 'null'),
            r.problems
       from jsonb_to_recordset($3::jsonb) as r (number integer, cells jsonb, page integer, entry jsonb, problems jsonb)`,
    [firmId, indexId, JSON.stringify(rows)],
  );
}
