import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { ValidationError } from '../../platform/errors.js';
import { newObjectKey, sealStream } from '../../platform/storage/index.js';
import { UploadPlaceError } from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import { once } from './stored-file.js';
import { uploadById } from './upload.queries.js';

/** Most bytes in one piece. */
export const LARGEST_PIECE_BYTES = 8 * 1024 * 1024;

/** A stretch of a file on its way. */
export type IncomingPiece = {
  readonly uploadId: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
};

/**
 * Seals a piece into the store and counts it. Of two that send the same piece one is counted.
 *
 * @returns where to go on.
 * @throws NotFoundError; UploadPlaceError when it does not begin where the former ended; ValidationError when it is
 *   empty or goes beyond the length announced.
 */
export async function receivePiece(
  { database, storage }: DocumentServices,
  principal: Principal,
  piece: IncomingPiece,
): Promise<number> {
  const { objects } = storage;
  const dataKey = await database.withFirm(principal, 'read', async (unitOfWork) => {
    const upload = await uploadById(unitOfWork, piece.uploadId);
    if (upload.received !== piece.offset) throw new UploadPlaceError(upload.received);
    if (piece.bytes.byteLength === 0) throw new ValidationError('A piece holds at least one byte.');
    if (piece.offset + piece.bytes.byteLength > upload.byteSize) {
      throw new ValidationError('The piece goes beyond the length that was announced.');
    }
    return unitOfWork.vault.dataKey(upload.dataKeyId);
  });
  const objectKey = newObjectKey();
  await objects.put(objectKey, sealStream({ dataKey: dataKey.key, objectKey }, once(piece.bytes)));
  try {
    return await database.withFirm(principal, 'write', (unitOfWork) =>
      countPiece(unitOfWork, piece, objectKey),
    );
  } catch (error) {
    await objects.delete(objectKey);
    throw error;
  }
}

async function countPiece(
  unitOfWork: UnitOfWork,
  { uploadId, offset, bytes }: IncomingPiece,
  objectKey: string,
): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ received: number }>(
    `update upload set received = received + $4, touched_at = clock_timestamp()
      where firm_id = $1 and id = $2 and received = $3 returning received::float8 as received`,
    [firmId, uploadId, offset, bytes.byteLength],
  );
  if (row === undefined) throw new UploadPlaceError((await uploadById(unitOfWork, uploadId)).received);
  await unitOfWork.query(
    `insert into upload_piece (firm_id, upload_id, starts_at, byte_size, storage_key)
     values ($1, $2, $3, $4, $5)`,
    [firmId, uploadId, offset, bytes.byteLength, objectKey],
  );
  return row.received;
}
