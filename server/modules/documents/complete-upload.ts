import { createHash } from 'node:crypto';
import type { Principal } from '../../platform/database/index.js';
import { RefusedFileError } from '../../platform/documents/index.js';
import { ObjectMissingError, openStream } from '../../platform/storage/index.js';
import { takeFiles, type TakenFiles } from './add-documents.js';
import { discardUpload } from './discard-upload.js';
import {
  FileTooLargeError,
  InfectedFileError,
  UploadDamagedError,
  UploadPlaceError,
} from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import { piecesOf, uploadById, type Upload, type UploadPiece } from './upload.queries.js';

type ArrivedFile = { readonly upload: Upload; readonly pieces: readonly UploadPiece[]; readonly key: Buffer };

/** Faults of the file itself: what was sent is dropped. Anything else leaves the upload for another try. */
const REFUSALS = [RefusedFileError, InfectedFileError, FileTooLargeError, UploadDamagedError];

/**
 * Ends an upload: what arrived is held against what was announced, looked at, and taken in. Asked again after a lost
 * answer, or by a second caller, it finds the same documents.
 *
 * @throws NotFoundError; UploadPlaceError while bytes are missing; UploadDamagedError; as `addDocuments`.
 */
export async function completeUpload(
  services: DocumentServices,
  principal: Principal,
  uploadId: string,
): Promise<TakenFiles> {
  const arrived = await services.database.withFirm(principal, 'read', async (unitOfWork) => {
    const upload = await uploadById(unitOfWork, uploadId);
    if (upload.received !== upload.byteSize) throw new UploadPlaceError(upload.received);
    const { key } = await unitOfWork.vault.dataKey(upload.dataKeyId);
    return { upload, pieces: await piecesOf(unitOfWork, uploadId), key };
  });
  try {
    const { upload } = arrived;
    const taken = await services.memory.run(upload.byteSize, async () => {
      const bytes = await wholeFile(services, arrived);
      return takeFiles(services, principal, { name: upload.fileName, folder: upload.folder, bytes });
    });
    await discardUpload(services, principal, uploadId, taken.refused);
    return taken;
  } catch (error) {
    if (REFUSALS.some((kind) => error instanceof kind)) await discardUpload(services, principal, uploadId);
    throw error;
  }
}

/** @throws UploadDamagedError when the bytes are not those that were announced, or not all there. */
async function wholeFile({ storage }: DocumentServices, arrived: ArrivedFile): Promise<Buffer> {
  const { upload, pieces, key } = arrived;
  const bytes = Buffer.allocUnsafe(upload.byteSize);
  const hash = createHash('sha256');
  let filled = 0;
  try {
    for (const { storageKey } of pieces) {
      const seal = { dataKey: key, objectKey: storageKey };
      for await (const part of openStream(seal, storage.objects.get(storageKey))) {
        bytes.set(part, filled);
        hash.update(part);
        filled += part.byteLength;
      }
    }
  } catch (error) {
    // Another caller, or a server that was killed, had begun to clear the pieces away.
    if (error instanceof ObjectMissingError) throw new UploadDamagedError();
    throw error;
  }
  if (filled !== upload.byteSize || !hash.digest().equals(upload.sha256)) throw new UploadDamagedError();
  return bytes;
}
