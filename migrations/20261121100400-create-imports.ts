import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that a firm brought in, its bytes, what became of each of its records, and remembered mappings. */
export class CreateImports20261121100400 implements MigrationInterface {
  readonly name = 'CreateImports20261121100400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table import_batch (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  file_name text not null,
  byte_size bigint not null,
  sha256 bytea not null,
  status text not null,
  analysis jsonb,
  format jsonb,
  mapping jsonb,
  is_mapping_remembered boolean not null default false,
  summary jsonb,
  phase text,
  records_total integer,
  records_done integer not null default 0,
  failure_code text,
  failure_message text,
  requested_by uuid,
  created_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint import_batch_requested_by_fk foreign key (firm_id, requested_by) references member (firm_id, id),
  constraint import_batch_undone_by_fk foreign key (firm_id, undone_by) references member (firm_id, id),
  constraint import_batch_status_known check (status in
    ('UPLOADING', 'MAPPING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'UNDONE'))
);
call app.protect_firm_table('import_batch');
create index import_batch_sha256 on import_batch (firm_id, sha256);
create index import_batch_pending on import_batch (created_at) where status in ('CHECKING', 'COMMITTING');

-- The file itself, in pieces of at most one megabyte: inside the tenant wall, inside the backup, and
-- read back in bounded memory.
create table import_chunk (
  firm_id uuid not null,
  import_id uuid not null,
  sequence integer not null,
  bytes bytea not null,
  primary key (firm_id, import_id, sequence),
  constraint import_chunk_import_fk foreign key (firm_id, import_id)
    references import_batch (firm_id, id) on delete cascade
);
call app.protect_firm_table('import_chunk');
alter table import_chunk alter column bytes set storage external;

create table import_row (
  firm_id uuid not null,
  import_id uuid not null,
  record_number integer not null,
  outcome text not null,
  examination_id uuid,
  cells text[],
  problems jsonb,
  primary key (firm_id, import_id, record_number),
  constraint import_row_import_fk foreign key (firm_id, import_id)
    references import_batch (firm_id, id) on delete cascade,
  constraint import_row_outcome_known check (outcome in ('ACCEPTED', 'DUPLICATE', 'REJECTED'))
);
call app.protect_firm_table('import_row');
create index import_row_examination on import_row (firm_id, examination_id);
create index import_row_outcome on import_row (firm_id, import_id, outcome, record_number);

create table import_template (
  firm_id uuid not null references firm (id),
  id uuid not null default app.new_id(),
  header_fingerprint text not null,
  mapping jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (firm_id, id),
  constraint import_template_fingerprint_key unique (firm_id, header_fingerprint)
);
call app.protect_firm_table('import_template');

-- Which imports wait for a worker, in any firm: ids and status only. The one function that looks
-- across firms; the worker then enters each firm like anybody else.
create policy import_batch_dispatch on import_batch for select to current_user
  using (status in ('CHECKING', 'COMMITTING'));
create function app.pending_imports() returns table (firm_id uuid, import_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select b.firm_id, b.id from public.import_batch b
     where b.status in ('CHECKING', 'COMMITTING') order by b.created_at
  $$;
revoke execute on function app.pending_imports() from public;
grant execute on function app.pending_imports() to trackrecord_app;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
