import type { UnitOfWork } from '../../platform/database/index.js';
import {
  refreshExaminerCounts,
  updateExamination,
  type ExaminationChange,
  type TouchedExamination,
} from '../examinations/index.js';
import { checkOpinions, replaceOpinions, type OpinionInput } from './code-opinions.js';

/** A change to an examination. Opinions absent: they stay; present: they are all of them. */
export type ExaminationRevision = ExaminationChange & {
  readonly opinions?: readonly OpinionInput[] | undefined;
};

/**
 * Changes an examination and, when given, its opinions, under one version.
 *
 * @throws what updateExamination throws; OpinionValueError.
 */
export async function reviseExamination(
  unitOfWork: UnitOfWork,
  revision: ExaminationRevision,
): Promise<TouchedExamination> {
  checkOpinions(revision.opinions ?? []);
  const updated = await updateExamination(unitOfWork, revision);
  if (revision.opinions !== undefined) {
    await replaceOpinions(unitOfWork, revision.id, revision.opinions);
    await refreshExaminerCounts(unitOfWork, [updated.examinerId]);
  }
  return updated;
}
