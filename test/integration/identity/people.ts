import { accountId, type AccountId } from '../../../server/kernel/ids.js';
import {
  addMember,
  createAccount,
  foundFirm,
  hashNewPassword,
  type Caller,
  type Role,
} from '../../../server/modules/identity/index.js';
import type { Principal } from '../../../server/platform/database/index.js';
import type { TestDatabase } from '../../support/database.js';

/** Good for every invented person: hashing it once for each file is enough. */
export const PASSWORD = 'vellum otter parapet';
const HASH = hashNewPassword({ email: 'nobody@example.test', password: PASSWORD });

let sequence = 0;

/** An account that can sign in with `PASSWORD`, and belongs to no firm yet. */
export async function createPerson(
  { database }: TestDatabase,
  overrides: { email?: string; displayName?: string } = {},
): Promise<{ id: AccountId; email: string }> {
  sequence += 1;
  const email = overrides.email ?? `person-${sequence}@example.test`;
  const passwordHash = await HASH;
  const id = await database.withIdentity((identity) =>
    createAccount(identity, { email, displayName: overrides.displayName ?? 'Ines Aldworth', passwordHash }),
  );
  return { id, email };
}

/** A firm with these people in it, and their principals in the same order. */
export async function createFirmOf(
  { database }: TestDatabase,
  members: readonly (readonly [account: string, role: Role])[],
  name = 'Cedar & Vane LLP',
): Promise<{ firmId: string; slug: string; principals: Principal[] }> {
  sequence += 1;
  const slug = `firm-of-${sequence}`;
  return database.withIdentity(async (identity) => {
    const unitOfWork = await foundFirm(identity, { slug, name, side: 'PLAINTIFF', requestId: 'test' });
    const principals: Principal[] = [];
    for (const [account, role] of members) {
      const memberId = await addMember(unitOfWork, { accountId: accountId(account), role });
      principals.push({ ...unitOfWork.principal, accountId: accountId(account), memberId, role });
    }
    return { firmId: unitOfWork.principal.firmId, slug, principals };
  });
}

/** A browser at its own address, so that tests do not throttle each other. */
export function browser(overrides: Partial<Caller> = {}): Caller {
  sequence += 1;
  return { clientAddress: `192.0.2.${sequence}`, sessionToken: null, requestId: 'test', ...overrides };
}

/** The element, or a failed test: what was arranged must be there. */
export function at<Element>(list: readonly Element[], index: number): Element {
  const element = list[index];
  if (element === undefined) throw new Error(`Nothing at ${index}.`);
  return element;
}
