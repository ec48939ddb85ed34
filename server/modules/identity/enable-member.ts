import type { UnitOfWork } from '../../platform/database/index.js';
import { lockMember, type MemberChange } from './member-change.js';

/**
 * Lets a disabled member in again, in the role that they had. Sessions that ended stay ended.
 *
 * @throws NotFoundError, ForbiddenError, StaleVersionError.
 */
export async function enableMember(unitOfWork: UnitOfWork, change: MemberChange): Promise<void> {
  const member = await lockMember(unitOfWork, change);
  if (!member.isDisabled) return;
  await unitOfWork.query(
    'update member set disabled_at = null, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, member.id],
  );
  await unitOfWork.audit({ action: 'MEMBER_ENABLED', objectType: 'Member', objectId: member.id });
}
