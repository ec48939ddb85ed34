import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Treaters, what they conclude and when they saw the claimant, and how an examiner met it. Firm-owned. */
export class CreateTreatingOpinions20261122110300 implements MigrationInterface {
  readonly name = 'CreateTreatingOpinions20261122110300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table treater (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  full_name text not null,
  name_key text not null,
  credentials text,
  specialty text,
  npi text,
  practice text,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  -- The same name under the same number, or both times without one, is the same treater met again.
  constraint treater_name_key unique nulls not distinct (firm_id, name_key, npi),
  constraint treater_npi_digits check (npi ~ '^[0-9]{10}$')
);
call app.protect_firm_table('treater');

-- is_quote_checked: the words were found on that page of the document; else they are as the member typed them.
create table treating_opinion (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  treater_id uuid not null,
  issue text not null,
  stance text not null,
  stated_on date not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  relied_on text[] not null default '{}',
  reasoning text,
  mmi_on date,
  is_not_yet_at_mmi boolean not null default false,
  wpi_percent numeric(5, 2),
  apportionment_percent numeric(5, 2),
  medications text[] not null default '{}',
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint treating_opinion_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint treating_opinion_treater_fk foreign key (firm_id, treater_id) references treater (firm_id, id),
  constraint treating_opinion_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint treating_opinion_issue_known check (issue in
    ('CAUSATION', 'PRE_EXISTING', 'APPORTIONMENT', 'MMI', 'TREATMENT_NECESSITY', 'MEDICATION', 'SURGERY',
     'WORK_CAPACITY', 'IMPAIRMENT', 'FUTURE_CARE', 'CREDIBILITY', 'SEVERITY')),
  constraint treating_opinion_stance_known check (stance in
    ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT', 'UNDETERMINED', 'NOT_ADDRESSED')),
  constraint treating_opinion_page_counted check (page >= 1),
  constraint treating_opinion_percent_range
    check (wpi_percent between 0 and 100 and apportionment_percent between 0 and 100),
  constraint treating_opinion_mmi_of_mmi check (issue = 'MMI' or (mmi_on is null and not is_not_yet_at_mmi)),
  constraint treating_opinion_mmi_one_of_two check (mmi_on is null or not is_not_yet_at_mmi)
);
call app.protect_firm_table('treating_opinion');
create index treating_opinion_matter on treating_opinion (firm_id, matter_id, issue, treater_id);
create index treating_opinion_treater on treating_opinion (firm_id, treater_id);
create index treating_opinion_document on treating_opinion (firm_id, source_document_id);

create table treatment_visit (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  treater_id uuid not null,
  visited_on date not null,
  kind text,
  page integer,
  source_document_id uuid,
  note text,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint treatment_visit_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint treatment_visit_treater_fk foreign key (firm_id, treater_id) references treater (firm_id, id),
  constraint treatment_visit_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint treatment_visit_page_counted check (page >= 1),
  constraint treatment_visit_once unique nulls not distinct (firm_id, matter_id, treater_id, visited_on, kind)
);
call app.protect_firm_table('treatment_visit');
create index treatment_visit_treater on treatment_visit (firm_id, treater_id);
create index treatment_visit_document on treatment_visit (firm_id, source_document_id);

-- How the examiner's report meets a treater's opinion. A machine's proposal is decided by nobody yet and is in no
-- figure; it goes with either opinion, because it speaks of both.
create table engagement (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  opinion_id uuid not null,
  treating_opinion_id uuid not null,
  state text not null,
  is_proposed boolean not null,
  quote text,
  page integer,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  note text,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint engagement_opinion_fk foreign key (firm_id, opinion_id)
    references opinion (firm_id, id) on delete cascade,
  constraint engagement_treating_opinion_fk foreign key (firm_id, treating_opinion_id)
    references treating_opinion (firm_id, id) on delete cascade,
  constraint engagement_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint engagement_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint engagement_pair_key unique (firm_id, opinion_id, treating_opinion_id),
  constraint engagement_state_known check (state in ('ENGAGED', 'DISMISSED', 'IGNORED')),
  constraint engagement_page_counted check (page >= 1),
  constraint engagement_decided check (is_proposed = (decided_at is null) and not (is_proposed and decided_by is not null))
);
call app.protect_firm_table('engagement');
create index engagement_treating_opinion on engagement (firm_id, treating_opinion_id);
create index engagement_document on engagement (firm_id, source_document_id);
create index engagement_decided_by on engagement (firm_id, decided_by);

create table position_point (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  opinion_id uuid,
  treating_opinion_id uuid,
  side text not null,
  kind text not null,
  text text not null,
  page integer,
  quote text,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint position_point_opinion_fk foreign key (firm_id, opinion_id)
    references opinion (firm_id, id) on delete cascade,
  constraint position_point_treating_opinion_fk foreign key (firm_id, treating_opinion_id)
    references treating_opinion (firm_id, id) on delete cascade,
  constraint position_point_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint position_point_of_something check (num_nonnulls(opinion_id, treating_opinion_id) > 0),
  constraint position_point_side_known check (side in ('EXAMINER', 'TREATER')),
  constraint position_point_kind_known check (kind in ('SUPPORT', 'WEAKNESS')),
  constraint position_point_page_counted check (page >= 1)
);
call app.protect_firm_table('position_point');
create index position_point_opinion on position_point (firm_id, opinion_id);
create index position_point_treating_opinion on position_point (firm_id, treating_opinion_id);
create index position_point_document on position_point (firm_id, source_document_id);

create table treater_tie (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  treater_id uuid not null,
  kind text not null,
  matter_id uuid,
  counterpart text,
  amount_cents bigint,
  dated_on date,
  note text,
  page integer,
  source_document_id uuid,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint treater_tie_treater_fk foreign key (firm_id, treater_id) references treater (firm_id, id),
  constraint treater_tie_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint treater_tie_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint treater_tie_kind_known check (kind in
    ('LIEN', 'LETTER_OF_PROTECTION', 'REFERRED_BY_COUNSEL', 'REFERRED_BY_PHYSICIAN', 'SHARED_OWNERSHIP', 'OTHER')),
  constraint treater_tie_amount_not_negative check (amount_cents >= 0),
  constraint treater_tie_page_counted check (page >= 1)
);
call app.protect_firm_table('treater_tie');
create index treater_tie_treater on treater_tie (firm_id, treater_id);
create index treater_tie_matter on treater_tie (firm_id, matter_id);
create index treater_tie_document on treater_tie (firm_id, source_document_id);

-- Two entries of a treater's chart that say different things, each where it stands.
create table chart_inconsistency (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  treater_id uuid not null,
  matter_id uuid,
  dated_on date not null,
  text text not null,
  page integer,
  quote text,
  source_document_id uuid,
  is_quote_checked boolean not null default false,
  other_text text not null,
  other_page integer,
  other_quote text,
  other_document_id uuid,
  is_other_quote_checked boolean not null default false,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint chart_inconsistency_treater_fk foreign key (firm_id, treater_id) references treater (firm_id, id),
  constraint chart_inconsistency_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint chart_inconsistency_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint chart_inconsistency_other_document_fk foreign key (firm_id, other_document_id)
    references source_document (firm_id, id) on delete set null (other_document_id),
  constraint chart_inconsistency_pages_counted check (page >= 1 and other_page >= 1)
);
call app.protect_firm_table('chart_inconsistency');
create index chart_inconsistency_treater on chart_inconsistency (firm_id, treater_id);
create index chart_inconsistency_matter on chart_inconsistency (firm_id, matter_id);
create index chart_inconsistency_document on chart_inconsistency (firm_id, source_document_id);
create index chart_inconsistency_other_document on chart_inconsistency (firm_id, other_document_id);
`);
    await queryRunner.query(TREATER_PAIR);
    await queryRunner.query(COUNTED_FACT);
    await queryRunner.query(COUNTING);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}

/**
 * Which opinion of the treaters stands beside an examination's on a question: of each treater the last on or before
 * the day of the report, else the first after it (server/modules/treating/divergence.ts, of one matter). A stance only
 * where all treaters who conclude conclude alike; a day of maximum improvement only where all give one and the same.
 *
 * Stored beside the counts and by the same procedure, so that counting and listing rows look one row up; the view is
 * the definition, against which what is stored is verified. No policy lets the role that builds the pool see a row, so
 * that no pair leaves a firm; it may name the columns, because the counting view does.
 */
const TREATER_PAIR = `
create table treater_pair (
  firm_id uuid not null,
  examination_id uuid not null,
  issue text not null,
  stance text,
  mmi_on date,
  primary key (firm_id, examination_id, issue),
  constraint treater_pair_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint treater_pair_says_something check (num_nonnulls(stance, mmi_on) > 0)
);
call app.protect_firm_table('treater_pair');
grant select (firm_id, examination_id, issue, stance, mmi_on) on treater_pair to trackrecord_pool;

create view treater_comparison with (security_invoker = true) as
select c.firm_id, c.subject_id, c.examination_id, c.issue,
       case when count(distinct c.stance) filter (where c.is_concluding) = 1
            then min(c.stance) filter (where c.is_concluding) end as stance,
       case when count(distinct c.mmi_on) = 1 and not bool_or(c.is_not_yet_at_mmi) then min(c.mmi_on) end as mmi_on
  from (
    select distinct on (e.firm_id, e.subject_id, e.id, t.issue, t.treater_id)
           e.firm_id, e.subject_id, e.id as examination_id, t.issue, t.stance, t.mmi_on, t.is_not_yet_at_mmi,
           t.stance in ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT') as is_concluding
      from treating_opinion t
      join examination e on e.firm_id = t.firm_id and e.matter_id = t.matter_id
      -- Days as text sort as days do; a report dated before its examination is a misprint.
      left join lateral (
        select x.value #>> '{}' as day from examination_fact x
         where x.firm_id = e.firm_id and x.examination_id = e.id and x.field = 'REPORTED_ON'
           and x.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\d$' and x.value #>> '{}' >= e.examined_on::text) f on true
     cross join lateral (select t.stated_on::text <= coalesce(f.day, e.examined_on::text) as is_known) r
     order by e.firm_id, e.subject_id, e.id, t.issue, t.treater_id, r.is_known desc,
              case when r.is_known then t.stated_on end desc, case when r.is_known then t.id end desc,
              t.stated_on, t.id
  ) c
 group by 1, 2, 3, 4
having count(distinct c.stance) filter (where c.is_concluding) = 1 or count(distinct c.mmi_on) = 1;
grant select on treater_comparison to trackrecord_app;
`;

/**
 * The counting view as it was, with one kind of row more: an examiner's conclusion beside the treaters' on the same
 * question. Where the firm's log gives no day of maximum improvement of the treater, that of a treating opinion stands.
 */
const COUNTED_FACT = `
create or replace view counted_fact with (security_invoker = true) as
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
select e.firm_id, e.subject_id, e.id, e.claimant_id, e.kind, e.examined_on, null::date,
       extract(year from e.examined_on)::integer, 0, e.side,
       e.carrier_id, e.law_firm_id, e.attorney_id, e.vendor_id, 'UNVERIFIED', ''
  from examination e
 where e.duplicate_of_id is null and e.verification = 'UNVERIFIED'
union all
select c.*, 'AUTO_ACCEPTED', ''
  from counted c join examination e on e.firm_id = c.firm_id and e.id = c.examination_id
 where e.verification = 'AUTO_ACCEPTED'
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
select c.*, 'AUTO_ACCEPTED.' || o.issue, ''
  from counted c join opinion o on o.firm_id = c.firm_id and o.examination_id = c.examination_id
 where o.verification = 'AUTO_ACCEPTED'
union all
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
  left join treater_pair p on p.firm_id = o.firm_id and p.examination_id = o.examination_id and p.issue = o.issue
 cross join lateral (values ('MMI_GAP_DAYS', case when o.issue = 'MMI'
                                                  then (coalesce(o.treater_mmi_on, p.mmi_on) - o.mmi_on)::text end),
                            ('WPI_PERCENT', trim_scale(o.wpi_percent)::text),
                            ('APPORTIONMENT_PERCENT', trim_scale(o.apportionment_percent)::text),
                            ('TREATER_PAIR.' || o.issue,
                             case when o.stance in ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT')
                                  then o.stance || '/' || p.stance end)
                    ) as d (measure, outcome)
 where d.outcome is not null and o.verification <> 'UNVERIFIED';
`;

/** As it was, and pairs are compared anew before they are counted. */
const COUNTING = `
create or replace procedure app.refresh_examiner_counts(subject_ids uuid[])
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('examiner_count:' || app.current_firm_id(), 0));
  update examination e set prior_examined_on = o.prior_on
    from examination_order o
   where o.firm_id = app.current_firm_id() and o.subject_id = any (subject_ids)
     and o.prior_on is distinct from o.stored_prior_on
     and e.firm_id = o.firm_id and e.id = o.id;
  delete from treater_pair p using examination e
   where p.firm_id = app.current_firm_id() and e.firm_id = p.firm_id and e.id = p.examination_id
     and e.subject_id = any (subject_ids);
  insert into treater_pair (firm_id, examination_id, issue, stance, mmi_on)
  select c.firm_id, c.examination_id, c.issue, c.stance, c.mmi_on
    from treater_comparison c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids)
     and num_nonnulls(c.stance, c.mmi_on) > 0;
  delete from examiner_count c
   where c.firm_id = app.current_firm_id() and c.subject_id = any (subject_ids);
  insert into examiner_count (firm_id, subject_id, measure, outcome, kind, year, side, prior_year, n)
  select f.firm_id, f.subject_id, f.measure, f.outcome, f.kind, f.year, f.side, f.prior_year, count(*)
    from counted_fact f
   where f.firm_id = app.current_firm_id() and f.subject_id = any (subject_ids)
   group by 1, 2, 3, 4, 5, 6, 7, 8
   order by 1, 2, 3, 4, 5, 6, 7, 8;
  call app.mark_peers_stale(subject_ids);
  perform pg_notify('trackrecord', json_build_object('firmId', app.current_firm_id(), 'topic', 'examiner',
                                                     'id', touched.id)::text)
     from unnest(case when cardinality(subject_ids) <= 500 then subject_ids else array[app.current_firm_id()] end)
       as touched (id);
end $$;
`;
