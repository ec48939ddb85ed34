import { createHash } from 'node:crypto';
import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { newObjectKey, sealStream, type ObjectStore } from '../../platform/storage/index.js';
import type { DocumentServices } from './document-services.js';
import type { StoredFormat } from './document-vocabulary.js';

/** A file that was looked at and may be kept. */
export type AdmittedFile = {
  readonly bytes: Uint8Array;
  readonly sha256: Buffer;
  readonly format: StoredFormat;
};

/** SHA-256 of bytes: what two copies of one file have in common. */
export function sha256Of(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Where the same bytes lie already. The row is held against being discarded until the transaction ends. */
export async function presentFile(
  unitOfWork: UnitOfWork,
  objects: ObjectStore,
  sha256: Buffer,
): Promise<{ id: string } | null> {
  const [row] = await unitOfWork.query<{ id: string; storageKey: string }>(
    `select id, storage_key as "storageKey" from stored_file
      where firm_id = $1 and sha256 = $2 for key share`,
    [unitOfWork.principal.firmId, sha256],
  );
  // A row whose bytes were lost (a store restored from an older day) is mended by whoever brings them again.
  return row !== undefined && (await objects.has(row.storageKey)) ? { id: row.id } : null;
}

/**
 * Seals the bytes into the store, then runs the work in the transaction that makes them the firm's file. When that
 * fails, or the same bytes came in meanwhile, what was just stored is removed again.
 */
export async function storeFile<Result>(
  { database, storage }: DocumentServices,
  principal: Principal,
  file: AdmittedFile,
  work: (unitOfWork: UnitOfWork, fileId: string) => Promise<Result>,
): Promise<Result> {
  const { objects } = storage;
  const dataKey = await database.withFirm(principal, 'write', (unitOfWork) =>
    unitOfWork.vault.dataKeyInUse(),
  );
  const objectKey = newObjectKey();
  await objects.put(objectKey, sealStream({ dataKey: dataKey.key, objectKey }, once(file.bytes)));
  let isUsed = false;
  try {
    return await database.withFirm(principal, 'write', async (unitOfWork) => {
      const stored = await keepFile(unitOfWork, objects, { file, objectKey, dataKeyId: dataKey.id });
      const result = await work(unitOfWork, stored.id);
      isUsed = stored.isOurs;
      return result;
    });
  } catch (error) {
    isUsed = false;
    throw error;
  } finally {
    if (!isUsed) await objects.delete(objectKey);
  }
}

/** The file's row; `isOurs` when it points to the object just stored. */
async function keepFile(
  unitOfWork: UnitOfWork,
  objects: ObjectStore,
  { file, objectKey, dataKeyId }: { file: AdmittedFile; objectKey: string; dataKeyId: string },
): Promise<{ id: string; isOurs: boolean }> {
  const { firmId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string; storageKey: string }>(
    `insert into stored_file (firm_id, sha256, byte_size, format, storage_key, data_key_id)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (firm_id, sha256) do update set byte_size = excluded.byte_size
     returning id, storage_key as "storageKey"`,
    [firmId, file.sha256, file.bytes.byteLength, file.format, objectKey, dataKeyId],
  );
  if (row === undefined) throw new TypeError('A stored file has no row.');
  if (row.storageKey === objectKey) return { id: row.id, isOurs: true };
  if (await objects.has(row.storageKey)) return { id: row.id, isOurs: false };
  await unitOfWork.query(
    'update stored_file set storage_key = $3, data_key_id = $4 where firm_id = $1 and id = $2',
    [firmId, row.id, objectKey, dataKeyId],
  );
  return { id: row.id, isOurs: true };
}

/** The bytes as a stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
