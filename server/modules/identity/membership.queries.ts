import { accountId, firmId, memberId, type AccountId } from '../../kernel/ids.js';
import type { IdentityWork } from '../../platform/database/index.js';
import type { SignedInPrincipal } from './start-session.js';

type Membership = { firm_id: string; id: string; account_id: string; role: string; side: string };

/**
 * What a person may be in each of their firms, the one where they last worked first. Firms that
 * disabled them are left out.
 */
export async function membershipsOf(
  identity: IdentityWork,
  account: AccountId,
  requestId: string,
): Promise<SignedInPrincipal[]> {
  await identity.enterAccount(account);
  const rows = await identity.query<Membership>(
    `select m.firm_id, m.id, m.account_id, m.role, f.side
       from member m join firm f on f.id = m.firm_id
      where m.account_id = $1 and m.disabled_at is null
      order by (select max(s.last_seen_at) from session s
                 where s.account_id = m.account_id and s.active_firm_id = m.firm_id) desc nulls last,
               f.name, f.id`,
    [account],
  );
  return rows.map((row) => ({
    firmId: firmId(row.firm_id),
    accountId: accountId(row.account_id),
    memberId: memberId(row.id),
    role: row.role,
    firmSide: row.side === 'DEFENSE' ? 'DEFENSE' : 'PLAINTIFF',
    sessionId: null,
    requestId,
  }));
}
