import type { UnitOfWork } from '../../platform/database/index.js';
import { ImportStateError } from './import.errors.js';
import { importBatchForChange, type ImportStatus } from './import-batch.queries.js';
import type { ImportMode } from './run-import.js';

const FROM: Record<ImportMode, readonly ImportStatus[]> = {
  CHECK: ['MAPPING', 'CHECKED', 'FAILED'],
  COMMIT: ['CHECKED'],
};
const REMEDY: Record<ImportMode, string> = {
  CHECK: 'it can not be checked again.',
  COMMIT: 'check it first and read what it would do.',
};

/** Puts the import in line for the worker, which hears of it when this transaction commits. */
export async function requestImportRun(
  unitOfWork: UnitOfWork,
  id: string,
  request: { mode: ImportMode; version: number },
): Promise<void> {
  const batch = await importBatchForChange(unitOfWork, id, request.version);
  if (!FROM[request.mode].includes(batch.status))
    throw new ImportStateError(batch.status, REMEDY[request.mode]);
  await unitOfWork.query(
    `update import_batch set status = $3, phase = 'Waiting', records_done = 0, failure_code = null,
            failure_message = null, version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, request.mode === 'CHECK' ? 'CHECKING' : 'COMMITTING'],
  );
  await unitOfWork.audit({
    action: request.mode === 'CHECK' ? 'IMPORT_CHECK_REQUESTED' : 'IMPORT_COMMIT_REQUESTED',
    objectType: 'ImportBatch',
    objectId: id,
  });
  await unitOfWork.notify('import', id);
}
