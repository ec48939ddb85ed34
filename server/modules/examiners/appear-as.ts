import type { UnitOfWork } from '../../platform/database/index.js';
import { takeIdentityLock } from './identity-lock.js';
import { subjectForMove, subjectNames } from './subject.queries.js';

/** The appearance under which an examination is filed whose examiner a person chose from the list. */
export async function appearAs(
  unitOfWork: UnitOfWork,
  examinerId: string,
): Promise<{ readonly appearanceId: string; readonly subjectId: string }> {
  await takeIdentityLock(unitOfWork);
  const subject = await subjectForMove(unitOfWork, examinerId);
  const { firmId, memberId } = unitOfWork.principal;
  const [existing] = await unitOfWork.query<{ id: string }>(
    `select id from examiner_appearance
      where firm_id = $1 and subject_id = $2 and appearance_key like '#chosen:%' order by id limit 1`,
    [firmId, subject.id],
  );
  if (existing !== undefined) return { appearanceId: existing.id, subjectId: subject.id };
  const names = await subjectNames(unitOfWork, [subject.id]);
  const [row] = await unitOfWork.query<{ id: string }>(
    // A key of its own: no writing in a file ever has it, and it stays unique when the name is split off later.
    `insert into examiner_appearance (firm_id, appearance_key, name_as_written, examiner_id, provisional_examiner_id,
                                      method, decided_by)
     values ($1, '#chosen:' || app.new_id(), $2, $3, $4, 'PERSON', $5) returning id`,
    [
      firmId,
      names.get(subject.id) ?? '',
      subject.isProvisional ? null : subject.id,
      subject.isProvisional ? subject.id : null,
      memberId,
    ],
  );
  if (row === undefined) throw new Error('The appearance was not written.');
  await unitOfWork.audit({ action: 'APPEARANCE_CHOSEN', objectType: 'ExaminerAppearance', objectId: row.id });
  return { appearanceId: row.id, subjectId: subject.id };
}
