import { createHmac } from 'node:crypto';
import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { openStream, sealStream, type FileStorage } from '../../platform/storage/index.js';
import { allBytes, fileKeyOf } from './open-document.js';
import { once } from './stored-file.js';

/** What is made from a file and kept beside it: it can be made again. Names are ours: "text", "page-3". */
export type RenditionName = 'text' | 'pages' | `page-${number}`;

/**
 * Keeps what was made from a document's file, sealed with the firm's key; replaces what had the name before.
 *
 * @throws NotFoundError when the document is missing, another firm's, has no file, or is removed meanwhile.
 */
export async function storeDerived(
  database: Database,
  { objects }: FileStorage,
  principal: Principal,
  rendition: { readonly documentId: string; readonly name: RenditionName; readonly bytes: Uint8Array },
): Promise<void> {
  const { documentId, name, bytes } = rendition;
  const { fileId, dataKey } = await database.withFirm(principal, 'read', (unitOfWork) =>
    fileKeyOf(unitOfWork, documentId),
  );
  const objectKey = renditionKey(dataKey.key, fileId, name);
  await objects.put(objectKey, sealStream({ dataKey: dataKey.key, objectKey }, once(bytes)));
  try {
    await database.withFirm(principal, 'write', async (unitOfWork) => {
      await fileKeyOf(unitOfWork, documentId);
      await unitOfWork.query(
        `insert into stored_rendition (firm_id, file_id, name, byte_size, storage_key)
         values ($1, $2, $3, $4, $5)
         on conflict (firm_id, file_id, name) do update set byte_size = excluded.byte_size`,
        [principal.firmId, fileId, name, bytes.byteLength, objectKey],
      );
    });
  } catch (error) {
    // The file is gone with its renditions. One that stood before goes too: it is made again when asked for.
    await objects.delete(objectKey);
    throw error;
  }
}

/**
 * What was made from a document's file; null when it was not made yet, or its bytes are gone.
 *
 * @throws NotFoundError when the document is missing, another firm's, or has no file.
 */
export async function openDerived(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  { documentId, name }: { readonly documentId: string; readonly name: RenditionName },
): Promise<Uint8Array | null> {
  const { fileId, dataKey } = await fileKeyOf(unitOfWork, documentId);
  const [row] = await unitOfWork.query<{ storageKey: string }>(
    `select storage_key as "storageKey" from stored_rendition
      where firm_id = $1 and file_id = $2 and name = $3`,
    [unitOfWork.principal.firmId, fileId, name],
  );
  if (row === undefined || !(await storage.objects.has(row.storageKey))) return null;
  const seal = { dataKey: dataKey.key, objectKey: row.storageKey };
  return allBytes(openStream(seal, storage.objects.get(row.storageKey)));
}

/**
 * Always the same for one rendition, so that one which is made twice, or whose server was killed, leaves no second
 * object behind; without the firm's key it tells nothing.
 */
function renditionKey(dataKey: Buffer, fileId: string, name: RenditionName): string {
  return createHmac('sha256', dataKey)
    .update(`trackrecord rendition ${fileId} ${name}`)
    .digest('hex')
    .slice(0, 32);
}
