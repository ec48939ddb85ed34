import type { UnitOfWork } from '../../platform/database/index.js';

/** A member with the person behind it. */
export type MemberRow = Readonly<{
  id: string;
  accountId: string;
  email: string;
  displayName: string;
  role: string;
  disabledAt: Date | null;
  createdAt: Date;
  version: number;
}>;

// The firm is named although row-level security is in force: a person may see their memberships of
// other firms, and those do not belong into a list of this one.
const MEMBERS_OF_FIRM = `
select m.id, m.account_id as "accountId", a.email, a.display_name as "displayName", m.role,
       m.disabled_at as "disabledAt", m.created_at as "createdAt", m.version
  from member m join account a on a.id = m.account_id
 where m.firm_id = $1`;

/** In no particular order and without those of other firms. */
export function membersByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<MemberRow[]> {
  return unitOfWork.query(`${MEMBERS_OF_FIRM} and m.id = any($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** All members, disabled ones too, as they joined; `after` is the id of the row before the page. */
export async function memberPage(
  unitOfWork: UnitOfWork,
  page: Readonly<{ limit: number; after: string | null }>,
): Promise<{ rows: MemberRow[]; totalCount: number }> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<MemberRow>(
    `${MEMBERS_OF_FIRM} and ($2::uuid is null or m.id > $2) order by m.id limit $3`,
    [firmId, page.after, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    'select count(*)::int as count from member where firm_id = $1',
    [firmId],
  );
  return { rows, totalCount: total?.count ?? 0 };
}
