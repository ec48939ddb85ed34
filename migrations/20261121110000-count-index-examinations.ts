import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What counts as one observation: a verified examination that repeats no other, and of the examinations of one
 * claimant by one examiner only the first in the window asked for. The day of the one before it is stored beside
 * each examination, so that any window can tell its first without looking at the others.
 */
export class CountIndexExaminations20261121110000 implements MigrationInterface {
  readonly name = 'CountIndexExaminations20261121110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table examination
  add column verification text not null default 'FIRM_RECORD',
  add column prior_examined_on date,
  add constraint examination_verification_known
    check (verification in ('FIRM_RECORD', 'CONFIRMED', 'UNVERIFIED'));

drop view counted_fact;

-- One row for each thing that an examination contributes to a figure. "outcome" is the category or the
-- exact value as text: minutes, pages, cents and days are whole numbers, so histograms of them merge
-- exactly and every quantile and sum of any filter is recovered without going back to the rows.
-- Unknowns have no row; they are the examinations less the rows of the measure, so none is dropped.
-- The reader chooses the window: an examination is the claimant's first in it when prior_examined_on is null or
-- before the window begins. Record reviews are rows of their own kind and no examinations: a reader who does not
-- ask for them leaves the kind out.
create view counted_fact with (security_invoker = true) as
-- Not materialized: a refresh or a filtered profile is about few examiners, and their condition must reach the
-- indexes of every branch instead of scanning the firm.
with counted as not materialized (
  select e.firm_id, e.subject_id, e.id as examination_id, e.claimant_id, e.kind, e.examined_on, e.prior_examined_on,
         extract(year from e.examined_on)::integer as year,
         coalesce(extract(year from e.prior_examined_on)::integer, 0) as prior_year, e.side,
         e.carrier_id, e.law_firm_id, e.attorney_id, e.vendor_id
    from examination e
   where e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'
)
select c.*, 'EXAMINATION' as measure, '' as outcome from counted c
union all
-- Read by a machine and not yet confirmed by a person: in no figure, but never passed over in silence.
select e.firm_id, e.subject_id, e.id, e.claimant_id, e.kind, e.examined_on, null::date,
       extract(year from e.examined_on)::integer, 0, e.side,
       e.carrier_id, e.law_firm_id, e.attorney_id, e.vendor_id, 'UNVERIFIED', ''
  from examination e
 where e.duplicate_of_id is null and e.verification = 'UNVERIFIED'
union all
select c.*, p.measure, p.organisation_id::text
  from counted c
 cross join lateral (values ('CARRIER', c.carrier_id), ('LAW_FIRM', c.law_firm_id),
                            ('ATTORNEY', c.attorney_id), ('VENDOR', c.vendor_id)) as p (measure, organisation_id)
 where p.organisation_id is not null
union all
select c.*, 'OPINION.' || o.issue,
       case when o.verification = 'UNVERIFIED' then 'UNVERIFIED' else coalesce(o.stance, 'UNCODED') end
  from counted c join opinion o on o.firm_id = c.firm_id and o.examination_id = c.examination_id
union all
-- A records review has no face-to-face time. Sources are separate series and are never merged.
select c.*, 'MINUTES.' || t.source, t.minutes::text
  from counted c join timing_observation t on t.firm_id = c.firm_id and t.examination_id = c.examination_id
 where c.kind <> 'RECORD_REVIEW'
union all
select c.*, p.measure, p.outcome
  from counted c join examination_records r on r.firm_id = c.firm_id and r.examination_id = c.examination_id
 cross join lateral (values ('PAGES_SUPPLIED', r.pages_supplied::text),
                            ('PAGES_REVIEWED', r.pages_reviewed::text),
                            ('PAGES_REVIEWED_OF_SUPPLIED', r.pages_reviewed || '/' || r.pages_supplied)
                    ) as p (measure, outcome)
 where p.outcome is not null
union all
select c.*, 'FEE_CENTS', f.amount_cents::text
  from counted c join fee f on f.firm_id = c.firm_id and f.examination_id = c.examination_id
 where f.amount_cents is not null
union all
select c.*, d.measure, d.outcome
  from counted c join opinion o on o.firm_id = c.firm_id and o.examination_id = c.examination_id
 cross join lateral (values ('MMI_GAP_DAYS', case when o.issue = 'MMI' then (o.treater_mmi_on - o.mmi_on)::text end),
                            ('WPI_PERCENT', trim_scale(o.wpi_percent)::text),
                            ('APPORTIONMENT_PERCENT', trim_scale(o.apportionment_percent)::text)
                    ) as d (measure, outcome)
 where d.outcome is not null and o.verification <> 'UNVERIFIED';
grant select on counted_fact to trackrecord_app;

-- The day of the examination before it of the same claimant by the same examiner; one day's are taken in the
-- order of their ids. An examination without a claimant is nobody's repetition.
create view examination_order with (security_invoker = true) as
select e.firm_id, e.subject_id, e.id, e.prior_examined_on as stored_prior_on,
       case when e.claimant_id is not null and e.duplicate_of_id is null
                 and e.verification <> 'UNVERIFIED' and e.kind <> 'RECORD_REVIEW'
            then lag(e.examined_on) over (
              partition by e.firm_id, e.subject_id, e.claimant_id,
                           (e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'
                            and e.kind <> 'RECORD_REVIEW')
              order by e.examined_on, e.id)
       end as prior_on
  from examination e;
grant select on examination_order to trackrecord_app;

truncate examiner_count;
alter table examiner_count
  drop constraint examiner_count_pkey,
  -- 0: no earlier examination of the same claimant by this examiner.
  add column prior_year integer not null,
  add primary key (firm_id, subject_id, measure, outcome, kind, year, side, prior_year);
drop index examiner_count_examinations;
create index examiner_count_examinations on examiner_count (firm_id, subject_id)
  include (n, year, side, kind, prior_year) where measure = 'EXAMINATION';

-- Recomputes the stored counts of the examiners that a write touched, inside that write's transaction.
-- One writer of a firm counts at a time; a statement after the lock sees what the former one committed
-- (read committed), so no count is ever computed from a stale picture.
create or replace procedure app.refresh_examiner_counts(subject_ids uuid[])
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('examiner_count:' || app.current_firm_id(), 0));
  update examination e set prior_examined_on = o.prior_on
    from examination_order o
   where o.firm_id = app.current_firm_id() and o.subject_id = any (subject_ids)
     and o.prior_on is distinct from o.stored_prior_on
     and e.firm_id = o.firm_id and e.id = o.id;
  delete from examiner_count c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids);
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)
    from counted_fact f
   where f.firm_id = app.current_firm_id() and f.subject_id = any (subject_ids)
   group by 1, 2, 3, 4, 5, 6, 7, 8
   order by 1, 2, 3, 4, 5, 6, 7, 8;
end $$;

-- Counts what is there already. The owner of the tables is bound by their policies, which speak of no owner.
do $$
declare
  firm_tables constant text[] := array['examination', 'opinion', 'timing_observation', 'examination_records',
                                       'fee', 'examiner_count'];
  firm_table text;
begin
  foreach firm_table in array firm_tables loop
    execute format('alter table %I no force row level security', firm_table);
  end loop;
  update examination e set prior_examined_on = o.prior_on
    from examination_order o
   where o.prior_on is distinct from o.stored_prior_on and e.firm_id = o.firm_id and e.id = o.id;
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)
    from counted_fact f
   group by 1, 2, 3, 4, 5, 6, 7, 8;
  foreach firm_table in array firm_tables loop
    execute format('alter table %I force row level security', firm_table);
  end loop;
end $$;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
