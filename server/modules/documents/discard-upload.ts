import type { Principal } from '../../platform/database/index.js';
import type { DocumentServices } from './document-services.js';
import { fileRefusals, type RefusedFile } from './file-document.js';
import { piecesOf } from './upload.queries.js';

/**
 * Removes an upload with what had arrived of it: bytes first, rows after, so that a server which is killed in
 * between leaves rows that name the rest. Files of its archive that were refused are filed with the same stroke that
 * ends it, once. Nothing happens when it is over already.
 */
export async function discardUpload(
  { database, storage }: Pick<DocumentServices, 'database' | 'storage'>,
  principal: Principal,
  uploadId: string,
  refused: readonly RefusedFile[] = [],
): Promise<void> {
  const pieces = await database.withFirm(principal, 'read', (unitOfWork) => piecesOf(unitOfWork, uploadId));
  for (const { storageKey } of pieces) await storage.objects.delete(storageKey);
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    const ended = await unitOfWork.query('delete from upload where firm_id = $1 and id = $2 returning id', [
      principal.firmId,
      uploadId,
    ]);
    if (ended.length > 0) await fileRefusals(unitOfWork, refused);
  });
}
