import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The examiner directory is shared by all firms and read-only to the running product: it is loaded by
 * an operator (`npm run directory`). What a firm concludes about identity is the firm's own.
 */
export class CreateDirectory20261121100200 implements MigrationInterface {
  readonly name = 'CreateDirectory20261121100200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create extension if not exists pg_trgm;

create table specialty (
  code text primary key,
  name text not null,
  specialty_group text not null
);

create table examiner (
  id uuid primary key default app.new_id(),
  npi text,
  last_name text not null,
  first_name text not null,
  middle_name text,
  suffix text,
  credentials text,
  specialty_code text references specialty (code),
  name_key text not null,
  search_name text not null,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint examiner_npi_key unique (npi),
  constraint examiner_npi_is_ten_digits check (npi ~ '^[0-9]{10}$')
);
create index examiner_name_key on examiner (name_key);
create index examiner_search_prefix on examiner (search_name text_pattern_ops);
create index examiner_search_similar on examiner using gin (search_name gin_trgm_ops);

create table examiner_alias (
  id uuid primary key default app.new_id(),
  examiner_id uuid not null references examiner (id) on delete cascade,
  name text not null,
  name_key text not null,
  search_name text not null,
  constraint examiner_alias_key unique (examiner_id, name_key)
);
create index examiner_alias_name_key on examiner_alias (name_key);
create index examiner_alias_search_similar on examiner_alias using gin (search_name gin_trgm_ops);

create table examiner_licence (
  examiner_id uuid not null references examiner (id) on delete cascade,
  state text not null,
  number text not null,
  primary key (state, number),
  constraint examiner_licence_state_is_code check (state ~ '^[A-Z]{2}$')
);
create index examiner_licence_examiner on examiner_licence (examiner_id);

create table examiner_specialty (
  examiner_id uuid not null references examiner (id) on delete cascade,
  specialty_code text not null references specialty (code),
  is_primary boolean not null default false,
  primary key (examiner_id, specialty_code)
);
grant select on specialty, examiner, examiner_alias, examiner_licence, examiner_specialty to trackrecord_app;

-- An examiner whom no directory entry matches: known to this firm only.
create table provisional_examiner (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  last_name text not null,
  first_name text not null,
  middle_name text,
  suffix text,
  credentials text,
  npi text,
  specialty_code text references specialty (code),
  name_key text not null,
  search_name text not null,
  import_id uuid,
  created_at timestamptz not null default now(),
  primary key (firm_id, id)
);
call app.protect_firm_table('provisional_examiner');
create index provisional_examiner_name_key on provisional_examiner (firm_id, name_key);

-- One way in which an examiner stands in this firm's files: the name as written with the identifiers
-- beside it. It points to a directory examiner or to a provisional one; examinations follow it.
create table examiner_appearance (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  appearance_key text not null,
  name_as_written text not null,
  npi text,
  licence_state text,
  licence_number text,
  specialty_as_written text,
  examiner_id uuid references examiner (id),
  provisional_examiner_id uuid,
  subject_id uuid not null generated always as (coalesce(examiner_id, provisional_examiner_id)) stored,
  method text not null,
  decided_by uuid,
  decided_at timestamptz not null default now(),
  import_id uuid,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint examiner_appearance_key unique (firm_id, appearance_key),
  constraint examiner_appearance_subject_key unique (firm_id, id, subject_id),
  constraint examiner_appearance_one_subject check (num_nonnulls(examiner_id, provisional_examiner_id) = 1),
  constraint examiner_appearance_provisional_fk foreign key (firm_id, provisional_examiner_id)
    references provisional_examiner (firm_id, id),
  constraint examiner_appearance_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint examiner_appearance_method_known
    check (method in ('NPI', 'LICENCE', 'EXACT_NAME', 'PROVISIONAL', 'PERSON'))
);
call app.protect_firm_table('examiner_appearance');
create index examiner_appearance_subject on examiner_appearance (firm_id, subject_id);

-- Similar, but not the same beyond doubt: a person is asked.
create table identity_review (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  status text not null default 'OPEN',
  reason text not null,
  import_id uuid,
  created_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  -- The decision that closed the review, so that taking the decision back opens it again.
  decision_group_id uuid,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint identity_review_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id) on delete cascade,
  constraint identity_review_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint identity_review_status_known check (status in ('OPEN', 'LINKED', 'KEPT_APART')),
  constraint identity_review_decided_pair check ((decided_at is null) = (status = 'OPEN'))
);
call app.protect_firm_table('identity_review');
create unique index identity_review_open on identity_review (firm_id, appearance_id) where status = 'OPEN';

create table identity_review_candidate (
  firm_id uuid not null,
  review_id uuid not null,
  examiner_id uuid not null references examiner (id),
  similarity real not null,
  reason text not null,
  primary key (firm_id, review_id, examiner_id),
  constraint identity_review_candidate_review_fk foreign key (firm_id, review_id)
    references identity_review (firm_id, id) on delete cascade
);
call app.protect_firm_table('identity_review_candidate');

-- Every change of whom an appearance stands for, so that any of them can be taken back.
create table identity_decision (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  action text not null,
  appearance_id uuid not null,
  from_examiner_id uuid,
  from_provisional_examiner_id uuid,
  to_examiner_id uuid,
  to_provisional_examiner_id uuid,
  -- How the appearance had come to its former subject: taking the decision back restores this too.
  from_method text not null,
  from_decided_by uuid,
  from_decided_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz not null default now(),
  group_id uuid not null,
  reverses_group_id uuid,
  primary key (firm_id, id),
  constraint identity_decision_appearance_fk foreign key (firm_id, appearance_id)
    references examiner_appearance (firm_id, id) on delete cascade,
  constraint identity_decision_action_known check (action in ('LINK', 'MERGE', 'SPLIT', 'REVERSE'))
);
call app.protect_firm_table('identity_decision', array['select', 'insert', 'delete']);
create index identity_decision_group on identity_decision (firm_id, group_id);
create index identity_decision_appearance on identity_decision (firm_id, appearance_id);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
