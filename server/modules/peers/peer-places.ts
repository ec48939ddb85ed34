import type { UnitOfWork } from '../../platform/database/index.js';

/**
 * The group of each examiner whom the firm has met, as a query of (subject_id, specialty, state); $1 is the firm.
 *
 * The specialty is the taxonomy's group, not its code: firms speak of orthopaedic surgeons, and codes finer than
 * that would leave most examiners without peers. The state is the one that the firm's own files name; when they name
 * none, the only state in which the examiner is licensed. Several states, or none, are no state: comparing an
 * examiner with those of another state, in which that examiner may not work, would be a wider group under a narrow
 * label.
 */
export const PLACES = `
  select met.subject_id, s.specialty_group as specialty,
         case when met.states = 1 then met.state
              when met.states = 0 then coalesce(p.practice_state, licensed.state) end as state
    from (select a.subject_id, count(distinct a.practice_state) as states, min(a.practice_state) as state
            from examiner_appearance a where a.firm_id = $1 group by a.subject_id) met
    left join examiner e on e.id = met.subject_id
    left join provisional_examiner p on p.firm_id = $1 and p.id = met.subject_id
    left join specialty s on s.code = coalesce(e.specialty_code, p.specialty_code)
    left join lateral (select min(l.state) as state from examiner_licence l where l.examiner_id = met.subject_id
                       having count(distinct l.state) = 1) licensed on true`;

/** Writes where the examiners belong now. One whom the firm no longer meets belongs nowhere. */
export async function placeSubjects(unitOfWork: UnitOfWork, subjectIds: readonly string[]): Promise<void> {
  const parameters = [unitOfWork.principal.firmId, subjectIds];
  await unitOfWork.query(
    'delete from peer_subject where firm_id = $1 and subject_id = any ($2::uuid[])',
    parameters,
  );
  await unitOfWork.query(
    `insert into peer_subject (firm_id, subject_id, specialty, state)
     select $1, place.subject_id, place.specialty, place.state
       from (${PLACES}) place where place.subject_id = any ($2::uuid[])`,
    parameters,
  );
}

/** Marks those whose group is no longer what was written: a directory was loaded, or an examiner moved. */
export async function markMoved(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.query(
    `insert into peer_stale (firm_id, subject_id)
     select $1, place.subject_id
       from (${PLACES}) place
       left join peer_subject known on known.firm_id = $1 and known.subject_id = place.subject_id
      where (place.specialty, place.state) is distinct from (known.specialty, known.state)
      order by place.subject_id
     on conflict (firm_id, subject_id) do update set mark = excluded.mark`,
    [unitOfWork.principal.firmId],
  );
}
