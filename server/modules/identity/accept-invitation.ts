import type { AccountId, FirmId } from '../../kernel/ids.js';
import type { Database, IdentityWork, Principal } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { accountByEmail } from './account.queries.js';
import { addMember } from './add-member.js';
import { createAccount, parseDisplayName } from './create-account.js';
import { hashNewPassword } from './hash-new-password.js';
import { SignInRefusedError } from './identity.errors.js';
import { parseInvitationToken, type InvitationToken } from './invitation-token.js';
import { membershipsOf } from './membership.queries.js';
import { roleOf, type Role } from './roles.js';
import { auditSignIn, checkAccount, confirmChecked, type Caller } from './sign-in.js';
import { startSession, type StartedSession } from './start-session.js';

type Acceptance = Readonly<{ token: string; displayName: string; password: string }>;
type OpenInvitation = Readonly<{ id: string; email: string; role: Role }>;

/** Makes sure of the account, in the transaction that makes it a member. */
type AccountStep = (identity: IdentityWork) => Promise<AccountId>;

/**
 * Makes the invited person a member and signs them in. Whoever has an account proves it by its
 * password, and keeps its name; anybody else chooses both.
 *
 * @throws NotFoundError when the link is malformed, spent, revoked, expired or nobody's: same words.
 * @throws ValidationError when the password of the existing account is wrong, or the new one is weak.
 * @throws ThrottledError, PasswordCheckBusyError as at sign-in.
 */
export async function acceptInvitation(
  database: Database,
  input: Acceptance,
  caller: Caller,
): Promise<StartedSession> {
  const token = parseInvitationToken(input.token);
  if (token === null) throw new NotFoundError('Invitation');
  const { email, hasAccount } = await invited(database, token, caller);
  const accountStep = hasAccount
    ? await existingAccount(database, { email, password: input.password }, caller)
    : await newAccount({ ...input, email });

  return database.withIdentity(async (identity) => {
    const account = await accountStep(identity);
    const invitation = await openInvitation(identity, token, caller.requestId);
    const visitor = await identity.enterFirm(visitorOf(token.firmId, caller.requestId, account));
    const member = await addMember(visitor, { accountId: account, role: invitation.role });
    await identity.query('update invitation set accepted_at = now() where firm_id = $1 and id = $2', [
      token.firmId,
      invitation.id,
    ]);
    const memberships = await membershipsOf(identity, account, caller.requestId);
    const principal = memberships.find(({ memberId }) => memberId === member);
    if (principal === undefined) throw new Error('The new member is not to be seen.');
    const { session, unitOfWork } = await startSession(identity, principal, caller.sessionToken);
    await unitOfWork.audit({
      action: 'INVITATION_ACCEPTED',
      objectType: 'Invitation',
      objectId: invitation.id,
    });
    await auditSignIn(unitOfWork);
    return session;
  });
}

async function invited(
  database: Database,
  token: InvitationToken,
  caller: Caller,
): Promise<{ email: string; hasAccount: boolean }> {
  return database.withIdentity(async (identity) => {
    const { email } = await openInvitation(identity, token, caller.requestId);
    return { email, hasAccount: (await accountByEmail(identity, email)) !== null };
  });
}

async function existingAccount(
  database: Database,
  input: Readonly<{ email: string; password: string }>,
  caller: Caller,
): Promise<AccountStep> {
  try {
    const checked = await checkAccount(database, input, caller);
    return async (identity) => {
      await confirmChecked(identity, checked);
      return checked.account.id;
    };
  } catch (error) {
    if (!(error instanceof SignInRefusedError)) throw error;
    throw new ValidationError('You have an account already. Give the password that you sign in with.', {
      path: ['input', 'password'],
    });
  }
}

async function newAccount(
  input: Readonly<{ email: string; displayName: string; password: string }>,
): Promise<AccountStep> {
  const { email } = input;
  const displayName = parseDisplayName(input.displayName);
  const passwordHash = await hashNewPassword(input);
  return (identity) => createAccount(identity, { email, displayName, passwordHash });
}

/** Locks the invitation, so that a link opens once however often it is clicked. */
async function openInvitation(
  identity: IdentityWork,
  token: InvitationToken,
  requestId: string,
): Promise<OpenInvitation> {
  const visitor = await identity.enterFirm(visitorOf(token.firmId, requestId, null));
  const [row] = await visitor.query<{ id: string; email: string; role: string }>(
    `select id, email, role from invitation
      where firm_id = $1 and token_hash = $2
        and accepted_at is null and revoked_at is null and expires_at > now()
        for update`,
    [token.firmId, token.secretHash],
  );
  const role = roleOf(row?.role ?? '');
  if (row === undefined || role === null) throw new NotFoundError('Invitation');
  return { id: row.id, email: row.email, role };
}

/** Someone at the firm's door: holds a link, has no rights. The empty role is in no table of rights. */
function visitorOf(firmId: FirmId, requestId: string, accountId: AccountId | null): Principal {
  return { firmId, accountId, memberId: null, role: '', firmSide: 'PLAINTIFF', sessionId: null, requestId };
}
