import type { UnitOfWork } from '../../platform/database/index.js';
import { faceToFaceMinimum, type FaceToFaceMinimum } from './face-to-face-minimum.js';
import { ruleFor } from './face-to-face-rules.js';
import type { DurationSeries } from './series.js';

type Practice = { readonly specialtyGroup: string | null; readonly states: readonly string[] };

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
  const practice = await practiceOf(unitOfWork, selection.examinerId);
  for (const minutes of ruled) {
    const rule = ruleFor({ ...practice, kind: minutes.kind, firstExaminedOn, lastExaminedOn });
    if (rule !== null) return faceToFaceMinimum(make, source, minutes, rule);
  }
  return null;
}

/** Specialty and states of an examiner: of the directory, or as the firm's own files name them. */
async function practiceOf(unitOfWork: UnitOfWork, examinerId: string): Promise<Practice> {
  const [practice] = await unitOfWork.query<Practice>(
    `select s.specialty_group as "specialtyGroup", known.states
       from (select e.specialty_code,
                    array(select distinct l.state from examiner_licence l
                           where l.examiner_id = e.id order by 1) as states
               from examiner e where e.id = $2
             union all
             select p.specialty_code, array_remove(array[p.practice_state], null)
               from provisional_examiner p where p.firm_id = $1 and p.id = $2) known
       left join specialty s on s.code = known.specialty_code`,
    [unitOfWork.principal.firmId, examinerId],
  );
  return practice ?? { specialtyGroup: null, states: [] };
}
