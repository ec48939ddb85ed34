import type { UnitOfWork } from '../../../platform/database/index.js';
import type { RecordedAppearance } from '../../examiners/index.js';
import type { StagedReferences } from './stage-rows.js';

/**
 * Gives every staged record its outcome: REJECTED with problems, DUPLICATE of an examination that the
 * firm has or of another record of the file, or ACCEPTED. Of copies, a verified one is the examination and
 * the earliest of those; a verified record also takes the place of an unverified examination that the firm
 * has, which then repeats it. Takes the firm's import lock, so that two imports of one firm can not both
 * accept the same examination.
 */
export async function decideOutcomes(
  unitOfWork: UnitOfWork,
  references: StagedReferences,
  appearances: ReadonlyMap<string, RecordedAppearance>,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const keys = [...appearances.keys()];
  const recorded = [...appearances.values()];
  await unitOfWork.query(`create temporary table staged_appearance (
    appearance_key text primary key, appearance_id uuid not null, subject_id uuid not null,
    name_as_written text, npi text, specialty text, practice_state text) on commit drop`);
  await unitOfWork.query(
    `insert into staged_appearance
     select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [
      keys,
      recorded.map((row) => row.appearanceId),
      recorded.map((row) => row.subjectId),
      keys.map((key) => references.get(key)?.nameAsWritten ?? null),
      keys.map((key) => references.get(key)?.npi ?? null),
      keys.map((key) => references.get(key)?.specialtyAsWritten ?? null),
      keys.map((key) => references.get(key)?.practiceState ?? null),
    ],
  );
  await unitOfWork.query('analyze staged_appearance');
  await unitOfWork.query("select pg_advisory_xact_lock(hashtextextended('import:' || $1, 0))", [firmId]);
  // One record a row from here on: who, which identity, what becomes of it.
  await unitOfWork.query(`
    create temporary table decided on commit drop as
    with identified as (
      select s.record_number, a.appearance_id, a.subject_id, s.examined_on,
             s.verification = 'UNVERIFIED' as is_unverified,
             case when s.matter_key is not null then 'm:' || s.matter_key
                  when s.claimant_identity is not null then s.claimant_identity
                  -- Neither matter nor claimant: equal rows are told apart by how many there are.
                  else 'd:' || s.content_key || ':' || row_number() over (
                         partition by a.subject_id, s.examined_on, s.content_key order by s.record_number)
             end as identity_key
        from staged s join staged_appearance a using (appearance_key)
       where s.problems is null
    ), numbered as (
      select i.*, first_value(i.record_number) over w as first_record
        from identified i
      window w as (partition by i.subject_id, i.examined_on, i.identity_key
                       order by i.is_unverified, i.record_number)
    )
    select n.record_number, n.appearance_id, n.subject_id, n.identity_key,
           null::uuid as examination_id, null::uuid as existing_id, null::uuid as displaced_id, n.first_record,
           case when n.first_record = n.record_number then 'ACCEPTED' else 'DUPLICATE' end as outcome
      from numbered n
     order by n.record_number`);
  await unitOfWork.query('create unique index on decided (record_number)');
  await unitOfWork.query('create unique index on staged (record_number)');
  await unitOfWork.query('analyze decided');
  await unitOfWork.query('analyze staged');
  await unitOfWork.query(
    `update decided d
        set outcome = case when known.is_displaced then d.outcome else 'DUPLICATE' end,
            existing_id = case when known.is_displaced then null else known.id end,
            displaced_id = case when known.is_displaced and d.outcome = 'ACCEPTED' then known.id end
       from (select own.record_number, e.id,
                    e.verification = 'UNVERIFIED' and first.verification <> 'UNVERIFIED' as is_displaced
               from decided own
               join staged s on s.record_number = own.record_number
               join staged first on first.record_number = own.first_record
               join examination e on e.firm_id = $1 and e.subject_id = own.subject_id
                                 and e.examined_on = s.examined_on and e.identity_key = own.identity_key
                                 and e.duplicate_of_id is null) known
      where d.record_number = known.record_number`,
    [firmId],
  );
  await unitOfWork.query("update decided set examination_id = app.new_id() where outcome = 'ACCEPTED'");
}
