import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { mismatchById } from './mismatch.queries.js';

/**
 * Notes that a member looked at two places and sees no contradiction; both stay on record. Done twice, the first
 * stands.
 *
 * @throws NotFoundError.
 */
export async function dismissMismatch(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const mismatch = await mismatchById(unitOfWork, id);
  if (mismatch === null) throw new NotFoundError('Mismatch');
  if (mismatch.isDismissed) return;
  await unitOfWork.query(
    `update copy_mismatch set dismissed_by = $3, dismissed_at = now() where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, unitOfWork.principal.memberId],
  );
  await unitOfWork.audit({ action: 'COPY_MISMATCH_DISMISSED', objectType: 'CopyMismatch', objectId: id });
  await unitOfWork.notify('document', mismatch.documentId);
}
