import { IsNull, MoreThan, Raw, type FindOptionsWhere } from 'typeorm';
import type { UnitOfWork } from '../../platform/database/index.js';
import { InvitationEntity } from './invitation.entity.js';

/** Open ones, as they were issued; `after` is the id of the row before the page. */
export function openInvitations(
  unitOfWork: UnitOfWork,
  page: Readonly<{ limit: number; after: string | null }>,
): Promise<InvitationEntity[]> {
  const where: FindOptionsWhere<InvitationEntity> = {
    acceptedAt: IsNull(),
    revokedAt: IsNull(),
    // The database's clock decides, as it does when the link is used.
    expiresAt: Raw((column) => `${column} > now()`),
    ...(page.after === null ? {} : { id: MoreThan(page.after) }),
  };
  return unitOfWork.scope.findBy(InvitationEntity, where, { order: { id: 'ASC' }, take: page.limit });
}

/** How many are open. */
export async function openInvitationCount(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    `select count(*)::int as count from invitation
      where firm_id = $1 and accepted_at is null and revoked_at is null and expires_at > now()`,
    [unitOfWork.principal.firmId],
  );
  return row?.count ?? 0;
}

/** Null when missing, or another firm's. Spent and revoked ones are found too. */
export function invitationById(unitOfWork: UnitOfWork, id: string): Promise<InvitationEntity | null> {
  return unitOfWork.scope.byId(InvitationEntity, id);
}
