import { ForbiddenError } from '../../platform/errors.js';
import { can, Role } from './roles.js';
import { Permission } from './permission.js';

/**
 * Whether a member of role `actor` may give someone the role `given`, or act on a member who has it:
 * only owners reach owners.
 */
export function mayManageRole(actor: string, given: Role): boolean {
  return can(actor, Permission.MEMBER_MANAGE) && (given !== Role.OWNER || actor === Role.OWNER);
}

/** @throws ForbiddenError naming who could do it. */
export function assertMayManageRole(actor: string, given: Role): void {
  if (mayManageRole(actor, given)) return;
  throw given === Role.OWNER
    ? new ForbiddenError('Only an owner can invite, change or disable an owner.')
    : new ForbiddenError();
}
