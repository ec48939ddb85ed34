import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records supplied to an examiner, what people decided about their match with those reviewed, minutes as they were
 * said, and facts of the foundation of a report. Firm-owned.
 */
export class CreateScrutiny20261122110400 implements MigrationInterface {
  readonly name = 'CreateScrutiny20261122110400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- An index of what was supplied: pasted, a file of a table, or a produced document. Checked first, then confirmed.
create table record_index (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  -- Null: what it lists was supplied to every examiner of the matter.
  examination_id uuid,
  document_id uuid,
  source text not null,
  name text not null,
  status text not null default 'CHECKED',
  -- What each column is taken for, by position; empty for lines that are no table.
  columns jsonb not null default '[]',
  created_by uuid not null,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint record_index_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  constraint record_index_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint record_index_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint record_index_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint record_index_source_known check (source in ('TEXT', 'FILE', 'DOCUMENT')),
  constraint record_index_status_known check (status in ('CHECKED', 'IMPORTED', 'DISCARDED')),
  constraint record_index_confirmed check ((status = 'IMPORTED') = (confirmed_at is not null))
);
call app.protect_firm_table('record_index');
create index record_index_matter on record_index (firm_id, matter_id);
create index record_index_examination on record_index (firm_id, examination_id);
create index record_index_document on record_index (firm_id, document_id);
create index record_index_created_by on record_index (firm_id, created_by);

-- Every row of an index as it came, with what was read of it or why it was not taken: nothing is lost.
create table record_index_row (
  firm_id uuid not null,
  index_id uuid not null,
  number integer not null,
  cells text[] not null,
  page integer,
  -- Null: not taken, for the problems beside it.
  entry jsonb,
  problems jsonb not null default '[]',
  primary key (firm_id, index_id, number),
  constraint record_index_row_index_fk foreign key (firm_id, index_id)
    references record_index (firm_id, id) on delete cascade,
  constraint record_index_row_said check (entry is not null or problems <> '[]')
);
call app.protect_firm_table('record_index_row');

-- A record that was sent to the examiner, as far as the firm knows.
create table supplied_record (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  examination_id uuid,
  index_id uuid,
  index_row integer,
  position integer not null,
  title text not null,
  author text,
  kind text not null,
  dated_on date,
  dated_to date,
  pages integer,
  bates_from text,
  bates_to text,
  supplied_on date,
  document_id uuid,
  page integer,
  quote text,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint supplied_record_matter_fk foreign key (firm_id, matter_id)
    references matter (firm_id, id) on delete cascade,
  constraint supplied_record_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint supplied_record_index_fk foreign key (firm_id, index_id)
    references record_index (firm_id, id) on delete cascade,
  constraint supplied_record_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint supplied_record_kind_known check (kind in
    ('TREATMENT', 'IMAGING', 'OPERATIVE', 'EMERGENCY', 'THERAPY', 'PHARMACY', 'LABORATORY', 'EXAMINATION_REPORT',
     'DEPOSITION', 'LEGAL', 'EMPLOYMENT', 'ACCIDENT', 'SURVEILLANCE', 'OTHER')),
  constraint supplied_record_dates_ordered check (dated_to is null or dated_on <= dated_to),
  constraint supplied_record_pages_positive check (pages between 1 and 1000000),
  constraint supplied_record_bates_whole check ((bates_from is null) = (bates_to is null)),
  constraint supplied_record_index_whole check ((index_id is null) = (index_row is null))
);
call app.protect_firm_table('supplied_record');
create index supplied_record_matter on supplied_record (firm_id, matter_id, position, id);
create index supplied_record_examination on supplied_record (firm_id, examination_id);
create index supplied_record_index on supplied_record (firm_id, index_id);
create index supplied_record_document on supplied_record (firm_id, document_id);

-- What a person says of a supplied and a reviewed record: the same, or not. It stands above what the rules find.
create table record_match (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  supplied_record_id uuid not null,
  reviewed_record_id uuid not null,
  is_same boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint record_match_key unique (firm_id, supplied_record_id, reviewed_record_id),
  constraint record_match_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint record_match_supplied_fk foreign key (firm_id, supplied_record_id)
    references supplied_record (firm_id, id) on delete cascade,
  constraint record_match_reviewed_fk foreign key (firm_id, reviewed_record_id)
    references reviewed_record (firm_id, id) on delete cascade,
  constraint record_match_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id)
);
call app.protect_firm_table('record_match');
create index record_match_examination on record_match (firm_id, examination_id);
create index record_match_reviewed on record_match (firm_id, reviewed_record_id);
create index record_match_decided_by on record_match (firm_id, decided_by);

