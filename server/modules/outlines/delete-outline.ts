import type { UnitOfWork } from '../../platform/database/index.js';
import { outlineForChange, type OutlineAtVersion } from './change-outline.js';

/** Removes an outline with all its versions; its exhibits stay. @throws NotFoundError, StaleVersionError. */
export async function deleteOutline(unitOfWork: UnitOfWork, outlineAt: OutlineAtVersion): Promise<void> {
  const { id, matterId, number } = await outlineForChange(unitOfWork, outlineAt);
  await unitOfWork.query('delete from outline where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({
    action: 'OUTLINE_DELETED',
    objectType: 'Outline',
    objectId: id,
    detail: { versions: number },
  });
  await unitOfWork.notify('outline', id);
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
}
