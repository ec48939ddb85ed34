import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What readers propose, what people decide, what the firm lets the machine accept alone. Firm-owned. */
export class CreateReadings20261122100100 implements MigrationInterface {
  readonly name = 'CreateReadings20261122100100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- A proposal keeps what the machine read for good; the decision stands beside it, never over it.
create table reading_proposal (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  document_id uuid not null,
  position integer not null,
  reader text not null,
  reader_version text not null,
  kind text not null,
  field text,
  issue text,
  stance text,
  value jsonb not null,
  quote text not null,
  span_start integer not null,
  span_end integer not null,
  page integer not null,
  end_page integer not null,
  boxes jsonb not null default '[]',
  section text,
  question jsonb,
  attribution text,
  is_hedged boolean not null default false,
  is_conditional boolean not null default false,
  is_disputed boolean not null default false,
  cues text[] not null default '{}',
  confidence real not null,
  status text not null default 'PENDING',
  decision jsonb,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint reading_proposal_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint reading_proposal_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint reading_proposal_position_key unique (firm_id, document_id, reader, position),
  constraint reading_proposal_kind_known check (kind in ('FIELD', 'RECORD', 'OPINION', 'CANDIDATE')),
  constraint reading_proposal_field_named check ((kind = 'FIELD') = (field is not null)),
  constraint reading_proposal_opinion_coded check ((kind = 'OPINION') = (issue is not null and stance is not null)),
  constraint reading_proposal_confidence_range check (confidence between 0 and 1),
  constraint reading_proposal_span_ordered check (span_start >= 0 and span_end > span_start and end_page >= page),
  constraint reading_proposal_status_known check (status in
    ('PENDING', 'ACCEPTED', 'CORRECTED', 'REJECTED', 'AUTO_ACCEPTED')),
  -- Who decided is known of every person's decision; a machine's has a time and no member. A candidate is accepted
  -- by saying what it is, so its acceptance carries a decision as a correction does.
  constraint reading_proposal_decided check (
    (status = 'PENDING') = (decided_at is null)
    and (status not in ('PENDING', 'AUTO_ACCEPTED') or decided_by is null)
    and (status = 'CORRECTED' or (kind = 'CANDIDATE' and status = 'ACCEPTED')) = (decision is not null))
);
call app.protect_firm_table('reading_proposal');
create index reading_proposal_pending on reading_proposal (firm_id, document_id) where status = 'PENDING';
create index reading_proposal_decided_by on reading_proposal (firm_id, decided_by);

-- From which confidence the firm lets a field, or the opinions on an issue, count without a person's look.
create table auto_accept_rule (
  firm_id uuid not null references firm (id),
  subject text not null,
  minimum_confidence real not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (firm_id, subject),
  constraint auto_accept_rule_set_by_fk foreign key (firm_id, set_by) references member (firm_id, id),
  constraint auto_accept_rule_confidence_range check (minimum_confidence between 0.5 and 1)
);
call app.protect_firm_table('auto_accept_rule');
create index auto_accept_rule_set_by on auto_accept_rule (firm_id, set_by);

-- Another reader that the firm asks, at an address that the operator allows. Off unless it says otherwise.
create table external_reader (
  firm_id uuid not null references firm (id),
  origin text not null,
  model text not null,
  sealed_key bytea,
  data_key_id uuid,
  is_enabled boolean not null default false,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (firm_id),
  constraint external_reader_set_by_fk foreign key (firm_id, set_by) references member (firm_id, id),
  constraint external_reader_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint external_reader_key_whole check ((sealed_key is null) = (data_key_id is null))
);
call app.protect_firm_table('external_reader');
create index external_reader_set_by on external_reader (firm_id, set_by);
create index external_reader_data_key on external_reader (firm_id, data_key_id);

-- How often this firm's people agreed with what a cue led to: the whole of what is learnt, open to read.
create table cue_tally (
  firm_id uuid not null references firm (id),
  cue text not null,
  subject text not null,
  accepted integer not null default 0,
  corrected integer not null default 0,
  rejected integer not null default 0,
  primary key (firm_id, cue, subject),
  constraint cue_tally_not_negative check (accepted >= 0 and corrected >= 0 and rejected >= 0)
);
call app.protect_firm_table('cue_tally');

-- Facts of an examination that have no column of their own, each with where it was read.
create table examination_fact (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  field text not null,
  value jsonb not null,
  document_id uuid,
  page integer,
  quote text,
  verification text not null default 'CONFIRMED',
  primary key (firm_id, id),
  constraint examination_fact_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint examination_fact_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint examination_fact_field_key unique (firm_id, examination_id, field),
  constraint examination_fact_verification_known check (verification in ('CONFIRMED', 'AUTO_ACCEPTED'))
);
call app.protect_firm_table('examination_fact');
create index examination_fact_document on examination_fact (firm_id, document_id);

-- What the examiner says was read, entry by entry; a vague entry is one that does not say what.
create table reviewed_record (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  document_id uuid,
  position integer not null,
  title text not null,
  author text,
  dated_on date,
  dated_to date,
  kind text not null,
  pages integer,
  is_vague boolean not null default false,
  page integer,
  quote text,
  verification text not null default 'CONFIRMED',
  primary key (firm_id, id),
  constraint reviewed_record_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint reviewed_record_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint reviewed_record_kind_known check (kind in
    ('TREATMENT', 'IMAGING', 'OPERATIVE', 'EMERGENCY', 'THERAPY', 'PHARMACY', 'LABORATORY', 'EXAMINATION_REPORT',
     'DEPOSITION', 'LEGAL', 'EMPLOYMENT', 'ACCIDENT', 'SURVEILLANCE', 'OTHER')),
  constraint reviewed_record_verification_known check (verification in ('CONFIRMED', 'AUTO_ACCEPTED')),
  constraint reviewed_record_pages_not_negative check (pages >= 0)
);
call app.protect_firm_table('reviewed_record');
create index reviewed_record_examination on reviewed_record (firm_id, examination_id, position);
create index reviewed_record_document on reviewed_record (firm_id, document_id);

alter table source_document
  -- Examiner, day and claimant as read, where all three are: by it two files of one report are found.
  add column reading_key text,
  -- What confirming the document changed of its examination, with what was there before: reopening takes back just
  -- that. {"EXAMINATION": ...} when the examination was recorded from this document.
  add column supplied jsonb not null default '{}';
create index source_document_reading_key on source_document (firm_id, reading_key) where reading_key is not null;

alter table opinion
  add column end_page integer,
  add column certainty text,
  add column is_hedged boolean not null default false,
  add column is_conditional boolean not null default false,
  add column medications text[] not null default '{}',
  add column ground text,
  drop constraint opinion_verification_known,
  add constraint opinion_verification_known
    check (verification in ('FIRM_RECORD', 'CONFIRMED', 'AUTO_ACCEPTED', 'UNVERIFIED'));
alter table examination
  drop constraint examination_verification_known,
  add constraint examination_verification_known
    check (verification in ('FIRM_RECORD', 'CONFIRMED', 'AUTO_ACCEPTED', 'UNVERIFIED'));
`);
    await queryRunner.query(COUNTED_FACT);
    await queryRunner.query(TELLING);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}

/**
 * The counting view as it was, with two kinds of row more: what the machine read and the firm let it accept alone is
 * counted, and counted apart, so that a figure can say how much of it rests on nobody's look.
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
 cross join lateral (values ('MMI_GAP_DAYS', case when o.issue = 'MMI' then (o.treater_mmi_on - o.mmi_on)::text end),
                            ('WPI_PERCENT', trim_scale(o.wpi_percent)::text),
                            ('APPORTIONMENT_PERCENT', trim_scale(o.apportionment_percent)::text)
                    ) as d (measure, outcome)
 where d.outcome is not null and o.verification <> 'UNVERIFIED';
`;

/**
 * As it was, and now whoever looks at one of the examiners is told in the same transaction. Of a large import, one
 * word that concerns all: its id is the firm's own.
 */
const TELLING = `
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
  call app.mark_peers_stale(subject_ids);
  perform pg_notify('trackrecord', json_build_object('firmId', app.current_firm_id(), 'topic', 'examiner',
                                                     'id', touched.id)::text)
     from unnest(case when cardinality(subject_ids) <= 500 then subject_ids else array[app.current_firm_id()] end)
       as touched (id);
end $$;
`;
