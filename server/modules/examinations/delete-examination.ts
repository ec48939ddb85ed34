import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import type { TouchedExamination } from './record-examination.js';
import { refreshExaminerCounts } from './refresh-counts.js';

/**
 * Removes an examination with all that hangs on it. What repeated it is no repetition any more: a verified
 * one of those, or else the oldest, takes its place.
 *
 * @throws NotFoundError, StaleVersionError.
 */
export async function deleteExamination(
  unitOfWork: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<TouchedExamination> {
  const { firmId } = unitOfWork.principal;
  await lockAtVersion(unitOfWork, 'examination', id, version);
  // All but that one follow it; the foreign key then frees that one when its original goes.
  await unitOfWork.query(
    `update examination e set duplicate_of_id = oldest.id
       from (select id from examination where firm_id = $1 and duplicate_of_id = $2
              order by verification = 'UNVERIFIED', id limit 1) oldest
      where e.firm_id = $1 and e.duplicate_of_id = $2 and e.id <> oldest.id`,
    [firmId, id],
  );
  // A report outlives the examination that was recorded from it, and waits to be confirmed anew.
  await unitOfWork.query(
    `update source_document
        set status = case when status = 'REVIEWED' then 'TO_REVIEW' else status end, reviewed_by = null,
            reviewed_at = null, supplied = '{}', examination_id = null, version = version + 1
      where firm_id = $1 and examination_id = $2`,
    [firmId, id],
  );
  const [deleted] = await unitOfWork.query<{ examinerId: string }>(
    'delete from examination where firm_id = $1 and id = $2 returning subject_id as "examinerId"',
    [firmId, id],
  );
  if (deleted === undefined) throw new Error('A locked examination is gone.');
  await refreshExaminerCounts(unitOfWork, [deleted.examinerId]);
  await unitOfWork.audit({ action: 'EXAMINATION_DELETED', objectType: 'Examination', objectId: id });
  return { id, examinerId: deleted.examinerId };
}
