import type { UnitOfWork } from '../../platform/database/index.js';
import { examinerPractices, type ExaminerPractice } from './examiner-practices.js';
import { faceToFaceMinimum, type FaceToFaceMinimum } from './face-to-face-minimum.js';
import { ruleFor } from './face-to-face-rules.js';
import type { DurationSeries } from './series.js';

/**
 * How a series stands to the minimum that a verified rule states for its examiner. Null when no rule covers all
 * examinations of a kind, or the source does not say whence it knows: such minutes are not held against a rule.
 */
export async function ruledMinimum(
  unitOfWork: UnitOfWork,
  { source, ruled, make }: Pick<DurationSeries, 'source' | 'ruled' | 'make'>,
): Promise<FaceToFaceMinimum | null> {
  const { selection, window } = make.frame;
  const { firstExaminedOn, lastExaminedOn } = window;
  if (ruled.length === 0 || source === 'FIRM_LOG' || firstExaminedOn === null || lastExaminedOn === null) {
    return null;
  }
  const practice = await examinerPracticeOf(unitOfWork, selection.examinerId);
  for (const minutes of ruled) {
    const rule = ruleFor({ ...practice, kind: minutes.kind, firstExaminedOn, lastExaminedOn });
    if (rule !== null) return faceToFaceMinimum(make, source, minutes, rule);
  }
  return null;
}

async function examinerPracticeOf(unitOfWork: UnitOfWork, examinerId: string): Promise<ExaminerPractice> {
  const practices = await examinerPractices(unitOfWork, [examinerId]);
  return practices.get(examinerId) ?? { specialtyGroup: null, states: [] };
}
