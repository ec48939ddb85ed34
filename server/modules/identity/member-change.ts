import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError, NotFoundError, StaleVersionError } from '../../platform/errors.js';
import { assertMayManageRole } from './member.policy.js';
import { Role, roleOf } from './roles.js';

/** A member as a command found it, locked until the transaction ends. */
export type LockedMember = Readonly<{ id: string; accountId: string; role: Role; isDisabled: boolean }>;

/** Which member to change, and the version that the caller saw. */
export type MemberChange = Readonly<{ id: string; version: number }>;

/**
 * Locks a member for a change. All active owners are locked with it, and before it: two owners who
 * demote each other at the same time then come one after the other, and the second finds itself the
 * last.
 *
 * @throws NotFoundError when the firm has no such member.
 * @throws ForbiddenError when the caller may not touch a member of that role.
 * @throws StaleVersionError when it was changed since.
 */
export async function lockMember(unitOfWork: UnitOfWork, change: MemberChange): Promise<LockedMember> {
  const { firmId, role: actorRole } = unitOfWork.principal;
  await activeOwners(unitOfWork);
  const [row] = await unitOfWork.query<{
    account_id: string;
    role: string;
    is_disabled: boolean;
    version: number;
  }>(
    `select account_id, role, disabled_at is not null as is_disabled, version
       from member where firm_id = $1 and id = $2 for update`,
    [firmId, change.id],
  );
  const role = roleOf(row?.role ?? '');
  if (row === undefined || role === null) throw new NotFoundError('Member');
  assertMayManageRole(actorRole, role);
  if (row.version !== change.version) throw new StaleVersionError('The member', row.version);
  return { id: change.id, accountId: row.account_id, role, isDisabled: row.is_disabled };
}

/** @throws ConflictError when the firm would be left without an owner who can sign in. */
export async function assertNotLastOwner(unitOfWork: UnitOfWork, member: LockedMember): Promise<void> {
  if (member.role !== Role.OWNER || member.isDisabled) return;
  const owners = await activeOwners(unitOfWork);
  if (owners.some((id) => id !== member.id)) return;
  throw new ConflictError('This is the firm’s last owner. Make another member an owner first.');
}

async function activeOwners(unitOfWork: UnitOfWork): Promise<string[]> {
  const rows = await unitOfWork.query<{ id: string }>(
    `select id from member
      where firm_id = $1 and role = 'OWNER' and disabled_at is null order by id for update`,
    [unitOfWork.principal.firmId],
  );
  return rows.map(({ id }) => id);
}
