import type { Database, Principal } from '../../platform/database/index.js';
import { NotFoundError, UnauthenticatedError } from '../../platform/errors.js';
import { membershipsOf } from './membership.queries.js';

/**
 * Lets the session work in another firm of the same person. The token stays: rights are read anew by
 * every operation, and from the commit on they are those of the other firm.
 *
 * Each firm's history holds its own half, and neither names the other: where else a member works is not
 * a firm's to know.
 *
 * @throws NotFoundError when the person is no member there, or was disabled: same words as for no firm.
 * @throws UnauthenticatedError when the session ended meanwhile.
 */
export async function switchFirm(database: Database, principal: Principal, firmId: string): Promise<void> {
  const { accountId, sessionId, requestId } = principal;
  if (accountId === null || sessionId === null) throw new UnauthenticatedError();
  await database.withIdentity(async (identity) => {
    const memberships = await membershipsOf(identity, accountId, requestId);
    const target = memberships.find((membership) => membership.firmId === firmId);
    if (target === undefined) throw new NotFoundError('Firm');
    const moved = await identity.query(
      'update session set active_firm_id = $2 where id = $1 and ended_at is null returning id',
      [sessionId, target.firmId],
    );
    if (moved.length === 0) throw new UnauthenticatedError();
    const subject = { objectType: 'Session', objectId: sessionId } as const;
    await (await identity.enterFirm(principal)).audit({ action: 'FIRM_LEFT', ...subject });
    await (await identity.enterFirm({ ...target, sessionId })).audit({ action: 'FIRM_ENTERED', ...subject });
  });
}
