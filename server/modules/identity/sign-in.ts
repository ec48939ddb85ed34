import type { AccountId } from '../../kernel/ids.js';
import type { Database, IdentityWork, UnitOfWork } from '../../platform/database/index.js';
import { accountByEmail, isPasswordStill, type AccountRow } from './account.queries.js';
import { normalEmail } from './email-address.js';
import { SignInRefusedError } from './identity.errors.js';
import { membershipsOf } from './membership.queries.js';
import { checkPassword, hashPassword } from './password-hash.js';
import { admitAttempt, forgetAttempt, type Attempt } from './sign-in-throttle.js';
import { startSession, type StartedSession } from './start-session.js';

/** Where a sign-in comes from. */
export type Caller = Readonly<{
  clientAddress: string;
  /** The session that this browser had until now; null when it had none. */
  sessionToken: string | null;
  requestId: string;
}>;

/** An account whose password was just checked, with what has to be written about that. */
export type CheckedAccount = Readonly<{
  account: AccountRow;
  attempt: Attempt;
  /** The same password under today's parameters; null when the stored hash is good. */
  freshHash: string | null;
}>;

/**
 * Signs a person in, in the firm where they last worked.
 *
 * @throws SignInRefusedError in the same words for an unknown e-mail, a wrong password, and an account
 *   that no firm lets in.
 * @throws ThrottledError after ten attempts on one e-mail or fifty from one address in 15 minutes.
 * @throws PasswordCheckBusyError when too many passwords are being checked.
 */
export async function signIn(
  database: Database,
  input: Readonly<{ email: string; password: string }>,
  caller: Caller,
): Promise<StartedSession> {
  const checked = await checkAccount(database, input, caller);
  return database.withIdentity(async (identity) => {
    await confirmChecked(identity, checked);
    const [principal] = await membershipsOf(identity, checked.account.id, caller.requestId);
    if (principal === undefined) throw new SignInRefusedError();
    const { session, unitOfWork } = await startSession(identity, principal, caller.sessionToken);
    await auditSignIn(unitOfWork);
    return session;
  });
}

/** Counts the attempt and checks the password; holds no connection while it hashes. */
export async function checkAccount(
  database: Database,
  input: Readonly<{ email: string; password: string }>,
  caller: Caller,
): Promise<CheckedAccount> {
  const email = normalEmail(input.email);
  const { attempt, account } = await database.withIdentity(async (identity) => ({
    attempt: await admitAttempt(identity, { email, clientAddress: caller.clientAddress }),
    account: await accountByEmail(identity, email),
  }));
  const verdict = await checkPassword(account?.passwordHash ?? null, input.password);
  if (account === null || !verdict.isRight) throw new SignInRefusedError();
  const freshHash = verdict.isOutdated ? await hashPassword(input.password) : null;
  return { account, attempt, freshHash };
}

/** Writes what a right password entails. @throws SignInRefusedError when it was changed meanwhile. */
export async function confirmChecked(identity: IdentityWork, checked: CheckedAccount): Promise<void> {
  const { account, attempt, freshHash } = checked;
  if (!(await isPasswordStill(identity, account))) throw new SignInRefusedError();
  await forgetAttempt(identity, attempt);
  if (freshHash !== null) await storeHash(identity, account.id, freshHash);
}

/** Writes that the person of this unit of work signed in. */
export async function auditSignIn(unitOfWork: UnitOfWork): Promise<void> {
  const { sessionId } = unitOfWork.principal;
  await unitOfWork.audit({
    action: 'SIGNED_IN',
    objectType: 'Session',
    ...(sessionId === null ? {} : { objectId: sessionId }),
  });
}

async function storeHash(identity: IdentityWork, account: AccountId, hash: string): Promise<void> {
  await identity.query('update account set password_hash = $2 where id = $1', [account, hash]);
}
