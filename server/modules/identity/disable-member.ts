import type { UnitOfWork } from '../../platform/database/index.js';
import { endSessions } from './end-sessions.js';
import { assertNotLastOwner, lockMember, type MemberChange } from './member-change.js';

/**
 * Shuts a member out at once: sessions that work in this firm end, and no other can enter it. Their
 * other firms are not touched. A disabled member stays one whom history can name.
 *
 * @throws NotFoundError, ForbiddenError, StaleVersionError, and ConflictError for the last owner.
 */
export async function disableMember(unitOfWork: UnitOfWork, change: MemberChange): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const member = await lockMember(unitOfWork, change);
  if (member.isDisabled) return;
  await assertNotLastOwner(unitOfWork, member);
  await unitOfWork.query(
    'update member set disabled_at = now(), version = version + 1 where firm_id = $1 and id = $2',
    [firmId, member.id],
  );
  await endSessions(unitOfWork, { accountId: member.accountId, activeFirmId: firmId });
  await unitOfWork.audit({ action: 'MEMBER_DISABLED', objectType: 'Member', objectId: member.id });
}
