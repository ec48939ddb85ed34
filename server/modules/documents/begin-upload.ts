import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { RefusedFileError } from '../../platform/documents/index.js';
import { enqueue } from '../../platform/jobs/index.js';
import { discardUpload } from './discard-upload.js';
import { FileTooLargeError } from './document.errors.js';
import type { DocumentServices } from './document-services.js';
import { documentOfFile, type FiledAs } from './file-document.js';
import { plainFileName, plainFolder } from './file-name.js';
import { presentFile } from './stored-file.js';
import { SWEEP_UPLOAD_JOB, UPLOAD_KEPT_SECONDS } from './sweep-upload.job.js';
import { uploadOf } from './upload.queries.js';

/** A file as it is announced, before any of it is sent. */
export type AnnouncedFile = FiledAs & { readonly byteSize: number; readonly sha256: Buffer };

/** KNOWN: the firm has these bytes, nothing is to be sent. UPLOAD: send from `offset` on. */
export type BegunUpload =
  | { readonly kind: 'KNOWN'; readonly documentId: string }
  | { readonly kind: 'UPLOAD'; readonly id: string; readonly offset: number };

/**
 * Begins an upload, or goes on with the one of the same bytes that was broken off.
 *
 * @throws FileTooLargeError; RefusedFileError for an empty file.
 */
export async function beginUpload(
  services: DocumentServices,
  principal: Principal,
  announced: AnnouncedFile,
): Promise<BegunUpload> {
  const { database, storage, largestFileBytes } = services;
  if (announced.byteSize === 0) throw new RefusedFileError('EMPTY');
  if (announced.byteSize > largestFileBytes) throw new FileTooLargeError(largestFileBytes);
  const earlier = await database.withFirm(principal, 'write', async (unitOfWork) => {
    const present = await presentFile(unitOfWork, storage.objects, announced.sha256);
    const documentId = present === null ? null : await documentOfFile(unitOfWork, present.id);
    return documentId === null ? uploadOf(unitOfWork, announced.sha256) : { documentId };
  });
  if (earlier !== null && 'documentId' in earlier) return { kind: 'KNOWN', ...earlier };
  // The same hash with another length: one of the two was announced wrongly, and it can not be told which.
  if (earlier !== null && earlier.byteSize !== announced.byteSize) {
    await discardUpload(services, principal, earlier.id);
  }
  return database.withFirm(principal, 'write', (unitOfWork) => openUpload(unitOfWork, announced));
}

async function openUpload(
  unitOfWork: UnitOfWork,
  { name, folder, byteSize, sha256 }: AnnouncedFile,
): Promise<BegunUpload> {
  const { firmId, memberId } = unitOfWork.principal;
  const dataKey = await unitOfWork.vault.dataKeyInUse();
  const [row] = await unitOfWork.query<{ id: string; received: number; isNew: boolean }>(
    `insert into upload (firm_id, file_name, folder, byte_size, sha256, data_key_id, requested_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (firm_id, sha256) do update
       set file_name = excluded.file_name, folder = excluded.folder, requested_by = excluded.requested_by,
           touched_at = clock_timestamp()
     returning id, received::float8 as received, xmax = 0 as "isNew"`,
    [firmId, plainFileName(name), plainFolder(folder), byteSize, sha256, dataKey.id, memberId],
  );
  if (row === undefined) throw new TypeError('An upload has no row.');
  if (row.isNew) {
    await enqueue(unitOfWork, SWEEP_UPLOAD_JOB, {
      subjectId: row.id,
      startAfterSeconds: UPLOAD_KEPT_SECONDS,
    });
  }
  return { kind: 'UPLOAD', id: row.id, offset: row.received };
}
