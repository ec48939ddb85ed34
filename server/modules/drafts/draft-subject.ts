import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { DraftKind } from './draft-vocabulary.js';
import { DraftSubjectError } from './draft.errors.js';

/** What a draft is written about. */
export type DraftSubject = {
  readonly kind: DraftKind;
  readonly matterId: string;
  readonly treaterId: string | null;
  readonly examinationId: string | null;
};

/** Kinds that are written about one examination, and kinds about one treater. */
const ABOUT_EXAMINATION: ReadonlySet<DraftKind> = new Set([DraftKind.REBUTTAL, DraftKind.FOUNDATION_CARD]);
const ABOUT_TREATER: ReadonlySet<DraftKind> = new Set([DraftKind.REBUTTAL]);

/**
 * The subject, without what a draft of its kind is not about.
 *
 * @throws NotFoundError for what is missing or another firm's; DraftSubjectError when what it is about is not named,
 *   or the examination is not of the matter.
 */
export async function checkedSubject(unitOfWork: UnitOfWork, subject: DraftSubject): Promise<DraftSubject> {
  const examinationId = ABOUT_EXAMINATION.has(subject.kind) ? subject.examinationId : null;
  const treaterId = ABOUT_TREATER.has(subject.kind) ? subject.treaterId : null;
  if (ABOUT_EXAMINATION.has(subject.kind) && examinationId === null) {
    throw new DraftSubjectError('examinationId', 'Choose the examination that this is about.');
  }
  if (ABOUT_TREATER.has(subject.kind) && treaterId === null) {
    throw new DraftSubjectError('treaterId', 'Choose the treater who answers.');
  }
  if (treaterId !== null) await requireTreater(unitOfWork, treaterId);
  if (examinationId !== null) {
    await requireExamination(unitOfWork, { examinationId, matterId: subject.matterId });
  }
  return { ...subject, examinationId, treaterId };
}

async function requireExamination(
  unitOfWork: UnitOfWork,
  { examinationId, matterId }: { readonly examinationId: string; readonly matterId: string },
): Promise<void> {
  const [examination] = await unitOfWork.query<{ matterId: string | null }>(
    'select matter_id as "matterId" from examination where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  if (examination.matterId !== matterId) {
    throw new DraftSubjectError('examinationId', 'Choose an examination of this matter.');
  }
}

async function requireTreater(unitOfWork: UnitOfWork, treaterId: string): Promise<void> {
  const [treater] = await unitOfWork.query('select 1 from treater where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    treaterId,
  ]);
  if (treater === undefined) throw new NotFoundError('Treater');
}
