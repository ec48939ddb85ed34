import type { Database, Principal } from '../../platform/database/index.js';
import { receiveImport, runImport, silentProgress, type ImportSummary } from '../ingestion/index.js';
import { fileBytes } from './delimited-text.js';
import { demonstrationLog } from './demonstration-log.js';
import type { DemonstrationFirm } from './demonstration-pools.js';

/** True when the firm's log was brought in, whether or not somebody has undone that since. */
export async function isDemonstrationLogImported(
  database: Database,
  principal: Principal,
  firm: DemonstrationFirm,
): Promise<boolean> {
  const rows = await database.withFirm(principal, 'read', (unitOfWork) =>
    unitOfWork.query(
      `select 1 from import_batch
        where firm_id = $1 and file_name = $2 and status in ('COMMITTED', 'UNDONE') limit 1`,
      [principal.firmId, firm.fileName],
    ),
  );
  return rows.length > 0;
}

/**
 * Brings the firm's log in as a paralegal would: file, suggested mapping, dry run, commit. The commit is
 * one transaction, so a former attempt that broke off left at most a file, which is thrown away.
 */
export async function importDemonstrationLog(
  database: Database,
  principal: Principal,
  { firm, today }: { firm: DemonstrationFirm; today: string },
): Promise<ImportSummary> {
  await database.withFirm(principal, 'write', (unitOfWork) =>
    unitOfWork.query(
      `delete from import_batch
        where firm_id = $1 and file_name = $2 and status not in ('COMMITTED', 'UNDONE')`,
      [principal.firmId, firm.fileName],
    ),
  );
  const { importId } = await receiveImport(database, principal, {
    fileName: firm.fileName,
    bytes: fileBytes(demonstrationLog(firm, today)),
    today,
  });
  await runImport(database, principal, importId, { mode: 'CHECK', today, progress: silentProgress });
  return runImport(database, principal, importId, { mode: 'COMMIT', today, progress: silentProgress });
}
