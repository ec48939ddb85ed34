import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { Side } from '../../kernel/vocabulary.js';
import { examinerLoader } from '../examiners/index.js';
import { requireMatter } from '../matters/index.js';
import { OutlineSubjectError } from './outline.errors.js';
import { OutlineMode } from './outline-vocabulary.js';

/** Of whom an outline is, for which matter, and on which report it is built. */
export type OutlineSubject = {
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
};

/** An examination with what decides how it is used. */
type Examined = {
  readonly id: string;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly side: Side;
};

/**
 * The subject with the report it is built on: the one named, or else the examiner's last of the matter; and in which
 * matter, when only a report is named.
 *
 * @throws NotFoundError for what is missing or another firm's; OutlineSubjectError when the report is another
 *   examiner's or of another matter.
 */
export async function checkedSubject(
  unitOfWork: UnitOfWork,
  { examinerId, matterId, examinationId }: OutlineSubject,
): Promise<OutlineSubject & { readonly side: Side | null }> {
  const examiner = await examinerLoader(unitOfWork).load(examinerId);
  if (examiner === null) throw new NotFoundError('Examiner');
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  if (examinationId === null) {
    const last = matterId === null ? null : await lastExamination(unitOfWork, { examinerId, matterId });
    return { examinerId, matterId, examinationId: last?.id ?? null, side: last?.side ?? null };
  }
  const examination = await examinationOn(unitOfWork, examinationId);
  if (examination.examinerId !== examinerId) {
    throw new OutlineSubjectError('examinationId', 'Choose an examination by this examiner.');
  }
  if (matterId !== null && examination.matterId !== matterId) {
    throw new OutlineSubjectError('examinationId', 'Choose an examination of this matter.');
  }
  return { examinerId, matterId: examination.matterId, examinationId, side: examination.side };
}

/** PREPARATION for an examiner whom the firm's own side retained; CROSS for all others, and where that is not known. */
export function modeFor({ principal }: Pick<UnitOfWork, 'principal'>, side: Side | null): OutlineMode {
  return side === principal.firmSide ? OutlineMode.PREPARATION : OutlineMode.CROSS;
}

const EXAMINED = 'select id, subject_id as "examinerId", matter_id as "matterId", side from examination';

async function examinationOn(unitOfWork: UnitOfWork, id: string): Promise<Examined> {
  const [row] = await unitOfWork.query<Examined>(`${EXAMINED} where firm_id = $1 and id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  if (row === undefined) throw new NotFoundError('Examination');
  return row;
}

async function lastExamination(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: { readonly examinerId: string; readonly matterId: string },
): Promise<Examined | null> {
  const [row] = await unitOfWork.query<Examined>(
    `${EXAMINED} where firm_id = $1 and subject_id = $2 and matter_id = $3
      order by examined_on desc, id desc limit 1`,
    [unitOfWork.principal.firmId, examinerId, matterId],
  );
  return row ?? null;
}
