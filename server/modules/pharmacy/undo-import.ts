import type { UnitOfWork } from '../../platform/database/index.js';
import { PharmacyImportStateError } from './pharmacy.errors.js';
import { importForChange } from './pharmacy-import.queries.js';
import { PharmacyImportStatus } from './pharmacy-vocabulary.js';
import { fillsToSettle, writeSettled } from './settled-fills.queries.js';
import { settleFills } from './settle-fills.js';

/**
 * Takes the fills of an import back, and no others; what another import repeats of them counts then. The file and
 * what was said of its rows stay.
 *
 * @throws NotFoundError, StaleVersionError; PharmacyImportStateError unless its fills stand.
 */
export async function undoImport(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const { status, matterId } = await importForChange(unitOfWork, id, version);
  if (status !== PharmacyImportStatus.IMPORTED) {
    throw new PharmacyImportStateError(status, 'only an import that stands can be taken back.');
  }
  const [removed] = await unitOfWork.query<{ count: number }>(
    `with gone as (delete from pharmacy_fill where firm_id = $1 and import_id = $2 returning 1)
     select count(*)::integer as count from gone`,
    [firmId, id],
  );
  await unitOfWork.query(
    `update pharmacy_import set status = 'UNDONE', version = version + 1 where firm_id = $1 and id = $2`,
    [firmId, id],
  );
  await writeSettled(unitOfWork, matterId, settleFills(await fillsToSettle(unitOfWork, matterId)));
  await unitOfWork.audit({
    action: 'PHARMACY_FILE_UNDONE',
    objectType: 'PharmacyImport',
    objectId: id,
    detail: { fills: removed?.count ?? 0 },
  });
  await unitOfWork.notify('matter', matterId);
}
