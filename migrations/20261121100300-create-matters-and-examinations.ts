import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Firm-owned work: organisations, claimants, matters, examinations and what is recorded of each. */
export class CreateMattersAndExaminations20261121100300 implements MigrationInterface {
  readonly name = 'CreateMattersAndExaminations20261121100300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table organisation (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  kind text not null,
  name text not null,
  name_key text not null,
  import_id uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint organisation_kind_known check (kind in ('CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR')),
  constraint organisation_name_key unique (firm_id, kind, name_key)
);
call app.protect_firm_table('organisation');

create table organisation_alias (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  name_key text not null,
  primary key (firm_id, id),
  constraint organisation_alias_organisation_fk foreign key (firm_id, organisation_id)
    references organisation (firm_id, id) on delete cascade,
  constraint organisation_alias_key unique (firm_id, kind, name_key)
);
call app.protect_firm_table('organisation_alias');

create table claimant (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  full_name text not null,
  name_key text not null,
  born_on date,
  import_id uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id)
);
call app.protect_firm_table('claimant');
create index claimant_name on claimant (firm_id, name_key);

create table matter (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  reference text not null,
  reference_key text not null,
  claimant_id uuid,
  forum text,
  injured_on date,
  status text not null default 'OPEN',
  import_id uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint matter_reference_key unique (firm_id, reference_key),
  constraint matter_claimant_fk foreign key (firm_id, claimant_id) references claimant (firm_id, id),
  constraint matter_status_known check (status in ('OPEN', 'CLOSED'))
);
call app.protect_firm_table('matter');
create index matter_claimant on matter (firm_id, claimant_id);

-- subject_id copies the appearance's subject and follows it (on update cascade), so that a link, merge
-- or split moves every examination in one statement and counting never joins for identity.
create table examination (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  claimant_id uuid,
  kind text not null,
  examined_on date not null,
  side text not null,
  carrier_id uuid,
  law_firm_id uuid,
  attorney_id uuid,
  vendor_id uuid,
  notes text,
  identity_key text not null,
  duplicate_of_id uuid,
  import_id uuid,
  record_number integer,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint examination_appearance_fk foreign key (firm_id, appearance_id, subject_id)
    references examiner_appearance (firm_id, id, subject_id) on update cascade,
  constraint examination_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint examination_claimant_fk foreign key (firm_id, claimant_id) references claimant (firm_id, id),
  constraint examination_carrier_fk foreign key (firm_id, carrier_id) references organisation (firm_id, id),
  constraint examination_law_firm_fk foreign key (firm_id, law_firm_id) references organisation (firm_id, id),
  constraint examination_attorney_fk foreign key (firm_id, attorney_id) references organisation (firm_id, id),
  constraint examination_vendor_fk foreign key (firm_id, vendor_id) references organisation (firm_id, id),
  constraint examination_duplicate_fk foreign key (firm_id, duplicate_of_id)
    references examination (firm_id, id) on delete set null (duplicate_of_id),
  constraint examination_kind_known check (kind in
    ('IME', 'DME', 'QME', 'AME', 'RULE_35', 'RECORD_REVIEW', 'DESIGNATED_DOCTOR')),
  constraint examination_side_known check (side in ('DEFENSE', 'PLAINTIFF', 'NEUTRAL', 'UNKNOWN'))
);
call app.protect_firm_table('examination');
create index examination_subject on examination (firm_id, subject_id, examined_on desc, id);
create index examination_recent on examination (firm_id, examined_on desc, id);
create index examination_appearance on examination (firm_id, appearance_id);
create index examination_matter on examination (firm_id, matter_id);
create index examination_claimant on examination (firm_id, claimant_id);
create index examination_import on examination (firm_id, import_id);
create index examination_carrier on examination (firm_id, carrier_id);
create index examination_law_firm on examination (firm_id, law_firm_id);
create index examination_attorney on examination (firm_id, attorney_id);
create index examination_vendor on examination (firm_id, vendor_id);
create index examination_duplicate on examination (firm_id, duplicate_of_id) where duplicate_of_id is not null;
-- One examination is counted once: same examiner, same day, same matter (or claimant, or row content).
create unique index examination_counted_once on examination (firm_id, subject_id, examined_on, identity_key)
  where duplicate_of_id is null;

