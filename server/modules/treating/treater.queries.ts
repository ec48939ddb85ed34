import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { Page } from '../matters/index.js';

/** A clinician who treats, as this firm knows them. Null: not known. */
export type TreaterRow = {
  readonly id: string;
  readonly fullName: string;
  /** What names are compared by. */
  readonly nameKey: string;
  readonly credentials: string | null;
  readonly specialty: string | null;
  readonly npi: string | null;
  readonly practice: string | null;
  readonly version: number;
};

const TREATER = `t.id, t.full_name as "fullName", t.name_key as "nameKey", t.credentials, t.specialty, t.npi, t.practice,
  t.version`;

/** In no particular order; missing ones and another firm's are left out. */
export function treatersByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<TreaterRow[]> {
  return unitOfWork.query(
    `select ${TREATER} from treater t where t.firm_id = $1 and t.id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** Those whose name has this key, or who have this number. */
export function treatersNamed(
  unitOfWork: UnitOfWork,
  { key, npi }: { readonly key: string; readonly npi: string | null },
): Promise<TreaterRow[]> {
  return unitOfWork.query(
    `select ${TREATER} from treater t where t.firm_id = $1 and (t.name_key = $2 or t.npi = $3) order by t.id for update`,
    [unitOfWork.principal.firmId, key, npi],
  );
}

/** By name; `after` holds name key and id of the row before the page. */
export async function treaterPage(
  unitOfWork: UnitOfWork,
  search: string | null,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<Page<TreaterRow>> {
  const [afterKey = null, afterId = null] = page.after ?? [];
  const [found] = await unitOfWork.query<Page<TreaterRow>>(
    `with matching as (
       select ${TREATER} from treater t
        where t.firm_id = $1
          and ($2::text is null or not exists (
                select from unnest(string_to_array($2, ' ')) word where position(word in t.name_key) = 0))
     )
     select (select count(*)::integer from matching) as "totalCount",
            coalesce((select json_agg(p order by p."nameKey", p.id) from (
              select * from matching m
               where $3::text is null or (m."nameKey", m.id) > ($3, $4::uuid)
               order by m."nameKey", m.id limit $5) p), '[]') as rows`,
    [unitOfWork.principal.firmId, nameKey(search ?? '') || null, afterKey, afterId, page.limit],
  );
  return found ?? { rows: [], totalCount: 0 };
}
