import { memberId, type AccountId, type MemberId } from '../../kernel/ids.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import type { Role } from './roles.js';

/**
 * Makes an account a member of the unit of work's firm. Who may do so is the caller's to settle: an
 * invitation, or the operator who founds a firm.
 *
 * @throws ConflictError when the account is a member already.
 */
export async function addMember(
  unitOfWork: UnitOfWork,
  input: Readonly<{ accountId: AccountId; role: Role }>,
): Promise<MemberId> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into member (firm_id, account_id, role) values ($1, $2, $3)
     on conflict (firm_id, account_id) do nothing returning id`,
    [unitOfWork.principal.firmId, input.accountId, input.role],
  );
  if (row === undefined) throw new ConflictError('This person is a member of the firm already.');
  await unitOfWork.audit({
    action: 'MEMBER_ADDED',
    objectType: 'Member',
    objectId: row.id,
    detail: { role: input.role },
  });
  return memberId(row.id);
}
