import { setImmediate } from 'node:timers/promises';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { StoredProblem } from './fill.queries.js';
import type { RowOutcome } from './pharmacy-vocabulary.js';
import { openCells } from './sealed-cells.js';

/** A row of a pharmacy's file as stored. */
export type PharmacyRow = {
  /** As a person counts it, from 1, the headings included. */
  readonly row: number;
  readonly outcome: RowOutcome;
  /** As written; those of columns that name the claimant are empty. */
  readonly cells: readonly string[];
  readonly problems: readonly StoredProblem[];
};

/** Rows opened before other requests get their turn; a few milliseconds of work. */
const ROWS_AT_ONCE = 500;

type SealedRow = Omit<PharmacyRow, 'cells'> & { readonly sealedCells: Buffer; readonly dataKeyId: string };

const ROW = `
select r.row_number as row, r.outcome, r.sealed_cells as "sealedCells", r.data_key_id as "dataKeyId", r.problems
  from pharmacy_row r`;

/** All rows of an import, in the order of the file. */
export async function rowsOfImport(unitOfWork: UnitOfWork, importId: string): Promise<PharmacyRow[]> {
  return opened(
    unitOfWork,
    await unitOfWork.query<SealedRow>(
      `${ROW} where r.firm_id = $1 and r.import_id = $2 order by r.row_number`,
      [unitOfWork.principal.firmId, importId],
    ),
  );
}

/** A row with the import that it is of. */
export type RowOfImport = PharmacyRow & { readonly importId: string };

/** The first rows of many imports; what a column holds is shown by them. */
export async function firstRows(
  unitOfWork: UnitOfWork,
  importIds: readonly string[],
  limit: number,
): Promise<RowOfImport[]> {
  return openedOfImports(
    unitOfWork,
    await unitOfWork.query<SealedRow & { readonly importId: string }>(
      `select r.*, i.id as "importId" from unnest($2::uuid[]) as i (id)
        cross join lateral (
          ${ROW} where r.firm_id = $1 and r.import_id = i.id order by r.row_number limit $3) r`,
      [unitOfWork.principal.firmId, importIds, limit],
    ),
  );
}

type RowPage = { readonly limit: number; readonly after: readonly string[] | null };

