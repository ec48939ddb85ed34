import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a firm: their keys, bytes, unfinished uploads, and the documents that they are. Firm-owned. */
export class CreateDocuments20261122100000 implements MigrationInterface {
  readonly name = 'CreateDocuments20261122100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- The firm's key for its files, wrapped by the master key, which the database never sees.
create table firm_data_key (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  wrapped bytea not null,
  -- Which master key wrapped it: tells, after a change of master keys, what to unwrap with which.
  master_key_id text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (firm_id, id)
);
call app.protect_firm_table('firm_data_key');
create unique index firm_data_key_in_use on firm_data_key (firm_id) where retired_at is null;

-- One row for the same bytes, however often a firm files them. The storage key is random: where the bytes lie
-- says nothing about what they are, and two firms with the same file have nothing in common.
create table stored_file (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  sha256 bytea not null,
  byte_size bigint not null,
  format text not null,
  storage_key text not null,
  data_key_id uuid not null,
  page_count integer,
  notes text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (firm_id, id),
  constraint stored_file_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint stored_file_content_key unique (firm_id, sha256),
  constraint stored_file_format_known check (format in ('PDF', 'DOCX', 'TXT', 'PNG', 'JPEG'))
);
call app.protect_firm_table('stored_file');
create index stored_file_data_key on stored_file (firm_id, data_key_id);

-- What was made from a file and can be made again: its text, pictures of its pages.
create table stored_rendition (
  firm_id uuid not null,
  file_id uuid not null,
  name text not null,
  byte_size bigint not null,
  storage_key text not null,
  created_at timestamptz not null default now(),
  primary key (firm_id, file_id, name),
  constraint stored_rendition_file_fk foreign key (firm_id, file_id)
    references stored_file (firm_id, id) on delete cascade
);
call app.protect_firm_table('stored_rendition');

create table upload (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  file_name text not null,
  folder text,
  byte_size bigint not null,
  sha256 bytea not null,
  received bigint not null default 0,
  data_key_id uuid not null,
  requested_by uuid,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  primary key (firm_id, id),
  constraint upload_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint upload_requested_by_fk foreign key (firm_id, requested_by) references member (firm_id, id),
  constraint upload_content_key unique (firm_id, sha256),
  constraint upload_received_range check (received between 0 and byte_size)
);
call app.protect_firm_table('upload');
create index upload_data_key on upload (firm_id, data_key_id);
create index upload_requested_by on upload (firm_id, requested_by);

create table upload_piece (
  firm_id uuid not null,
  upload_id uuid not null,
  starts_at bigint not null,
  byte_size integer not null,
  storage_key text not null,
  primary key (firm_id, upload_id, starts_at),
  constraint upload_piece_upload_fk foreign key (firm_id, upload_id)
    references upload (firm_id, id) on delete cascade
);
call app.protect_firm_table('upload_piece');

-- WAITING and READING are the machine's; TO_REVIEW waits for a person; REVIEWED is settled; FILED holds nothing to
-- review. REFUSED could not be read for a reason in the file, FAILED for one on our side after every try.
alter table source_document
  add column file_id uuid,
  add column folder text,
  add column status text not null default 'FILED',
  add column failure_code text,
  add column failure_message text,
  add column pages_read integer not null default 0,
  add column reader text,
  add column reader_version text,
  add column text_version integer,
  add column uploaded_by uuid,
  add column read_at timestamptz,
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add column version integer not null default 1,
  add constraint source_document_file_fk foreign key (firm_id, file_id) references stored_file (firm_id, id),
  add constraint source_document_uploaded_by_fk foreign key (firm_id, uploaded_by) references member (firm_id, id),
  add constraint source_document_reviewed_by_fk foreign key (firm_id, reviewed_by) references member (firm_id, id),
  add constraint source_document_status_known check (status in
    ('WAITING', 'READING', 'TO_REVIEW', 'REVIEWED', 'FILED', 'REFUSED', 'FAILED')),
  add constraint source_document_failure_told check ((status in ('REFUSED', 'FAILED')) = (failure_code is not null)),
  drop constraint source_document_kind_known,
  add constraint source_document_kind_known check (kind in
    ('SPREADSHEET', 'REPORT', 'TREATMENT_RECORD', 'TRANSCRIPT', 'OTHER')),
  -- A document outlives the examination that was recorded from it.
  drop constraint source_document_examination_fk,
  add constraint source_document_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id);
create index source_document_status on source_document (firm_id, status, created_at, id);
create index source_document_recent on source_document (firm_id, created_at desc, id);
create index source_document_file on source_document (firm_id, file_id);
create index source_document_uploaded_by on source_document (firm_id, uploaded_by);
create index source_document_reviewed_by on source_document (firm_id, reviewed_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
