import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import { enqueue } from '../../platform/jobs/index.js';
import { DISCARD_FILE_JOB } from './discard-file.job.js';
import { documentForChange } from './document.queries.js';

/** What another module does, in the same transaction, before a document goes. */
export type BeforeDelete = (unitOfWork: UnitOfWork, documentId: string) => Promise<void>;

const listeners = new Map<string, BeforeDelete>();

/** Declares what goes with a document; called once, when the module is loaded. Rows that cascade need none. */
export function beforeDocumentDelete(module: string, listener: BeforeDelete): void {
  listeners.set(module, listener);
}

/**
 * Removes a document with everything read from it. Its bytes go too, soon after, unless another document has them.
 *
 * @throws NotFoundError, StaleVersionError; ConflictError while an examination rests on it.
 */
export async function deleteDocument(unitOfWork: UnitOfWork, id: string, version: number): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const { fileId } = await documentForChange(unitOfWork, id, version);
  if (await isRestedOn(unitOfWork, id)) {
    throw new ConflictError(
      'An examination rests on this document. Reopen its review, or delete the examination, first.',
    );
  }
  for (const listener of listeners.values()) await listener(unitOfWork, id);
  await unitOfWork.query('delete from source_document where firm_id = $1 and id = $2', [firmId, id]);
  await unitOfWork.audit({ action: 'DOCUMENT_DELETED', objectType: 'Document', objectId: id });
  if (fileId !== null) await enqueue(unitOfWork, DISCARD_FILE_JOB, { subjectId: fileId });
  await unitOfWork.notify('document', id);
}

/** A document that waits for review supports nothing that counts; what it once did is taken along with it. */
async function isRestedOn(unitOfWork: UnitOfWork, id: string): Promise<boolean> {
  const [row] = await unitOfWork.query<{ isRestedOn: boolean }>(
    `select exists (select from source_document d
                     where d.firm_id = $1 and d.id = $2 and d.status = 'REVIEWED' and d.examination_id is not null)
         as "isRestedOn"`,
    [unitOfWork.principal.firmId, id],
  );
  return row?.isRestedOn === true;
}
