import { nameKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { OrganisationNameTakenError } from './matter.errors.js';
import { lockAtVersion } from './row-version.js';
import { writtenText } from './written-text.js';

/**
 * Gives an organisation another name. The former one stays as an alias, so that files which still use it
 * mean the same organisation.
 *
 * @throws NotFoundError, StaleVersionError; OrganisationNameTakenError when another organisation of the
 *   kind has the name or alias; ValidationError for blank text.
 */
export async function renameOrganisation(
  unitOfWork: UnitOfWork,
  { id, version, name }: { id: string; version: number; name: string },
): Promise<void> {
  const written = writtenText(name, { field: 'name', label: 'The name' });
  const key = nameKey(written);
  const { firmId } = unitOfWork.principal;
  await lockAtVersion(unitOfWork, 'organisation', id, version);
  await refuseTakenName(unitOfWork, id, key);
  await unitOfWork.query(
    `insert into organisation_alias (firm_id, organisation_id, kind, name, name_key)
     select firm_id, id, kind, name, name_key from organisation
      where firm_id = $1 and id = $2 and name_key <> $3
     on conflict (firm_id, kind, name_key) do nothing`,
    [firmId, id, key],
  );
  await unitOfWork.query(
    'delete from organisation_alias where firm_id = $1 and organisation_id = $2 and name_key = $3',
    [firmId, id, key],
  );
  await unitOfWork.query(
    'update organisation set name = $3, name_key = $4, version = version + 1 where firm_id = $1 and id = $2',
    [firmId, id, written, key],
  );
  await unitOfWork.audit({ action: 'ORGANISATION_RENAMED', objectType: 'Organisation', objectId: id });
}

async function refuseTakenName(unitOfWork: UnitOfWork, id: string, key: string): Promise<void> {
  const [other] = await unitOfWork.query(
    `select 1 from organisation o join organisation own on own.firm_id = o.firm_id and own.kind = o.kind
      where own.firm_id = $1 and own.id = $2 and o.id <> own.id and o.name_key = $3
     union all
     select 1 from organisation_alias a join organisation own on own.firm_id = a.firm_id and own.kind = a.kind
      where own.firm_id = $1 and own.id = $2 and a.organisation_id <> own.id and a.name_key = $3`,
    [unitOfWork.principal.firmId, id, key],
  );
  if (other !== undefined) throw new OrganisationNameTakenError();
}
