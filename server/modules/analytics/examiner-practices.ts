import type { UnitOfWork } from '../../platform/database/index.js';

/** What an examiner practises and in which states (two-letter codes). Null: no specialty is on file. */
export type ExaminerPractice = { readonly specialtyGroup: string | null; readonly states: readonly string[] };

/** Specialty and states of examiners, by id: of the directory, or as the firm's own files name them. */
export async function examinerPractices(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<ReadonlyMap<string, ExaminerPractice>> {
  const rows = await unitOfWork.query<ExaminerPractice & { id: string }>(
    `select known.id, s.specialty_group as "specialtyGroup", known.states
       from (select e.id, e.specialty_code,
                    array(select distinct l.state from examiner_licence l
                           where l.examiner_id = e.id order by 1) as states
               from examiner e where e.id = any ($2::uuid[])
             union all
             select p.id, p.specialty_code, array_remove(array[p.practice_state], null)
               from provisional_examiner p where p.firm_id = $1 and p.id = any ($2::uuid[])) known
       left join specialty s on s.code = known.specialty_code`,
    [unitOfWork.principal.firmId, examinerIds],
  );
  return new Map(rows.map(({ id, ...practice }) => [id, practice]));
}
