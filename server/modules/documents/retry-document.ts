import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import { enqueue } from '../../platform/jobs/index.js';
import { documentForChange } from './document.queries.js';
import { DocumentStatus } from './document-vocabulary.js';
import { READING_JOB } from './reading-job.js';

/**
 * Puts a document that was refused or failed in line once more.
 *
 * @throws NotFoundError, StaleVersionError; ConflictError when it is in another state or its file was not kept.
 */
export async function retryDocument(unitOfWork: UnitOfWork, id: string, version: number): Promise<void> {
  const { status, fileId } = await documentForChange(unitOfWork, id, version);
  if (status !== DocumentStatus.REFUSED && status !== DocumentStatus.FAILED) {
    throw new ConflictError('Only a document that could not be read can be tried again.');
  }
  if (fileId === null) throw new ConflictError('The file was not kept; send it again.');
  await unitOfWork.query(
    `update source_document
        set status = $3, failure_code = null, failure_message = null, pages_read = 0, version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, DocumentStatus.WAITING],
  );
  await unitOfWork.audit({ action: 'DOCUMENT_RETRIED', objectType: 'Document', objectId: id });
  await enqueue(unitOfWork, READING_JOB, { subjectId: id });
  await unitOfWork.notify('document', id);
}