-- How long the examiner billed or declared for reading records, as said; one statement for each examination.
create table record_review_time (
  firm_id uuid not null,
  examination_id uuid not null,
  basis text not null,
  as_written text not null,
  minutes_low integer not null,
  -- Null: no end is known.
  minutes_high integer,
  document_id uuid,
  page integer,
  quote text,
  version integer not null default 1,
  primary key (firm_id, examination_id),
  constraint record_review_time_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint record_review_time_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint record_review_time_basis_known check (basis in ('BILLED', 'DECLARED')),
  constraint record_review_time_bounds check (minutes_low >= 0 and minutes_high >= minutes_low)
);
call app.protect_firm_table('record_review_time');
create index record_review_time_document on record_review_time (firm_id, document_id);

-- Minutes as they were said: "about 20" is known within bounds only. Figures go on counting the column minutes.
alter table timing_observation
  add column as_written text,
  add column minutes_low integer,
  -- Null beside a lower bound: no end is known ("at least 30 minutes").
  add column minutes_high integer,
  add column document_id uuid,
  add column page integer,
  add column quote text,
  add constraint timing_observation_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  add constraint timing_observation_bounds check (
    (as_written is null) = (minutes_low is null)
    and (minutes_high is null or (minutes_low is not null and minutes_high >= minutes_low))
    and minutes_low >= 0);
create index timing_observation_document on timing_observation (firm_id, document_id);

-- What a court would ask of a report's foundation, as recorded: never a verdict. Machine proposals say so.
create table foundation_fact (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  aspect text not null,
  element text not null,
  -- Of an element that is looked for; null for one that is just recorded (a licence, a test).
  state text,
  -- A body region, where the element is one.
  code text,
  note text,
  valid_from date,
  valid_to date,
  document_id uuid,
  page integer,
  quote text,
  is_proposed boolean not null default false,
  -- Why the machine proposes it, in words.
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint foundation_fact_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint foundation_fact_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint foundation_fact_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint foundation_fact_aspect_known check (aspect in ('QUALIFICATIONS', 'THOROUGHNESS', 'REASONING')),
  constraint foundation_fact_element_known check ((aspect, element) in (
    ('QUALIFICATIONS', 'BODY_PART'), ('QUALIFICATIONS', 'LICENCE'), ('QUALIFICATIONS', 'BOARD_CERTIFICATION'),
    ('QUALIFICATIONS', 'ACTIVE_PRACTICE'), ('THOROUGHNESS', 'TEST_PERFORMED'),
    ('THOROUGHNESS', 'TEST_INDICATED_NOT_DONE'), ('REASONING', 'APPROXIMATE_PERCENTAGES'),
    ('REASONING', 'TO_WHAT_FACTOR'), ('REASONING', 'HOW'), ('REASONING', 'WHY_NOW'),
    ('REASONING', 'MEDICAL_EVIDENCE'))),
  constraint foundation_fact_state_known check (state in ('PRESENT', 'ABSENT', 'UNCLEAR')),
  constraint foundation_fact_state_given check ((aspect = 'REASONING') = (state is not null)),
  constraint foundation_fact_decided check (is_proposed = (decided_by is null) and is_proposed = (decided_at is null)),
  constraint foundation_fact_dates_ordered check (valid_from <= valid_to)
);
call app.protect_firm_table('foundation_fact');
create index foundation_fact_examination on foundation_fact (firm_id, examination_id);
create index foundation_fact_document on foundation_fact (firm_id, document_id);
create index foundation_fact_decided_by on foundation_fact (firm_id, decided_by);
-- Each element of the reasoning is answered once; licences and tests may be several.
create unique index foundation_fact_reasoning_key on foundation_fact (firm_id, examination_id, element)
  where aspect = 'REASONING';
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
