import type { UnitOfWork } from '../../platform/database/index.js';
import type { ImportCounts } from './pharmacy-import.queries.js';

/** Writes what became of the rows of an import that the caller has locked, as its next version. */
export async function writeCounts(
  unitOfWork: UnitOfWork,
  importId: string,
  counts: ImportCounts,
): Promise<void> {
  await unitOfWork.query(
    `update pharmacy_import
        set row_count = $3, fill_count = $4, duplicate_count = $5, reversal_count = $6, rejected_count = $7,
            warning_count = $8, version = version + 1
      where firm_id = $1 and id = $2`,
    [
      unitOfWork.principal.firmId,
      importId,
      counts.rows,
      counts.fills,
      counts.duplicates,
      counts.reversals,
      counts.rejected,
      counts.warnings,
    ],
  );
}
