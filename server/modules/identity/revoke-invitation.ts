import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError } from '../../platform/errors.js';
import { InvitationEntity } from './invitation.entity.js';
import { assertMayManageRole } from './member.policy.js';
import { roleOf } from './roles.js';

/**
 * Takes an invitation back; its link stops working at once.
 *
 * @throws NotFoundError when the firm has no such invitation.
 * @throws ForbiddenError for an invitation as owner, unless an owner asks.
 * @throws ConflictError when it was accepted or revoked before.
 */
export async function revokeInvitation(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const invitation = await unitOfWork.scope.byId(InvitationEntity, id);
  const role = roleOf(invitation?.role ?? '');
  if (invitation === null || role === null) throw new NotFoundError('Invitation');
  assertMayManageRole(unitOfWork.principal.role, role);
  const revoked = await unitOfWork.query(
    `update invitation set revoked_at = now()
      where firm_id = $1 and id = $2 and accepted_at is null and revoked_at is null returning id`,
    [unitOfWork.principal.firmId, id],
  );
  if (revoked.length === 0) {
    throw new ConflictError('This invitation is not open any more: it was accepted or revoked.');
  }
  await unitOfWork.audit({ action: 'INVITATION_REVOKED', objectType: 'Invitation', objectId: id });
}
