import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion, requireMatter, writtenText } from '../matters/index.js';
import { PARTY_NAME, PARTY_NOTE } from './party.queries.js';
import type { PartyRole } from './workspace-vocabulary.js';

const LONGEST_NOTE = 1_000;

/** Who somebody is in a matter. A note that is null or blank is none. */
export type PartyDetails = {
  readonly role: PartyRole;
  readonly name: string;
  readonly note: string | null;
};

/**
 * Adds a party to a matter and answers its id.
 *
 * @throws NotFoundError for a matter that is missing or another firm's; ValidationError for a blank or long text.
 */
export async function addParty(
  unitOfWork: UnitOfWork,
  { matterId, ...details }: PartyDetails & { readonly matterId: string },
): Promise<string> {
  await requireMatter(unitOfWork, matterId);
  const { name, note, dataKeyId } = await sealedDetails(unitOfWork, details);
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into party (firm_id, matter_id, role, sealed_name, sealed_note, data_key_id)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [unitOfWork.principal.firmId, matterId, details.role, name, note, dataKeyId],
  );
  if (row === undefined) throw new TypeError('A party has no row.');
  await told(unitOfWork, { action: 'PARTY_ADDED', id: row.id, matterId });
  return row.id;
}

/** @throws NotFoundError, StaleVersionError; ValidationError for a blank or long text. */
export async function updateParty(
  unitOfWork: UnitOfWork,
  { id, version, ...details }: PartyDetails & { readonly id: string; readonly version: number },
): Promise<void> {
  await lockAtVersion(unitOfWork, 'party', id, version);
  const { name, note, dataKeyId } = await sealedDetails(unitOfWork, details);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    `update party set role = $3, sealed_name = $4, sealed_note = $5, data_key_id = $6, version = version + 1
      where firm_id = $1 and id = $2 returning matter_id as "matterId"`,
    [unitOfWork.principal.firmId, id, details.role, name, note, dataKeyId],
  );
  if (row !== undefined) await told(unitOfWork, { action: 'PARTY_UPDATED', id, matterId: row.matterId });
}

/** Removes a party and answers the matter that it was in. @throws NotFoundError, StaleVersionError. */
export async function removeParty(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'party', id, version);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    'delete from party where firm_id = $1 and id = $2 returning matter_id as "matterId"',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new TypeError('A locked party is gone.');
  await told(unitOfWork, { action: 'PARTY_REMOVED', id, matterId: row.matterId });
  return row.matterId;
}

async function sealedDetails(
  { vault }: UnitOfWork,
  details: PartyDetails,
): Promise<{ name: Buffer; note: Buffer | null; dataKeyId: string }> {
  const name = writtenText(details.name, { field: 'name', label: 'The name' });
  const note = (details.note ?? '').trim();
  const written =
    note === '' ? null : writtenText(note, { field: 'note', label: 'The note', longest: LONGEST_NOTE });
  const { seal, dataKeyId } = await vault.sealing();
  return {
    name: seal(PARTY_NAME, name),
    note: written === null ? null : seal(PARTY_NOTE, written),
    dataKeyId,
  };
}

async function told(
  unitOfWork: UnitOfWork,
  { action, id, matterId }: { action: string; id: string; matterId: string },
): Promise<void> {
  await unitOfWork.audit({ action, objectType: 'Party', objectId: id });
  await unitOfWork.notify('matter', matterId);
}