/** Rows that became no fill, in the order of the file. `after` holds the last row's number. */
export async function rejectedRows(
  unitOfWork: UnitOfWork,
  importId: string,
  page: RowPage,
): Promise<{ rows: PharmacyRow[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<SealedRow>(
    `${ROW} where r.firm_id = $1 and r.import_id = $2 and r.outcome = 'REJECTED' and r.row_number > $3
      order by r.row_number limit $4`,
    [firmId, importId, page.after?.[0] ?? 0, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from pharmacy_row r
      where r.firm_id = $1 and r.import_id = $2 and r.outcome = 'REJECTED'`,
    [firmId, importId],
  );
  return { rows: await opened(unitOfWork, rows), totalCount: total?.count ?? 0 };
}

/** One problem of a row, with the row that has it; its position in the row counts from 1. */
export type ProblemOfRow = {
  readonly row: PharmacyRow;
  readonly problem: StoredProblem;
  readonly position: number;
};

/** Problems in the order of the file, all or those of one code. `after` holds the row and the place in it. */
export async function problemsOfImport(
  unitOfWork: UnitOfWork,
  { importId, code }: { readonly importId: string; readonly code: string | null },
  page: RowPage,
): Promise<{ rows: ProblemOfRow[]; totalCount: number }> {
  const conditions = [unitOfWork.principal.firmId, importId, code];
  const found = await unitOfWork.query<SealedRow & Pick<ProblemOfRow, 'position' | 'problem'>>(
    `select r.*, p.problem, p.position::integer as position
       from (${ROW} where r.firm_id = $1 and r.import_id = $2 and r.problem_codes <> '{}'
               and ($3::text is null or $3 = any (r.problem_codes)) and r.row_number >= $4) r
      cross join lateral jsonb_array_elements(r.problems) with ordinality as p (problem, position)
      where ($3::text is null or p.problem ->> 'code' = $3) and (r.row, p.position) > ($4::integer, $5::bigint)
      order by r.row, p.position limit $6`,
    [...conditions, page.after?.[0] ?? 0, page.after?.[1] ?? 0, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count
       from pharmacy_row r cross join lateral jsonb_array_elements(r.problems) p
      where r.firm_id = $1 and r.import_id = $2 and r.problem_codes <> '{}'
        and ($3::text is null or p ->> 'code' = $3)`,
    conditions,
  );
  const rows = await opened(unitOfWork, found);
  return {
    rows: found.flatMap(({ problem, position }, at) => {
      const row = rows[at];
      return row === undefined ? [] : [{ row, problem, position }];
    }),
    totalCount: total?.count ?? 0,
  };
}

/** Problems of one kind in one field, with the first rows that have it. */
export type ProblemGroupRow = StoredProblem & {
  readonly importId: string;
  /** How many rows have it. */
  readonly rows: number;
  readonly examples: readonly PharmacyRow[];
};

const MOST_GROUPS = 60;
const MOST_EXAMPLES = 3;

/** Problems of many imports by code and field: fatal ones first, then by how many rows have them; at most 60 of each. */
export async function problemGroups(
  unitOfWork: UnitOfWork,
  importIds: readonly string[],
): Promise<ProblemGroupRow[]> {
  const groups = await unitOfWork.query<Omit<ProblemGroupRow, 'examples'> & { readonly examples: number[] }>(
    `select g.* from unnest($2::uuid[]) as i (id)
      cross join lateral (
        select i.id as "importId", p ->> 'code' as code, p ->> 'field' as field,
               (p ->> 'isFatal')::boolean as "isFatal", count(distinct r.row_number)::integer as rows,
               (array_agg(r.row_number order by r.row_number))[1:${MOST_EXAMPLES}] as examples
          from pharmacy_row r cross join lateral jsonb_array_elements(r.problems) p
         where r.firm_id = $1 and r.import_id = i.id and r.problem_codes <> '{}'
         group by 2, 3, 4
         order by 4 desc, 5 desc, 2, 3 limit ${MOST_GROUPS}) g`,
    [unitOfWork.principal.firmId, importIds],
  );
  const rows = await rowsByNumber(
    unitOfWork,
    groups.flatMap(({ importId, examples }) => examples.map((row) => ({ importId, row }))),
  );
  const byPlace = new Map(rows.map((row) => [`${row.importId} ${row.row}`, row]));
  return groups.map(({ examples, ...group }) => ({
    ...group,
    examples: examples.flatMap((row) => byPlace.get(`${group.importId} ${row}`) ?? []),
  }));
}

async function rowsByNumber(
  unitOfWork: UnitOfWork,
  places: readonly { readonly importId: string; readonly row: number }[],
): Promise<RowOfImport[]> {
  if (places.length === 0) return [];
  return openedOfImports(
    unitOfWork,
    await unitOfWork.query<SealedRow & { readonly importId: string }>(
      `select r.*, p.import_id as "importId"
         from (select distinct * from unnest($2::uuid[], $3::integer[]) as p (import_id, row_number)) p
        cross join lateral (
          ${ROW} where r.firm_id = $1 and r.import_id = p.import_id and r.row_number = p.row_number) r`,
      [unitOfWork.principal.firmId, places.map(({ importId }) => importId), places.map(({ row }) => row)],
    ),
  );
}

async function opened(unitOfWork: UnitOfWork, rows: readonly SealedRow[]): Promise<PharmacyRow[]> {
  const all: PharmacyRow[] = [];
  for (const { row, outcome, problems, ...sealed } of rows) {
    all.push({ row, outcome, problems, cells: await openCells(unitOfWork, sealed) });
    // Nothing of this waits for anything: without it, a large file would hold every other request.
    if (all.length % ROWS_AT_ONCE === 0) await setImmediate();
  }
  return all;
}

async function openedOfImports(
  unitOfWork: UnitOfWork,
  rows: readonly (SealedRow & { readonly importId: string })[],
): Promise<RowOfImport[]> {
  const all = await opened(unitOfWork, rows);
  return all.flatMap((row, at) => {
    const importId = rows[at]?.importId;
    return importId === undefined ? [] : [{ ...row, importId }];
  });
}
