import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What examiners swore: occasions, propositions and answers that they could not give. Firm-owned. */
export class CreateTestimony20261123100000 implements MigrationInterface {
  readonly name = 'CreateTestimony20261123100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- subject_id follows the appearance, as an examination's does, so that a decision about identity moves testimony too.
-- A case is named after its parties: sealed like a matter's caption.
create table testimony (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  examination_id uuid,
  document_id uuid,
  kind text not null,
  given_on date,
  sealed_case_name bytea,
  case_name_key_id uuid,
  case_number text,
  court text,
  provenance text not null default 'UNKNOWN',
  provenance_note text,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint testimony_appearance_fk foreign key (firm_id, appearance_id, subject_id)
    references examiner_appearance (firm_id, id, subject_id) on update cascade,
  constraint testimony_matter_fk foreign key (firm_id, matter_id)
    references matter (firm_id, id) on delete set null (matter_id),
  constraint testimony_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint testimony_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint testimony_case_name_key_fk foreign key (firm_id, case_name_key_id)
    references firm_data_key (firm_id, id),
  constraint testimony_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint testimony_transcript_once unique (firm_id, document_id),
  constraint testimony_case_name_whole check ((sealed_case_name is null) = (case_name_key_id is null)),
  constraint testimony_kind_known check (kind in ('DEPOSITION', 'TRIAL', 'HEARING', 'ARBITRATION')),
  constraint testimony_provenance_known check (provenance in
    ('OWN_MATTER', 'STIPULATION', 'COURT_ORDER', 'NOTICE', 'PUBLIC_RECORD', 'PURCHASED', 'OTHER', 'UNKNOWN'))
);
call app.protect_firm_table('testimony');
create index testimony_subject on testimony (firm_id, subject_id, given_on desc, id);
create index testimony_appearance on testimony (firm_id, appearance_id);
create index testimony_matter on testimony (firm_id, matter_id);
create index testimony_examination on testimony (firm_id, examination_id);
create index testimony_case_name_key on testimony (firm_id, case_name_key_id);
create index testimony_created_by on testimony (firm_id, created_by);

-- words: as they stood in the lines when they were taken, so that another reading of the file changes no quotation.
-- A transcript's are found by position, another document's by page. page and line are as printed.
create table proposition (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  testimony_id uuid not null,
  subject text not null,
  issue text,
  stance text,
  organisation_id uuid,
  claim text not null,
  words text not null,
  polarity text not null,
  quantity_low numeric(12, 2),
  quantity_high numeric(12, 2),
  quantity_unit text,
  quantity_hedge text,
  window_from date,
  window_to date,
  state text not null,
  -- The rule that read it; null for an entry by hand.
  cue text,
  document_id uuid,
  from_position integer,
  to_position integer,
  place text not null,
  page integer,
  line integer,
  is_checked boolean not null,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint proposition_testimony_fk foreign key (firm_id, testimony_id)
    references testimony (firm_id, id) on delete cascade,
  constraint proposition_organisation_fk foreign key (firm_id, organisation_id)
    references organisation (firm_id, id) on delete set null (organisation_id),
  constraint proposition_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint proposition_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint proposition_subject_known check (subject in
    ('RETENTIONS_PER_YEAR', 'SHARE_DEFENSE', 'SHARE_PLAINTIFF', 'TIMES_FOR_FIRM', 'SHARE_INCOME', 'ANNUAL_INCOME',
     'EXAM_MINUTES', 'RECORDS_REVIEWED', 'FINDING_RATE', 'EXCLUDED_BEFORE', 'LIST_COMPLETE', 'PRACTICE_SHARE',
     'OTHER')),
  constraint proposition_polarity_known check (polarity in ('AFFIRMS', 'DENIES')),
  constraint proposition_state_known check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  constraint proposition_finding check ((subject = 'FINDING_RATE') = (issue is not null)
    and (issue is null) = (stance is null)),
  constraint proposition_organisation_of_times check (organisation_id is null or subject = 'TIMES_FOR_FIRM'),
  constraint proposition_quantity_whole check ((quantity_unit is null) = (quantity_hedge is null)
    and (quantity_unit is null) = (num_nonnulls(quantity_low, quantity_high) = 0)),
  constraint proposition_quantity_ordered check (quantity_low <= quantity_high and quantity_low >= 0),
  constraint proposition_unit_known check (quantity_unit in ('PERCENT', 'COUNT', 'MINUTES', 'DOLLARS', 'YEARS')),
  constraint proposition_hedge_known check (quantity_hedge in ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE')),
  constraint proposition_window_ordered check (window_from <= window_to),
  constraint proposition_positions_ordered check (from_position >= 0 and to_position >= from_position
    and (from_position is null) = (to_position is null)),
  constraint proposition_page_counted check (page >= 1 and line >= 1)
);
call app.protect_firm_table('proposition');
create index proposition_testimony on proposition (firm_id, testimony_id, from_position, id);
create index proposition_organisation on proposition (firm_id, organisation_id);
create index proposition_document on proposition (firm_id, document_id);
create index proposition_decided_by on proposition (firm_id, decided_by);

create table recall_failure (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  testimony_id uuid not null,
  subject text not null,
  question text not null,
  answer text not null,
  state text not null,
  cue text,
  document_id uuid,
  from_position integer,
  to_position integer,
  place text not null,
  page integer,
  line integer,
  is_checked boolean not null,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint recall_failure_testimony_fk foreign key (firm_id, testimony_id)
    references testimony (firm_id, id) on delete cascade,
  constraint recall_failure_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint recall_failure_decided_by_fk foreign key (firm_id, decided_by) references member (firm_id, id),
  constraint recall_failure_subject_known check (subject in
    ('RETENTIONS_PER_YEAR', 'SHARE_DEFENSE', 'SHARE_PLAINTIFF', 'TIMES_FOR_FIRM', 'SHARE_INCOME', 'ANNUAL_INCOME',
     'EXAM_MINUTES', 'RECORDS_REVIEWED', 'FINDING_RATE', 'EXCLUDED_BEFORE', 'LIST_COMPLETE', 'PRACTICE_SHARE',
     'OTHER')),
  constraint recall_failure_state_known check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  constraint recall_failure_positions_ordered check (from_position >= 0 and to_position >= from_position
    and (from_position is null) = (to_position is null)),
  constraint recall_failure_page_counted check (page >= 1 and line >= 1)
);
call app.protect_firm_table('recall_failure');
create index recall_failure_testimony on recall_failure (firm_id, testimony_id, from_position, id);
create index recall_failure_document on recall_failure (firm_id, document_id);
create index recall_failure_decided_by on recall_failure (firm_id, decided_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
