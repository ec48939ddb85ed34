import type { UnitOfWork } from '../../platform/database/index.js';
import {
  recordExamination,
  refreshExaminerCounts,
  type NewExamination,
  type TouchedExamination,
} from '../examinations/index.js';
import { checkOpinions, replaceOpinions, type OpinionInput } from './code-opinions.js';

/** An examination entered by hand, with what it concludes. */
export type FiledExamination = NewExamination & { readonly opinions?: readonly OpinionInput[] | undefined };

/**
 * Records an examination together with its opinions, so that no figure sees the one without the other.
 *
 * @throws what recordExamination throws; OpinionValueError.
 */
export async function fileExamination(
  unitOfWork: UnitOfWork,
  input: FiledExamination,
): Promise<TouchedExamination> {
  const opinions = input.opinions ?? [];
  checkOpinions(opinions);
  const recorded = await recordExamination(unitOfWork, input);
  if (opinions.length > 0) {
    await replaceOpinions(unitOfWork, recorded.id, opinions);
    await refreshExaminerCounts(unitOfWork, [recorded.examinerId]);
  }
  return recorded;
}
