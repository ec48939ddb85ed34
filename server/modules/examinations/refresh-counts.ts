import type { UnitOfWork } from '../../platform/database/index.js';

/** Recomputes the stored counts of the examiners that this transaction touched, before it commits. */
export async function refreshExaminerCounts(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<void> {
  if (examinerIds.length === 0) return;
  await unitOfWork.query('call app.refresh_examiner_counts($1::uuid[])', [[...new Set(examinerIds)].sort()]);
}
