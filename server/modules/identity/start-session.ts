import type { AccountId } from '../../kernel/ids.js';
import type { IdentityWork, Principal, UnitOfWork } from '../../platform/database/index.js';
import { newSecret, sessionTokenHash } from './session-token.js';
import { endSessionOfToken } from './end-sessions.js';

/** Unused this long, a session ends (HIPAA 164.312(a)(2)(iii), automatic logoff). */
export const SESSION_IDLE = '30 minutes';
/** However busy, a session ends after this. */
export const SESSION_ABSOLUTE = '12 hours';

/** A principal who is a person. */
export type SignedInPrincipal = Principal & Readonly<{ accountId: AccountId }>;

/** The token goes to the browser's cookie and nowhere else. */
export type StartedSession = Readonly<{ token: string; absoluteExpiresAt: Date }>;

/**
 * Starts a session in the principal's firm under a new token and ends the one that this browser had.
 * Times are the database's, so that servers with different clocks agree. The firm is in force from here
 * on; the caller writes history through the unit of work.
 *
 * @param formerToken the browser's token until now; null when it had none.
 */
export async function startSession(
  identity: IdentityWork,
  principal: SignedInPrincipal,
  formerToken: string | null,
): Promise<{ session: StartedSession; unitOfWork: UnitOfWork }> {
  const token = newSecret();
  if (formerToken !== null) await endSessionOfToken(identity, formerToken);
  const [row] = await identity.query<{ id: string; absolute_expires_at: Date }>(
    `insert into session (account_id, token_hash, active_firm_id, idle_expires_at, absolute_expires_at)
     values ($1, $2, $3, now() + $4::interval, now() + $5::interval)
     returning id, absolute_expires_at`,
    [principal.accountId, sessionTokenHash(token), principal.firmId, SESSION_IDLE, SESSION_ABSOLUTE],
  );
  if (row === undefined) throw new Error('The session was not stored.');
  const unitOfWork = await identity.enterFirm({ ...principal, sessionId: row.id });
  return { session: { token, absoluteExpiresAt: row.absolute_expires_at }, unitOfWork };
}
