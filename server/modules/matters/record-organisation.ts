import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { OrganisationKind } from './organisation.entity.js';
import { writtenText } from './written-text.js';

/**
 * The id of the organisation of this kind that has the name or goes by it; recorded when new.
 *
 * @throws ValidationError when the name is blank or too long.
 */
export async function recordOrganisation(
  unitOfWork: UnitOfWork,
  kind: OrganisationKind,
  name: string,
): Promise<string> {
  const written = writtenText(name, { field: kind.toLowerCase(), label: 'The name of an organisation' });
  const [organisation] = await unitOfWork.query<{ id: string }>(
    `with known as (
       select id from organisation where firm_id = $1 and kind = $2 and name_key = $4
       union all
       select organisation_id from organisation_alias where firm_id = $1 and kind = $2 and name_key = $4
     ), recorded as (
       insert into organisation (firm_id, kind, name, name_key)
       select $1, $2, $3, $4 where not exists (select from known)
       -- Another writer may have recorded it meanwhile: the update waits for it and answers its id.
       on conflict (firm_id, kind, name_key) do update set name = organisation.name
       returning id
     )
     select id from known union all select id from recorded limit 1`,
    [unitOfWork.principal.firmId, kind, written, nameKey(written)],
  );
  if (organisation === undefined) throw new Error('The organisation was not inserted.');
  return organisation.id;
}
