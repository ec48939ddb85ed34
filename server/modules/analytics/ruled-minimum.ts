import type { UnitOfWork } from '../../platform/database/index.js';
import { examinerPractices, type ExaminerPractice } from './examiner-practices.js';
import { faceToFaceMinimum, type FaceToFaceMinimum } from './face-to-face-minimum.js';
import { ruleFor } from './face-to-face-rules.js';
import type { DurationSeries } from './series.js';

type Series = Pick<DurationSeries, 'source' | 'ruled' | 'make'>;

/**
 * How a series stands to the minimum that a verified rule states for its examiner. Null when no rule covers all
 * examinations of a kind, or the source does not say whence it knows: such minutes are not held against a rule.
 */
export async function ruledMinimum(
  unitOfWork: UnitOfWork,
  series: Series,
): Promise<FaceToFaceMinimum | null> {
  if (!mayBeRuled(series)) return null;
  const practice = await examinerPracticeOf(unitOfWork, series.make.frame.selection.examinerId);
  return minimumFor(practice, series);
}

/** The same for an examiner whose practice is known. */
export function minimumFor(practice: ExaminerPractice, series: Series): FaceToFaceMinimum | null {
  const { source, ruled, make } = series;
  const { firstExaminedOn, lastExaminedOn } = make.frame.window;
  if (!mayBeRuled(series) || firstExaminedOn === null || lastExaminedOn === null) return null;
  for (const minutes of ruled) {
    const rule = ruleFor({ ...practice, kind: minutes.kind, firstExaminedOn, lastExaminedOn });
    if (rule !== null) return faceToFaceMinimum(make, source, minutes, rule);
  }
  return null;
}

function mayBeRuled({ source, ruled }: Series): boolean {
  return ruled.length > 0 && source !== 'FIRM_LOG';
}

async function examinerPracticeOf(unitOfWork: UnitOfWork, examinerId: string): Promise<ExaminerPractice> {
  const practices = await examinerPractices(unitOfWork, [examinerId]);
  return practices.get(examinerId) ?? { specialtyGroup: null, states: [] };
}
