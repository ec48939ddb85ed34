import type { UnitOfWork } from '../../platform/database/index.js';
import { assertNotLastOwner, lockMember, type MemberChange } from './member-change.js';
import { assertMayManageRole } from './member.policy.js';
import type { Role } from './roles.js';

/**
 * Gives a member another role; the next operation of their sessions has its rights. The role that a
 * member has already changes nothing.
 *
 * @throws NotFoundError, ForbiddenError, StaleVersionError, and ConflictError for the last owner.
 */
export async function changeMemberRole(
  unitOfWork: UnitOfWork,
  change: MemberChange & Readonly<{ role: Role }>,
): Promise<void> {
  const member = await lockMember(unitOfWork, change);
  assertMayManageRole(unitOfWork.principal.role, change.role);
  if (member.role === change.role) return;
  await assertNotLastOwner(unitOfWork, member);
  await unitOfWork.query(
    'update member set role = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, member.id, change.role],
  );
  await unitOfWork.audit({
    action: 'MEMBER_ROLE_CHANGED',
    objectType: 'Member',
    objectId: member.id,
    detail: { from: member.role, to: change.role },
  });
}