create table timing_observation (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  source text not null,
  started_at time,
  ended_at time,
  minutes integer not null,
  primary key (firm_id, id),
  constraint timing_observation_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint timing_observation_source_known check (source in
    ('RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG')),
  constraint timing_observation_minutes_plausible check (minutes between 1 and 600),
  constraint timing_observation_source_key unique (firm_id, examination_id, source)
);
call app.protect_firm_table('timing_observation');

create table examination_records (
  firm_id uuid not null,
  examination_id uuid not null,
  pages_supplied integer,
  pages_reviewed integer,
  primary key (firm_id, examination_id),
  constraint examination_records_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint examination_records_not_negative check (pages_supplied >= 0 and pages_reviewed >= 0),
  constraint examination_records_not_empty check (num_nonnulls(pages_supplied, pages_reviewed) > 0)
);
call app.protect_firm_table('examination_records');

create table fee (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  amount_cents bigint,
  billing_code text,
  primary key (firm_id, id),
  constraint fee_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint fee_amount_not_negative check (amount_cents >= 0),
  constraint fee_not_empty check (num_nonnulls(amount_cents, billing_code) > 0),
  constraint fee_examination_key unique (firm_id, examination_id)
);
call app.protect_firm_table('fee');

create table source_document (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  matter_id uuid,
  examination_id uuid,
  import_id uuid,
  kind text not null,
  title text not null,
  sha256 bytea,
  page_count integer,
  permission text not null default 'FIRM',
  created_at timestamptz not null default now(),
  primary key (firm_id, id),
  constraint source_document_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint source_document_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint source_document_kind_known check (kind in ('SPREADSHEET', 'REPORT', 'TRANSCRIPT', 'OTHER')),
  constraint source_document_permission_known check (permission in
    ('PUBLIC', 'FIRM', 'PROTECTIVE_ORDER', 'PRIVILEGED', 'PHI'))
);
call app.protect_firm_table('source_document');
create index source_document_examination on source_document (firm_id, examination_id);
create index source_document_matter on source_document (firm_id, matter_id);

-- A stance of null is "recorded without a coded stance" (a rating or a date alone), never a finding.
create table opinion (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  issue text not null,
  stance text,
  quote text,
  page integer,
  source_document_id uuid,
  verification text not null default 'FIRM_RECORD',
  mmi_on date,
  treater_mmi_on date,
  wpi_percent numeric(5, 2),
  apportionment_percent numeric(5, 2),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint opinion_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint opinion_source_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id),
  constraint opinion_issue_key unique (firm_id, examination_id, issue),
  constraint opinion_issue_known check (issue in
    ('CAUSATION', 'PRE_EXISTING', 'APPORTIONMENT', 'MMI', 'TREATMENT_NECESSITY', 'MEDICATION', 'SURGERY',
     'WORK_CAPACITY', 'IMPAIRMENT', 'FUTURE_CARE', 'CREDIBILITY', 'SEVERITY')),
  constraint opinion_stance_known check (stance in
    ('FAVORS_DEFENSE', 'MIXED', 'FAVORS_CLAIMANT', 'UNDETERMINED', 'NOT_ADDRESSED')),
  constraint opinion_verification_known check (verification in ('FIRM_RECORD', 'CONFIRMED', 'UNVERIFIED')),
  constraint opinion_percent_range check (wpi_percent between 0 and 100 and apportionment_percent between 0 and 100)
);
call app.protect_firm_table('opinion');
create index opinion_source_document on opinion (firm_id, source_document_id);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
