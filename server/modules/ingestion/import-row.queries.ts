import type { UnitOfWork } from '../../platform/database/index.js';
import { openRejected, type SealedContent } from './import-contents.js';
import type { RowOutcome } from './import-summary.types.js';
import type { RowProblem } from './reading/index.js';

/** A record of an import and what became of it. */
export type StoredImportRow = {
  readonly recordNumber: number;
  readonly outcome: RowOutcome;
  readonly examinationId: string | null;
  readonly cells: readonly string[] | null;
  readonly problems: readonly RowProblem[] | null;
};

type SealedRow = Omit<StoredImportRow, 'cells' | 'problems'> & SealedContent;

/** Records of an import in file order. `after` holds the last record's number. */
export async function importRows(
  unitOfWork: UnitOfWork,
  importId: string,
  page: { outcome: RowOutcome | null; after: readonly string[] | null; limit: number },
): Promise<{ rows: StoredImportRow[]; totalCount: number }> {
  const parameters = [unitOfWork.principal.firmId, importId, page.outcome];
  const [count] = await unitOfWork.query<{ n: number }>(
    `select count(*)::integer as n from import_row r
      where r.firm_id = $1 and r.import_id = $2 and ($3::text is null or r.outcome = $3)`,
    parameters,
  );
  const rows = await unitOfWork.query<SealedRow>(
    `select r.record_number as "recordNumber", r.outcome, r.examination_id as "examinationId",
            r.sealed_contents as sealed, r.data_key_id as "dataKeyId"
       from import_row r
      where r.firm_id = $1 and r.import_id = $2 and ($3::text is null or r.outcome = $3)
        and r.record_number > coalesce($4::integer, -1)
      order by r.record_number limit $5`,
    [...parameters, page.after?.[0] ?? null, page.limit],
  );
  const opened: StoredImportRow[] = [];
  for (const { sealed, dataKeyId, ...row } of rows) {
    const contents = await openRejected(unitOfWork, { sealed, dataKeyId });
    opened.push({ ...row, cells: contents?.cells ?? null, problems: contents?.problems ?? null });
  }
  return { rows: opened, totalCount: count?.n ?? 0 };
}
