import type { UnitOfWork } from '../../platform/database/index.js';
import { sessionTokenHash } from './session-token.js';

/** Anything that runs statements: session rows belong to no firm. */
type Statements = Pick<UnitOfWork, 'query'>;

/** Topic under which ended sessions are told to servers, whose open sockets then close. */
export const SESSION_ENDED = 'session.ended';

/** Which sessions of an account: all, or without one, or those working in one firm. */
export type SessionSelection = Readonly<{
  accountId: string;
  exceptSessionId?: string;
  activeFirmId?: string;
}>;

/** Ends sessions and tells listening servers on commit. Answers how many ended. */
export async function endSessions(unitOfWork: UnitOfWork, which: SessionSelection): Promise<number> {
  const ended = await unitOfWork.query<{ id: string }>(
    `update session set ended_at = now()
      where account_id = $1 and ended_at is null
        and ($2::uuid is null or id <> $2) and ($3::uuid is null or active_firm_id = $3)
      returning id`,
    [which.accountId, which.exceptSessionId ?? null, which.activeFirmId ?? null],
  );
  for (const { id } of ended) await unitOfWork.notify(SESSION_ENDED, id);
  return ended.length;
}

/** Ends one session of the account, if it still lives; answers whether it did. */
export async function endSession(unitOfWork: UnitOfWork, sessionId: string): Promise<boolean> {
  const ended = await unitOfWork.query<{ id: string }>(
    'update session set ended_at = now() where id = $1 and ended_at is null returning id',
    [sessionId],
  );
  for (const { id } of ended) await unitOfWork.notify(SESSION_ENDED, id);
  return ended.length > 0;
}

/** Ends whatever session a browser came with: it is about to get another. */
export async function endSessionOfToken(statements: Statements, token: string): Promise<void> {
  await statements.query('update session set ended_at = now() where token_hash = $1 and ended_at is null', [
    sessionTokenHash(token),
  ]);
}
