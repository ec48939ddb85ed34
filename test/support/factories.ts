import { randomUUID } from 'node:crypto';
import { accountId, firmId, memberId } from '../../server/kernel/ids.js';
import type { Principal } from '../../server/platform/database/index.js';
import type { TestDatabase } from './database.js';

/** A firm with one member, and the principal to work as. */
export type TestFirm = { readonly principal: Principal; readonly slug: string; readonly email: string };

let sequence = 0;

/** A valid firm with only what matters overridden. The account has no usable password. */
export async function createTestFirm(
  { asOwner }: TestDatabase,
  overrides: { side?: 'PLAINTIFF' | 'DEFENSE'; role?: string; name?: string } = {},
): Promise<TestFirm> {
  sequence += 1;
  const slug = `firm-${sequence}`;
  const email = `member-${sequence}@example.test`;
  const side = overrides.side ?? 'PLAINTIFF';
  const role = overrides.role ?? 'OWNER';
  const ids = { firm: randomUUID(), account: randomUUID(), member: randomUUID() };
  await asOwner('insert into firm (id, slug, name, side) values ($1, $2, $3, $4)', [
    ids.firm,
    slug,
    overrides.name ?? `Invented Firm ${sequence}`,
    side,
  ]);
  await asOwner('insert into account (id, email, display_name, password_hash) values ($1, $2, $3, $4)', [
    ids.account,
    email,
    `Member ${sequence}`,
    'no password',
  ]);
  await asOwner('insert into member (firm_id, id, account_id, role) values ($1, $2, $3, $4)', [
    ids.firm,
    ids.member,
    ids.account,
    role,
  ]);
  return {
    slug,
    email,
    principal: {
      firmId: firmId(ids.firm),
      accountId: accountId(ids.account),
      memberId: memberId(ids.member),
      role,
      firmSide: side,
      sessionId: null,
      requestId: 'test',
    },
  };
}
