import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { Page } from './matter.queries.js';
import type { OrganisationKind } from './organisation.entity.js';

/** An organisation as the API shows it. */
export type OrganisationRow = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameKey: string;
  readonly version: number;
};

export type OrganisationSearch = {
  readonly kind: OrganisationKind | null;
  readonly search: string | null;
  readonly limit: number;
  readonly after: readonly string[] | null;
};

const PAGE = `
with matching as (
  select o.id, o.name_key from organisation o
   where o.firm_id = $1
     and ($2::text is null or o.kind = $2)
     and ($3::text is null or position($3 in o.name_key) > 0
          or exists (select from organisation_alias a
                      where a.firm_id = $1 and a.organisation_id = o.id and position($3 in a.name_key) > 0))
), page as (
  select id from matching
   where $4::text is null or (name_key, id) > ($4, $5::uuid)
   order by name_key, id limit $6
)
select (select count(*)::integer from matching) as "totalCount",
       coalesce((
         select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'nameKey', o.name_key,
                  'version', o.version) order by o.name_key, o.id)
           from organisation o join page using (id) where o.firm_id = $1), '[]') as rows`;

/** Organisations by name; `after` is the last row's name key and id. */
export async function organisationPage(
  unitOfWork: UnitOfWork,
  search: OrganisationSearch,
): Promise<Page<OrganisationRow>> {
  const [afterKey = null, afterId = null] = search.after ?? [];
  const [page] = await unitOfWork.query<Page<OrganisationRow>>(PAGE, [
    unitOfWork.principal.firmId,
    search.kind,
    nameKey(search.search ?? '') || null,
    afterKey,
    afterId,
    search.limit,
  ]);
  return page ?? { rows: [], totalCount: 0 };
}
