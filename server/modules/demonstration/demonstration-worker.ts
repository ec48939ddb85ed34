import type { Database, Principal } from '../../platform/database/index.js';
import { can, Permission } from '../identity/index.js';
import { demonstrationMembers } from './demonstration-member.queries.js';
import type { FirmSlug } from './demonstration-pools.js';

const REQUEST_ID = 'demonstration';
const NEEDED = [
  Permission.DOCUMENT_WRITE,
  Permission.MATTER_WRITE,
  Permission.EXAMINATION_WRITE,
  Permission.WORK_PRODUCT_WRITE,
];

/** The first member of a demonstration firm who may do a case's work; null when there is none any more. */
export async function demonstrationWorker(database: Database, firm: FirmSlug): Promise<Principal | null> {
  const members = (await demonstrationMembers(database, REQUEST_ID)) ?? [];
  const found = members.find(
    ({ slug, principal }) => slug === firm && NEEDED.every((permission) => can(principal.role, permission)),
  );
  return found?.principal ?? null;
}
