import type { UnitOfWork } from '../../platform/database/index.js';
import {
  MasterKeyError,
  newDataKey,
  openMessage,
  sealMessage,
  unwrapKey,
  wrapKey,
  type MasterKey,
} from '../../platform/storage/index.js';

/** A key of one firm, unwrapped. Stays in memory for as long as it is used. */
export type DataKey = { readonly id: string; readonly key: Buffer };

type WrappedKey = { id: string; wrapped: Buffer };

/** The firm's key for what is sealed from now on; made at the first use. Needs a writing transaction then. */
export async function firmDataKey(unitOfWork: UnitOfWork, masterKey: MasterKey): Promise<DataKey> {
  const { firmId } = unitOfWork.principal;
  const present = await keyInUse(unitOfWork);
  if (present !== null) return unwrapped(unitOfWork, masterKey, present);
  // Of two that make one at once the second waits here, and then finds the first's.
  await unitOfWork.query(
    `insert into firm_data_key (firm_id, wrapped, master_key_id) values ($1, $2, $3)
     on conflict (firm_id) where retired_at is null do nothing`,
    [firmId, wrapKey(masterKey, firmId, newDataKey()), masterKey.id],
  );
  const made = await keyInUse(unitOfWork);
  if (made === null) throw new MasterKeyError('The firm’s data key could not be made.');
  return unwrapped(unitOfWork, masterKey, made);
}

/** A key that something was sealed with. @throws MasterKeyError when the master key is not the one it was wrapped by. */
export async function dataKeyById(
  unitOfWork: UnitOfWork,
  masterKey: MasterKey,
  id: string,
): Promise<DataKey> {
  const [row] = await unitOfWork.query<WrappedKey>(
    'select id, wrapped from firm_data_key where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new MasterKeyError('A data key is missing from the database.');
  return unwrapped(unitOfWork, masterKey, row);
}

async function keyInUse(unitOfWork: UnitOfWork): Promise<WrappedKey | null> {
  const [row] = await unitOfWork.query<WrappedKey>(
    'select id, wrapped from firm_data_key where firm_id = $1 and retired_at is null',
    [unitOfWork.principal.firmId],
  );
  return row ?? null;
}

function unwrapped({ principal }: UnitOfWork, masterKey: MasterKey, row: WrappedKey): DataKey {
  return { id: row.id, key: unwrapKey(masterKey, principal.firmId, row.wrapped) };
}

/** A secret of the firm as it may be stored, e.g. the key of an outside service. */
export type SealedSecret = { readonly sealed: Buffer; readonly dataKeyId: string };

/** @param purpose names what the secret is for; it opens for nothing else. */
export async function sealSecret(
  unitOfWork: UnitOfWork,
  masterKey: MasterKey,
  { purpose, secret }: { readonly purpose: string; readonly secret: string },
): Promise<SealedSecret> {
  const { id, key } = await firmDataKey(unitOfWork, masterKey);
  const context = unitOfWork.principal.firmId;
  return { sealed: sealMessage({ key, purpose, context }, Buffer.from(secret, 'utf8')), dataKeyId: id };
}

/** @throws MasterKeyError when it does not open: another master key, another firm, or another purpose. */
export async function openSecret(
  unitOfWork: UnitOfWork,
  masterKey: MasterKey,
  { purpose, sealed, dataKeyId }: SealedSecret & { readonly purpose: string },
): Promise<string> {
  const { key } = await dataKeyById(unitOfWork, masterKey, dataKeyId);
  const opened = openMessage({ key, purpose, context: unitOfWork.principal.firmId }, sealed);
  if (opened === null) throw new MasterKeyError('A stored secret does not open; enter it again.');
  return opened.toString('utf8');
}
