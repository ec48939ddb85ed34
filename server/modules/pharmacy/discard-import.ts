import type { UnitOfWork } from '../../platform/database/index.js';
import { beforeDocumentDelete } from '../documents/index.js';
import { PharmacyFileInUseError, PharmacyImportStateError } from './pharmacy.errors.js';
import { importForChange } from './pharmacy-import.queries.js';
import { PharmacyImportStatus } from './pharmacy-vocabulary.js';

/**
 * Lets a checked file go: nothing was imported from it, and what was read of its rows is forgotten. The document
 * stays in the matter.
 *
 * @throws NotFoundError, StaleVersionError; PharmacyImportStateError unless it waits for the import.
 */
export async function discardImport(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const { status, matterId } = await importForChange(unitOfWork, id, version);
  if (status !== PharmacyImportStatus.CHECKED) {
    throw new PharmacyImportStateError(
      status,
      'only a file that was checked and not imported can be let go.',
    );
  }
  await unitOfWork.query('delete from pharmacy_row where firm_id = $1 and import_id = $2', [firmId, id]);
  await unitOfWork.query(
    `update pharmacy_import set status = 'DISCARDED', version = version + 1 where firm_id = $1 and id = $2`,
    [firmId, id],
  );
  await unitOfWork.audit({
    action: 'PHARMACY_FILE_DISCARDED',
    objectType: 'PharmacyImport',
    objectId: id,
  });
  await unitOfWork.notify('matter', matterId);
}

/** Fills cite their file: it stays as long as they do. */
beforeDocumentDelete('pharmacy', async (unitOfWork, documentId) => {
  const [standing] = await unitOfWork.query(
    `select 1 from pharmacy_import where firm_id = $1 and document_id = $2 and status = 'IMPORTED' limit 1`,
    [unitOfWork.principal.firmId, documentId],
  );
  if (standing !== undefined) throw new PharmacyFileInUseError();
});
