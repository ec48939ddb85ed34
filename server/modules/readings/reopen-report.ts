import type { UnitOfWork } from '../../platform/database/index.js';
import { DocumentStateError } from './reading.errors.js';
import { documentForReview, settleDocument } from './reviewed-document.queries.js';
import { takeBackReport } from './take-back-report.js';

/**
 * Puts a confirmed or filed document back to review. What was recorded from it counts no more until it is confirmed
 * again; decisions on its readings stay.
 *
 * @throws NotFoundError, StaleVersionError; DocumentStateError when it is neither confirmed nor filed.
 */
export async function reopenReport(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const document = await documentForReview(unitOfWork, id, version);
  if (document.status !== 'REVIEWED' && document.status !== 'FILED') {
    throw new DocumentStateError('Only a confirmed or filed document can be reopened.');
  }
  if (document.kind === 'TRANSCRIPT' || document.kind === 'SPREADSHEET') {
    throw new DocumentStateError('Only what was read as a report can be reviewed.');
  }
  await takeBackReport(unitOfWork, document);
  await settleDocument(unitOfWork, id, 'TO_REVIEW');
  await unitOfWork.audit({ action: 'REPORT_REOPENED', objectType: 'Document', objectId: id });
}

/**
 * Sets a document aside: nothing in it is to be recorded.
 *
 * @throws NotFoundError, StaleVersionError; DocumentStateError unless it waits for review.
 */
export async function fileDocument(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const document = await documentForReview(unitOfWork, id, version);
  if (document.status !== 'TO_REVIEW') {
    throw new DocumentStateError('Only a document that waits for review can be filed.');
  }
  await settleDocument(unitOfWork, id, 'FILED');
  await unitOfWork.audit({ action: 'DOCUMENT_FILED', objectType: 'Document', objectId: id });
}
