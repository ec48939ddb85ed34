import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** @throws NotFoundError when there is no such excerpt. */
export async function removeExcerpt(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const removed = await unitOfWork.query(
    'delete from transcript_excerpt where firm_id = $1 and id = $2 returning id',
    [unitOfWork.principal.firmId, id],
  );
  if (removed.length === 0) throw new NotFoundError('TranscriptExcerpt');
  await unitOfWork.audit({ action: 'EXCERPT_REMOVED', objectType: 'TranscriptExcerpt', objectId: id });
}
