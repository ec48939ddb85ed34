import type { UnitOfWork } from '../../platform/database/index.js';
import { ImportStateError } from './import.errors.js';
import { importBatchForChange, type ImportStatus } from './import-batch.queries.js';

const DISCARDABLE: readonly ImportStatus[] = ['UPLOADING', 'MAPPING', 'CHECKED', 'FAILED', 'UNDONE'];

/** Forgets an import that stands for nothing in the firm's records, with its file. */
export async function discardImport(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const batch = await importBatchForChange(unitOfWork, id, null);
  if (!DISCARDABLE.includes(batch.status)) {
    throw new ImportStateError(batch.status, 'undo it before its file can be discarded.');
  }
  await unitOfWork.query('delete from import_batch where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({ action: 'IMPORT_DISCARDED', objectType: 'ImportBatch', objectId: id });
}
