import { setImmediate } from 'node:timers/promises';
import {
  readFillRows,
  type FillColumns,
  type FillFile,
  type FillRecord,
  type ReadFillRow,
} from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { checkRows, type CheckedFile } from './check-rows.js';
import { readingContext } from './reading-context.js';
import { fillsToSettle } from './settled-fills.queries.js';

/** A file, or what is stored of one, with the fields of its columns. */
export type TableToCheck = {
  readonly importId: string;
  readonly matterId: string;
  readonly headings: readonly string[];
  readonly columns: FillColumns;
  readonly records: readonly FillRecord[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** Holds the rows of a file against the fills of the matter as they are now. Writes nothing. */
export async function checkImport(
  unitOfWork: UnitOfWork,
  { importId, matterId, today, ...table }: TableToCheck,
): Promise<CheckedFile> {
  const context = await readingContext(unitOfWork, { matterId, today });
  const onFile = await fillsToSettle(unitOfWork, matterId);
  const newIds = await unitOfWork.query<{ id: string }>(
    'select app.new_id() as id from generate_series(1, $1)',
    [table.records.length],
  );
  const rows = await readInTurns({ ...table, context });
  return checkRows({ importId, rows, onFile, newIds: newIds.map(({ id }) => id) });
}

/** Rows read before other requests get their turn; a few milliseconds of work. */
const ROWS_AT_ONCE = 500;

async function readInTurns(file: FillFile): Promise<ReadFillRow[]> {
  const rows: ReadFillRow[] = [];
  for (let at = 0; at < file.records.length; at += ROWS_AT_ONCE) {
    rows.push(...readFillRows({ ...file, records: file.records.slice(at, at + ROWS_AT_ONCE) }));
    await setImmediate();
  }
  return rows;
}
