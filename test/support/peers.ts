import { ExamKind, Issue, Stance } from '../../server/kernel/vocabulary.js';
import type { UnitOfWork } from '../../server/platform/database/index.js';
import { createExaminer, insertExaminations, type PlannedExamination } from './examinations.js';

/** Orthopaedic Surgery. */
export const ORTHOPAEDICS = '207X00000X';

/** A provisional examiner of a known specialty and state; null: not known. */
export async function createPeer(
  unitOfWork: UnitOfWork,
  options: { name?: string; specialtyCode?: string | null; state?: string | null } = {},
): Promise<string> {
  const { name = 'Quillfeather', specialtyCode = ORTHOPAEDICS, state = 'CA' } = options;
  const id = await createExaminer(unitOfWork, name);
  await unitOfWork.query(
    'update provisional_examiner set specialty_code = $3, practice_state = $4 where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, id, specialtyCode, state],
  );
  return id;
}

/** What an examiner is to show on one issue. */
export type PlannedCount = {
  readonly x: number;
  readonly n: number;
  /** Examinations that leave the question open. */
  readonly undetermined?: number;
  readonly issue?: Issue;
  readonly kind?: ExamKind;
  /** Of all of them. */
  readonly examinedOn?: string;
};

/** As many examinations as it takes to show x of n. */
export function examinationsShowing(examinerId: string, planned: PlannedCount): PlannedExamination[] {
  const { x, n, undetermined = 0, issue = Issue.CAUSATION, kind = ExamKind.QME } = planned;
  const stances = [
    ...Array<Stance>(x).fill(Stance.FAVORS_DEFENSE),
    ...Array<Stance>(n - x).fill(Stance.FAVORS_CLAIMANT),
    ...Array<Stance>(undetermined).fill(Stance.UNDETERMINED),
  ];
  return stances.map((stance) => ({
    examinerId,
    examinedOn: planned.examinedOn ?? '2024-03-04',
    kind,
    opinions: [{ issue, stance }],
  }));
}

/** Examiners of one group who show these counts; their ids in the same order. */
export async function createGroup(
  unitOfWork: UnitOfWork,
  counts: readonly PlannedCount[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, count] of counts.entries()) {
    const id = await createPeer(unitOfWork, { name: `Peer${index}` });
    await insertExaminations(unitOfWork, examinationsShowing(id, count));
    ids.push(id);
  }
  return ids;
}
