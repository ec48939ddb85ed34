import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents written from the record of a matter, with every saved version. Firm-owned. */
export class CreateDrafts20261122110500 implements MigrationInterface {
  readonly name = 'CreateDrafts20261122110500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- number: of the last version saved. final_number: of the one that was made final; nothing changes after it.
create table draft (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  kind text not null,
  treater_id uuid,
  examination_id uuid,
  number integer not null default 1,
  final_number integer,
  finalised_at timestamptz,
  finalised_by uuid,
  signed_document_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (firm_id, id),
  constraint draft_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  -- What it was written about may go; what was written stays.
  constraint draft_treater_fk foreign key (firm_id, treater_id)
    references treater (firm_id, id) on delete set null (treater_id),
  constraint draft_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint draft_signed_document_fk foreign key (firm_id, signed_document_id)
    references source_document (firm_id, id) on delete set null (signed_document_id),
  constraint draft_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint draft_finalised_by_fk foreign key (firm_id, finalised_by) references member (firm_id, id),
  constraint draft_kind_known check (kind in ('REBUTTAL', 'MEDICATION_CHRONOLOGY', 'CLINICAL_NARRATIVE',
    'PREPARATION_SHEET', 'DIVERGENCE_TABLE', 'FOUNDATION_CARD')),
  constraint draft_final_whole check ((final_number is null) = (finalised_at is null)),
  constraint draft_final_is_last check (final_number is null or final_number = number),
  constraint draft_signed_is_final check (signed_document_id is null or final_number is not null)
);
call app.protect_firm_table('draft');
create index draft_matter on draft (firm_id, matter_id, created_at desc, id);
create index draft_treater on draft (firm_id, treater_id);
create index draft_examination on draft (firm_id, examination_id);
create index draft_signed_document on draft (firm_id, signed_document_id);
create index draft_created_by on draft (firm_id, created_by);
create index draft_finalised_by on draft (firm_id, finalised_by);

-- sealed: the contents under the firm's key. sha256: of the contents as canonical JSON, which is what a copy prints.
create table draft_version (
  firm_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  saved_at timestamptz not null default now(),
  saved_by uuid,
  primary key (firm_id, draft_id, number),
  constraint draft_version_draft_fk foreign key (firm_id, draft_id)
    references draft (firm_id, id) on delete cascade,
  constraint draft_version_data_key_fk foreign key (firm_id, data_key_id)
    references firm_data_key (firm_id, id),
  constraint draft_version_saved_by_fk foreign key (firm_id, saved_by) references member (firm_id, id),
  constraint draft_version_hash_length check (octet_length(sha256) = 32)
);
call app.protect_firm_table('draft_version');
create index draft_version_data_key on draft_version (firm_id, data_key_id);
create index draft_version_saved_by on draft_version (firm_id, saved_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
