import type { UnitOfWork } from '../../platform/database/index.js';

/** Which appearance is about to stand for which examiner. */
export type PlannedMove = Readonly<{ appearanceId: string; toSubjectId: string }>;

/**
 * Examinations of one examiner on the same day with the same identity are one: a verified row before
 * an unverified one, the row recorded first among those, counts and the others point to it. Which one counts follows from the rows alone and never from the order
 * of decisions, so that taking a decision back restores exactly what was counted before.
 *
 * `original` is computed as of after the moves in $2 and $3; `subjects` ($4) are those whom they touch.
 */
const RANKED = `
with ranked as (
  select e.id,
         first_value(e.id) over (
           partition by coalesce(m.to_subject_id, e.subject_id), e.examined_on, e.identity_key
           order by e.verification = 'UNVERIFIED', e.id
         ) as original_id
    from examination e
    left join unnest($2::uuid[], $3::uuid[]) as m (appearance_id, to_subject_id) on m.appearance_id = e.appearance_id
   where e.firm_id = $1 and e.subject_id = any ($4::uuid[])
)`;

/** Before a move: marks what will repeat another row, because the move itself may not count one twice. */
export async function markComingDuplicates(
  unitOfWork: UnitOfWork,
  moves: readonly PlannedMove[],
  subjectIds: readonly string[],
): Promise<void> {
  await unitOfWork.query(
    `${RANKED}
     update examination e set duplicate_of_id = r.original_id
       from ranked r
      where e.firm_id = $1 and e.id = r.id and r.original_id <> r.id
        and e.duplicate_of_id is distinct from r.original_id`,
    [
      unitOfWork.principal.firmId,
      moves.map((move) => move.appearanceId),
      moves.map((move) => move.toSubjectId),
      subjectIds,
    ],
  );
}

/** After a move: what no longer repeats anything of its examiner counts again. */
export async function releaseFormerDuplicates(
  unitOfWork: UnitOfWork,
  subjectIds: readonly string[],
): Promise<void> {
  await unitOfWork.query(
    `${RANKED}
     update examination e set duplicate_of_id = null
       from ranked r
      where e.firm_id = $1 and e.id = r.id and r.original_id = r.id and e.duplicate_of_id is not null`,
    [unitOfWork.principal.firmId, [], [], subjectIds],
  );
}
