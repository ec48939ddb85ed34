import { createHash } from 'node:crypto';
import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { openChunk, sealChunk } from './import-contents.js';
import { ImportTooLargeError } from './import.errors.js';
import type { FileSource } from '../../platform/spreadsheets/index.js';

/** Largest file taken in, bytes. */
export const LARGEST_IMPORT_BYTES = 50 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** What was stored of an upload. */
export type StoredFile = { readonly byteSize: number; readonly sha256: Buffer };

/**
 * Stores a stream as the import's chunks, one short transaction each, in bounded memory.
 *
 * @throws ImportTooLargeError past the limit; the caller discards the import.
 */
export async function storeImportFile(
  database: Database,
  principal: Principal,
  importId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let byteSize = 0;
  let sequence = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return;
    const chunk = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await database.withFirm(principal, 'write', async (unitOfWork) => {
      const sealing = await unitOfWork.vault.sealing();
      await unitOfWork.query(
        'insert into import_chunk (firm_id, import_id, sequence, bytes, data_key_id) values ($1, $2, $3, $4, $5)',
        [principal.firmId, importId, sequence, sealChunk(sealing, chunk), sealing.dataKeyId],
      );
    });
    sequence += 1;
  };
  for await (const piece of bytes) {
    byteSize += piece.byteLength;
    if (byteSize > LARGEST_IMPORT_BYTES) throw new ImportTooLargeError(LARGEST_IMPORT_BYTES);
    hash.update(piece);
    waiting.push(piece);
    waitingBytes += piece.byteLength;
    if (waitingBytes >= CHUNK_BYTES) await flush();
  }
  await flush();
  return { byteSize, sha256: hash.digest() };
}

/** The stored file, readable from its beginning as often as needed, one chunk in memory at a time. */
export function importFileSource(
  database: Database,
  principal: Principal,
  file: { importId: string; fileName: string; byteSize: number },
): FileSource {
  return {
    fileName: file.fileName,
    byteSize: file.byteSize,
    async *open() {
      for (let sequence = 0; ; sequence += 1) {
        // Each chunk in a transaction of its own: the import's transaction is busy with its copy.
        const chunk = await database.withFirm(principal, 'read', (unitOfWork) =>
          chunkAt(unitOfWork, file.importId, sequence),
        );
        if (chunk === null) return;
        yield chunk;
      }
    },
  };
}

/** Null after the last. */
async function chunkAt(unitOfWork: UnitOfWork, importId: string, sequence: number): Promise<Buffer | null> {
  const [chunk] = await unitOfWork.query<{ bytes: Buffer; dataKeyId: string | null }>(
    `select bytes, data_key_id as "dataKeyId" from import_chunk
      where firm_id = $1 and import_id = $2 and sequence = $3`,
    [unitOfWork.principal.firmId, importId, sequence],
  );
  return chunk === undefined ? null : openChunk(unitOfWork, chunk);
}
