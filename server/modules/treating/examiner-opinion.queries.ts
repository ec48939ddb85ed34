import type { Issue } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** An examiner's opinion with the examination it is of. */
export type ExaminerOpinionPlace = {
  readonly id: string;
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly issue: Issue;
};

/** @throws NotFoundError when the opinion is missing or another firm's. */
export async function examinerOpinionPlace(
  unitOfWork: UnitOfWork,
  id: string,
): Promise<ExaminerOpinionPlace> {
  const [row] = await unitOfWork.query<ExaminerOpinionPlace>(
    `select o.id, o.examination_id as "examinationId", e.matter_id as "matterId", o.issue
       from opinion o join examination e on e.firm_id = o.firm_id and e.id = o.examination_id
      where o.firm_id = $1 and o.id = $2 for key share of o`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('Opinion');
  return row;
}
