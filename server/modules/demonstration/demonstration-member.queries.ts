import { accountId, firmId, memberId } from '../../kernel/ids.js';
import type { Database, Principal } from '../../platform/database/index.js';
import { FirmSlug, demonstrationFirms } from './demonstration-pools.js';

/** A person of a demonstration firm as the database has them now. */
export type DemonstrationMember = {
  readonly slug: FirmSlug;
  readonly email: string;
  readonly firmName: string;
  /** False once the person chose another password, which nobody here knows. */
  readonly hasFirstPassword: boolean;
  readonly principal: Principal;
};

type AccountRow = { id: string; email: string; hasFirstPassword: boolean };
type MemberRow = {
  slug: string;
  firmName: string;
  firmId: string;
  memberId: string;
  role: string;
  side: 'PLAINTIFF' | 'DEFENSE';
};

/** The active members of the demonstration firms, firm by firm; null when the firms were never founded. */
export async function demonstrationMembers(
  database: Database,
  requestId: string,
): Promise<readonly DemonstrationMember[] | null> {
  const emails = [...new Set(demonstrationFirms.flatMap(({ members }) => members.map(({ email }) => email)))];
  return database.withIdentity(async (identity) => {
    const accounts = await identity.query<AccountRow>(
      `select id, email, password_changed_at = created_at as "hasFirstPassword" from account
        where email = any($1) and is_demonstration`,
      [emails],
    );
    if (accounts.length === 0) return null;
    const found: DemonstrationMember[] = [];
    for (const account of accounts) {
      // Each person may see the firms that they belong to, and the database shows nothing more.
      await identity.enterAccount(accountId(account.id));
      const rows = await identity.query<MemberRow>(
        `select f.slug, f.name as "firmName", f.id as "firmId", m.id as "memberId", m.role, f.side
           from member m join firm f on f.id = m.firm_id
          where m.account_id = $1 and m.disabled_at is null and f.is_demonstration`,
        [account.id],
      );
      found.push(...rows.flatMap((row) => memberOf(account, row, requestId)));
    }
    return inOrder(found);
  });
}

function memberOf(account: AccountRow, row: MemberRow, requestId: string): DemonstrationMember[] {
  const slug = Object.values(FirmSlug).find((known) => known === row.slug);
  if (slug === undefined) return [];
  const principal: Principal = {
    firmId: firmId(row.firmId),
    accountId: accountId(account.id),
    memberId: memberId(row.memberId),
    role: row.role,
    firmSide: row.side,
    sessionId: null,
    requestId,
  };
  const { email, hasFirstPassword } = account;
  return [{ slug, email, firmName: row.firmName, hasFirstPassword, principal }];
}

/** As schema/demonstration/firms.json lists them; people whom somebody invited since are not listed. */
function inOrder(found: readonly DemonstrationMember[]): DemonstrationMember[] {
  return demonstrationFirms.flatMap(({ slug, members }) =>
    members.flatMap(({ email }) => found.filter((member) => member.slug === slug && member.email === email)),
  );
}
