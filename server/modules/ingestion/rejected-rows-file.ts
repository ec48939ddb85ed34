import { Readable } from 'node:stream';
import type { Database, Principal } from '../../platform/database/index.js';
import { importBatchesByIds } from './import-batch.queries.js';
import { importRows, type StoredImportRow } from './import-row.queries.js';
import { rejectedRowsCsv, type RejectedRow } from './reading/index.js';

const PAGE = 1_000;

/**
 * The rejected records as a CSV file with their original columns and what to mend, page by page so that
 * a file of nothing but rejects does not sit in memory. Null when the import is not there.
 */
export async function rejectedRowsFile(
  database: Database,
  principal: Principal,
  importId: string,
): Promise<Readable | null> {
  const [batch] = await database.withFirm(principal, 'read', (unitOfWork) =>
    importBatchesByIds(unitOfWork, [importId]),
  );
  if (batch === undefined) return null;
  return Readable.from(
    rejectedRowsCsv(batch.analysis?.headers ?? [], rejectedRows(database, principal, importId)),
  );
}

async function* rejectedRows(
  database: Database,
  principal: Principal,
  importId: string,
): AsyncGenerator<RejectedRow> {
  let after: readonly string[] | null = null;
  for (;;) {
    const rows: StoredImportRow[] = await pageOf(database, principal, importId, after);
    for (const { recordNumber, cells, problems } of rows) {
      yield { outcome: 'REJECTED', recordNumber, cells: cells ?? [], problems: problems ?? [] };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [String(last.recordNumber)];
  }
}

async function pageOf(
  database: Database,
  principal: Principal,
  importId: string,
  after: readonly string[] | null,
): Promise<StoredImportRow[]> {
  const page = { outcome: 'REJECTED' as const, after, limit: PAGE };
  const { rows } = await database.withFirm(principal, 'read', (unitOfWork) =>
    importRows(unitOfWork, importId, page),
  );
  return rows;
}
