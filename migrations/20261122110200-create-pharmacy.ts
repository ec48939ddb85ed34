import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pharmacies' files by row, the fills in them, and what examiners and claimants say of medications. Firm-owned. */
export class CreatePharmacy20261122110200 implements MigrationInterface {
  readonly name = 'CreatePharmacy20261122110200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- Tables as files, beside documents that are read.
alter table stored_file
  drop constraint stored_file_format_known,
  add constraint stored_file_format_known check (format in
    ('PDF', 'DOCX', 'TXT', 'PNG', 'JPEG', 'CSV', 'TSV', 'XLSX'));

create table pharmacy_import (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  document_id uuid not null,
  status text not null,
  sheet text,
  headings text[] not null,
  -- Field of each column, by position; the suggestion stays, to show what a person changed.
  columns text[] not null,
  suggested_columns text[] not null,
  row_count integer not null,
  fill_count integer not null,
  duplicate_count integer not null,
  reversal_count integer not null,
  rejected_count integer not null,
  warning_count integer not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint pharmacy_import_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint pharmacy_import_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete cascade,
  constraint pharmacy_import_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint pharmacy_import_status_known check (status in ('CHECKED', 'IMPORTED', 'DISCARDED', 'UNDONE')),
  constraint pharmacy_import_confirmed check (status <> 'IMPORTED' or confirmed_at is not null),
  constraint pharmacy_import_columns_whole check
    (cardinality(columns) = cardinality(headings) and cardinality(suggested_columns) = cardinality(headings)),
  -- Nothing of a file is lost: each of its rows became one of these.
  constraint pharmacy_import_rows_told check
    (row_count = fill_count + duplicate_count + reversal_count + rejected_count)
);
call app.protect_firm_table('pharmacy_import');
create index pharmacy_import_matter on pharmacy_import (firm_id, matter_id);
create index pharmacy_import_document on pharmacy_import (firm_id, document_id);
create index pharmacy_import_created_by on pharmacy_import (firm_id, created_by);

-- A fill as the row says it. Class and ingredients are read from these texts whenever they are shown: a better table
-- of medications needs no change of rows.
create table pharmacy_fill (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  filled_on date not null,
  written_on date,
  drug_name text not null,
  strength text,
  form text,
  ndc11 text,
  ndc_as_written text,
  quantity numeric,
  quantity_unit text,
  days_supply integer,
  prescriber_npi text,
  prescriber_name text,
  pharmacy_npi text,
  pharmacy_name text,
  prescription_number text,
  fill_number integer,
  diagnosis_codes text[] not null default '{}',
  amount_paid_cents bigint,
  state text not null,
  -- The fill that this one repeats, takes back or is taken back by.
  counterpart_id uuid,
  -- What two rows of one dispensing have in common.
  content_key text not null,
  primary key (firm_id, id),
  constraint pharmacy_fill_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint pharmacy_fill_import_fk foreign key (firm_id, import_id) references pharmacy_import (firm_id, id),
  constraint pharmacy_fill_counterpart_fk foreign key (firm_id, counterpart_id)
    references pharmacy_fill (firm_id, id) on delete set null (counterpart_id)
    -- Two fills name each other, and neither is there first.
    deferrable initially deferred,
  constraint pharmacy_fill_state_known check (state in ('COUNTED', 'DUPLICATE', 'REVERSED', 'REVERSAL')),
  constraint pharmacy_fill_unit_known check (quantity_unit in ('EACH', 'ML', 'GM', 'OTHER')),
  constraint pharmacy_fill_ndc_whole check (ndc11 ~ '^[0-9]{11}$'),
  constraint pharmacy_fill_days_range check (days_supply between 1 and 366),
  constraint pharmacy_fill_quantity_counts check (state <> 'COUNTED' or quantity is null or quantity > 0)
);
call app.protect_firm_table('pharmacy_fill');
create unique index pharmacy_fill_content on pharmacy_fill (firm_id, matter_id, content_key) where state = 'COUNTED';
create index pharmacy_fill_matter on pharmacy_fill (firm_id, matter_id, filled_on desc, id desc);
create unique index pharmacy_fill_row on pharmacy_fill (firm_id, import_id, row_number);
create index pharmacy_fill_counterpart on pharmacy_fill (firm_id, counterpart_id);

-- Every row of the file, also those that became nothing. Cells are sealed: columns nobody mapped may hold anything.
create table pharmacy_row (
  firm_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  outcome text not null,
  sealed_cells bytea not null,
  data_key_id uuid not null,
  -- Codes and fields only; the cells' texts are in the sealed part.
  problems jsonb not null default '[]',
  problem_codes text[] not null default '{}',
  primary key (firm_id, import_id, row_number),
  constraint pharmacy_row_import_fk foreign key (firm_id, import_id)
    references pharmacy_import (firm_id, id) on delete cascade,
  constraint pharmacy_row_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint pharmacy_row_outcome_known check (outcome in ('FILL', 'DUPLICATE', 'REVERSAL', 'REJECTED'))
);
call app.protect_firm_table('pharmacy_row');
create index pharmacy_row_data_key on pharmacy_row (firm_id, data_key_id);
create index pharmacy_row_rejected on pharmacy_row (firm_id, import_id, row_number) where outcome = 'REJECTED';
create index pharmacy_row_problems on pharmacy_row (firm_id, import_id, row_number) where problem_codes <> '{}';

create table medication_challenge (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  examination_id uuid not null,
  -- The opinion that disputes the medication; null when it was recorded from the report's words alone.
  opinion_id uuid,
  ground text not null,
  medication_class text,
  medication text,
  quote text,
  page integer,
  source_document_id uuid,
  guideline text,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint medication_challenge_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete cascade,
  constraint medication_challenge_opinion_fk foreign key (firm_id, opinion_id)
    references opinion (firm_id, id) on delete set null (opinion_id),
  constraint medication_challenge_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint medication_challenge_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint medication_challenge_ground_known check (ground in
    ('TOO_LONG', 'UNSUITED_TO_DIAGNOSIS', 'OVER_GUIDELINE', 'UNNECESSARY')),
  constraint medication_challenge_class_known check (medication_class in
    ('MUSCLE_RELAXANT', 'NEUROPATHIC_AGENT', 'OPIOID', 'NSAID', 'BENZODIAZEPINE')),
  constraint medication_challenge_subject check (medication_class is not null or medication is not null),
  constraint medication_challenge_page_range check (page >= 1)
);
call app.protect_firm_table('medication_challenge');
create index medication_challenge_examination on medication_challenge (firm_id, examination_id);
create index medication_challenge_opinion on medication_challenge (firm_id, opinion_id);
create index medication_challenge_document on medication_challenge (firm_id, source_document_id);
create index medication_challenge_created_by on medication_challenge (firm_id, created_by);

-- What somebody said of taking a medication, to be held against the fills.
create table medication_statement (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  kind text not null,
  stated_on date not null,
  medication text not null,
  assertion text not null,
  from_on date,
  to_on date,
  reason text,
  quote text,
  page integer,
  line integer,
  source_document_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint medication_statement_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id),
  constraint medication_statement_document_fk foreign key (firm_id, source_document_id)
    references source_document (firm_id, id) on delete set null (source_document_id),
  constraint medication_statement_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint medication_statement_kind_known check (kind in
    ('INTAKE', 'DEPOSITION', 'EXAMINER_HISTORY', 'TREATING_CHART', 'OTHER')),
  constraint medication_statement_assertion_known check (assertion in ('TAKES', 'STOPPED', 'NEVER_TOOK', 'REASON')),
  constraint medication_statement_dates_ordered check (to_on >= from_on),
  constraint medication_statement_place_range check (page >= 1 and line >= 1)
);
call app.protect_firm_table('medication_statement');
create index medication_statement_matter on medication_statement (firm_id, matter_id, stated_on, id);
create index medication_statement_document on medication_statement (firm_id, source_document_id);
create index medication_statement_created_by on medication_statement (firm_id, created_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
