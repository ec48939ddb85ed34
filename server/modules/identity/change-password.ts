import type { Database, Principal } from '../../platform/database/index.js';
import { UnauthenticatedError, ValidationError } from '../../platform/errors.js';
import { accountById, isPasswordStill, type AccountRow } from './account.queries.js';
import { endSession, endSessions } from './end-sessions.js';
import { checkPassword, hashPassword } from './password-hash.js';
import { assertGoodPassword } from './password-policy.js';
import type { Caller } from './sign-in.js';
import { admitAttempt, forgetAttempt, type Attempt } from './sign-in-throttle.js';
import { startSession, type SignedInPrincipal, type StartedSession } from './start-session.js';

type PasswordChange = Readonly<{ currentPassword: string; newPassword: string }>;

/**
 * Changes the password and ends every session of the person but the caller's, which goes on under a
 * new token.
 *
 * @throws ValidationError when the present password is wrong, or the new one is weak or the same.
 * @throws ThrottledError when it was guessed too often: a session left open is no way around the limit.
 * @throws UnauthenticatedError when the session ended meanwhile.
 */
export async function changePassword(
  database: Database,
  principal: Principal,
  input: PasswordChange,
  caller: Caller,
): Promise<StartedSession> {
  const { accountId, sessionId } = principal;
  if (accountId === null || sessionId === null) throw new UnauthenticatedError();
  const person: SignedInPrincipal = { ...principal, accountId };
  const { account, attempt } = await checkCurrent(database, person, input, caller);
  const hash = await hashPassword(input.newPassword);

  return database.withIdentity(async (identity) => {
    if (!(await isPasswordStill(identity, account))) throw wrongPassword();
    await forgetAttempt(identity, attempt);
    await identity.query(
      'update account set password_hash = $2, password_changed_at = clock_timestamp() where id = $1',
      [accountId, hash],
    );
    const before = await identity.enterFirm(person);
    if (!(await endSession(before, sessionId))) throw new UnauthenticatedError();
    await endSessions(before, { accountId });
    const { session, unitOfWork } = await startSession(identity, person, null);
    await unitOfWork.audit({ action: 'PASSWORD_CHANGED', objectType: 'Account', objectId: accountId });
    return session;
  });
}

async function checkCurrent(
  database: Database,
  person: SignedInPrincipal,
  input: PasswordChange,
  caller: Caller,
): Promise<{ account: AccountRow; attempt: Attempt }> {
  const known = await database.withIdentity((identity) => accountById(identity, person.accountId));
  if (known === null) throw new UnauthenticatedError();
  assertGoodPassword(input.newPassword, { email: known.email, path: ['input', 'newPassword'] });
  const attempt = await database.withIdentity((identity) =>
    admitAttempt(identity, { email: known.email, clientAddress: caller.clientAddress }),
  );
  const { isRight } = await checkPassword(known.passwordHash, input.currentPassword);
  if (!isRight) throw wrongPassword();
  if (input.newPassword === input.currentPassword) {
    throw new ValidationError('The new password is the same as the present one. Choose another.', {
      path: ['input', 'newPassword'],
    });
  }
  return { account: known, attempt };
}

function wrongPassword(): ValidationError {
  return new ValidationError('This is not your present password.', { path: ['input', 'currentPassword'] });
}
