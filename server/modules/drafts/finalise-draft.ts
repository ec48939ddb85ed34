import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import { draftForChange, type DraftAtVersion } from './change-draft.js';
import { draftById } from './draft.queries.js';
import { NotYetFinalError } from './draft.errors.js';
import { requireDocument } from './require-document.js';

/**
 * Freezes the last saved version: it is what gets signed.
 *
 * @throws NotFoundError, StaleVersionError, DraftIsFinalError.
 */
export async function finaliseDraft(unitOfWork: UnitOfWork, draftAt: DraftAtVersion): Promise<void> {
  const draft = await draftForChange(unitOfWork, draftAt);
  const { firmId, memberId } = unitOfWork.principal;
  await unitOfWork.query(
    `update draft set final_number = number, finalised_at = now(), finalised_by = $3, version = version + 1
      where firm_id = $1 and id = $2`,
    [firmId, draft.id, memberId],
  );
  await unitOfWork.audit({
    action: 'DRAFT_FINALISED',
    objectType: 'Draft',
    objectId: draft.id,
    detail: { number: draft.number },
  });
  await unitOfWork.notify('matter', draft.matterId);
}

/**
 * Says which document on file is the signed copy of a final draft; null says that there is none.
 *
 * @throws NotFoundError, StaleVersionError; NotYetFinalError before the draft is final.
 */
export async function attachSignedCopy(
  unitOfWork: UnitOfWork,
  { id, version, documentId }: DraftAtVersion & { readonly documentId: string | null },
): Promise<void> {
  await lockAtVersion(unitOfWork, 'draft', id, version);
  const draft = await draftById(unitOfWork, id);
  if (draft.finalNumber === null) throw new NotYetFinalError();
  if (documentId !== null) await requireDocument(unitOfWork, documentId);
  await unitOfWork.query(
    'update draft set signed_document_id = $3, version = version + 1 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id, documentId],
  );
  await unitOfWork.audit({ action: 'DRAFT_SIGNED_COPY_SET', objectType: 'Draft', objectId: id });
  await unitOfWork.notify('matter', draft.matterId);
}
