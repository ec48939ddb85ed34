import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import type { DraftAtVersion } from './change-draft.js';
import { draftById } from './draft.queries.js';

/** Removes a draft with all its versions. Returns its matter. @throws NotFoundError, StaleVersionError. */
export async function deleteDraft(unitOfWork: UnitOfWork, { id, version }: DraftAtVersion): Promise<string> {
  await lockAtVersion(unitOfWork, 'draft', id, version);
  const { matterId, kind, finalNumber } = await draftById(unitOfWork, id);
  await unitOfWork.query('delete from draft where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  await unitOfWork.audit({
    action: 'DRAFT_DELETED',
    objectType: 'Draft',
    objectId: id,
    detail: { kind, wasFinal: finalNumber !== null },
  });
  await unitOfWork.notify('matter', matterId);
  return matterId;
}
