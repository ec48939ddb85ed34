import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import { parseEmail } from './email-address.js';
import { invitationPath, newInvitationToken } from './invitation-token.js';
import { assertMayManageRole } from './member.policy.js';
import type { Role } from './roles.js';

const VALID_FOR = '7 days';

/** The path holds the secret: it is shown once and stored nowhere. */
export type IssuedInvitation = Readonly<{ id: string; urlPath: string }>;

/**
 * Invites an e-mail address into the firm for seven days. A newer invitation of the same address
 * replaces the older, whose link stops working.
 *
 * @throws ValidationError when it is no e-mail address.
 * @throws ForbiddenError when the caller's role may not give that role.
 * @throws ConflictError when the person is a member already, disabled ones included.
 */
export async function inviteMember(
  unitOfWork: UnitOfWork,
  input: Readonly<{ email: string; role: Role }>,
): Promise<IssuedInvitation> {
  const { firmId, memberId, role } = unitOfWork.principal;
  assertMayManageRole(role, input.role);
  const email = parseEmail(input.email);
  await assertNoMember(unitOfWork, email);
  await unitOfWork.query(
    `update invitation set revoked_at = now()
      where firm_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
    [firmId, email],
  );
  const { token, secretHash } = newInvitationToken(firmId);
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into invitation (firm_id, email, role, token_hash, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6::interval) returning id`,
    [firmId, email, input.role, secretHash, memberId, VALID_FOR],
  );
  if (row === undefined) throw new Error('The invitation was not stored.');
  await unitOfWork.audit({
    action: 'MEMBER_INVITED',
    objectType: 'Invitation',
    objectId: row.id,
    detail: { role: input.role },
  });
  return { id: row.id, urlPath: invitationPath(token) };
}

async function assertNoMember(unitOfWork: UnitOfWork, email: string): Promise<void> {
  const [member] = await unitOfWork.query<{ is_disabled: boolean }>(
    `select m.disabled_at is not null as is_disabled
       from member m join account a on a.id = m.account_id
      where m.firm_id = $1 and a.email = $2`,
    [unitOfWork.principal.firmId, email],
  );
  if (member === undefined) return;
  throw new ConflictError(
    member.is_disabled
      ? 'This person is a disabled member of the firm. Enable them in the list of members.'
      : 'This person is a member of the firm already.',
    { path: ['input', 'email'] },
  );
}
