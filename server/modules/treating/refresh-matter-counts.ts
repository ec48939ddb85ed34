import type { UnitOfWork } from '../../platform/database/index.js';
import { refreshExaminerCounts } from '../examinations/index.js';

/** Counts the examiners of a matter anew: what a treater concludes is in their figures. */
export async function refreshMatterCounts(unitOfWork: UnitOfWork, matterId: string): Promise<void> {
  const examiners = await unitOfWork.query<{ id: string }>(
    'select distinct e.subject_id as id from examination e where e.firm_id = $1 and e.matter_id = $2',
    [unitOfWork.principal.firmId, matterId],
  );
  await refreshExaminerCounts(
    unitOfWork,
    examiners.map(({ id }) => id),
  );
}
