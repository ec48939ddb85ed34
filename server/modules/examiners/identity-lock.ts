import type { UnitOfWork } from '../../platform/database/index.js';

/**
 * One change of identity at a time in a firm, until the transaction ends: two imports must not each make a
 * provisional examiner of the same name, nor two decisions move the same examinations.
 */
export async function takeIdentityLock(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query("select pg_advisory_xact_lock(hashtextextended('examiner_identity:' || $1, 0))", [
    unitOfWork.principal.firmId,
  ]);
}
