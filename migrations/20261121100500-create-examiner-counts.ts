import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one definition of what is counted (`counted_fact`) and its stored result (`examiner_count`).
 * Profile, drill-down, export and the verify command read this definition and no other.
 */
export class CreateExaminerCounts20261121100500 implements MigrationInterface {
  readonly name = 'CreateExaminerCounts20261121100500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- One row for each thing that an examination contributes to a figure. "outcome" is the category or the
-- exact value as text: minutes, pages, cents and days are whole numbers, so histograms of them merge
-- exactly and every quantile and sum of any filter is recovered without going back to the rows.
-- Unknowns have no row; they are the examinations less the rows of the measure, so none is dropped.
create view counted_fact with (security_invoker = true) as
-- Not materialized: a refresh or a filtered profile is about few examiners, and their condition must reach the
-- indexes of every branch instead of scanning the firm.
with counted as not materialized (
  select e.firm_id, e.subject_id, e.id as examination_id, e.kind,
         extract(year from e.examined_on)::integer as year, e.side,
         e.carrier_id, e.law_firm_id, e.attorney_id, e.vendor_id
    from examination e
   where e.duplicate_of_id is null
)
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side,
       'EXAMINATION' as measure, '' as outcome, c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c
union all
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side, p.measure, p.organisation_id::text,
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c
 cross join lateral (values ('CARRIER', c.carrier_id), ('LAW_FIRM', c.law_firm_id),
                            ('ATTORNEY', c.attorney_id), ('VENDOR', c.vendor_id)) as p (measure, organisation_id)
 where p.organisation_id is not null
union all
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side,
       'OPINION.' || o.issue, coalesce(o.stance, 'UNCODED'),
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c join opinion o on o.firm_id = c.firm_id and o.examination_id = c.examination_id
 where o.verification <> 'UNVERIFIED'
union all
-- A records review has no face-to-face time. Sources are separate series and are never merged.
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side,
       'MINUTES.' || t.source, t.minutes::text,
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c join timing_observation t on t.firm_id = c.firm_id and t.examination_id = c.examination_id
 where c.kind <> 'RECORD_REVIEW'
union all
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side, p.measure, p.outcome,
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c join examination_records r on r.firm_id = c.firm_id and r.examination_id = c.examination_id
 cross join lateral (values ('PAGES_SUPPLIED', r.pages_supplied::text),
                            ('PAGES_REVIEWED', r.pages_reviewed::text),
                            ('PAGES_REVIEWED_OF_SUPPLIED', r.pages_reviewed || '/' || r.pages_supplied)
                    ) as p (measure, outcome)
 where p.outcome is not null
union all
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side, 'FEE_CENTS', f.amount_cents::text,
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c join fee f on f.firm_id = c.firm_id and f.examination_id = c.examination_id
 where f.amount_cents is not null
union all
select c.firm_id, c.subject_id, c.examination_id, c.kind, c.year, c.side, d.measure, d.outcome,
       c.carrier_id, c.law_firm_id, c.attorney_id, c.vendor_id
  from counted c join opinion o on o.firm_id = c.firm_id and o.examination_id = c.examination_id
 cross join lateral (values ('MMI_GAP_DAYS', case when o.issue = 'MMI' then (o.treater_mmi_on - o.mmi_on)::text end),
                            ('WPI_PERCENT', trim_scale(o.wpi_percent)::text),
                            ('APPORTIONMENT_PERCENT', trim_scale(o.apportionment_percent)::text)
                    ) as d (measure, outcome)
 where d.outcome is not null and o.verification <> 'UNVERIFIED';
grant select on counted_fact to trackrecord_app;

create table examiner_count (
  firm_id uuid not null,
  subject_id uuid not null,
  measure text not null,
  outcome text not null,
  kind text not null,
  year integer not null,
  side text not null,
  n integer not null,
  primary key (firm_id, subject_id, measure, outcome, kind, year, side)
) with (autovacuum_vacuum_scale_factor = 0.05);
call app.protect_firm_table('examiner_count');
create index examiner_count_examinations on examiner_count (firm_id, subject_id)
  include (n, year, side, kind) where measure = 'EXAMINATION';

-- Recomputes the stored counts of the examiners that a write touched, inside that write's transaction.
-- One writer of a firm counts at a time; a statement after the lock sees what the former one committed
-- (read committed), so no count is ever computed from a stale picture.
create procedure app.refresh_examiner_counts(subject_ids uuid[])
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('examiner_count:' || app.current_firm_id(), 0));
  delete from examiner_count c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids);
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, count(*)
    from counted_fact f
   where f.firm_id = app.current_firm_id() and f.subject_id = any (subject_ids)
   group by 1, 2, 3, 4, 5, 6, 7
   order by 1, 2, 3, 4, 5, 6, 7;
end $$;
grant execute on procedure app.refresh_examiner_counts to trackrecord_app;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
