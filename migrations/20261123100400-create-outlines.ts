import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outlines of questions with every saved version, and the templates that a firm begins them from. Firm-owned. */
export class CreateOutlines20261123100400 implements MigrationInterface {
  readonly name = 'CreateOutlines20261123100400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- The examiner by the name that stands for them: a decision about whom the name means takes the outline along.
-- number: of the last version saved. version: of the row, for changes to the outline as a whole.
create table outline (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  appearance_id uuid not null,
  subject_id uuid not null,
  matter_id uuid,
  examination_id uuid,
  mode text not null,
  number integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  primary key (firm_id, id),
  constraint outline_appearance_fk foreign key (firm_id, appearance_id, subject_id)
    references examiner_appearance (firm_id, id, subject_id) on update cascade,
  constraint outline_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  -- The report that it was written about may go; what was written stays.
  constraint outline_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint outline_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint outline_changed_by_fk foreign key (firm_id, changed_by) references member (firm_id, id),
  constraint outline_mode_known check (mode in ('CROSS', 'PREPARATION'))
);
call app.protect_firm_table('outline');
create index outline_appearance on outline (firm_id, appearance_id, subject_id);
create index outline_subject on outline (firm_id, subject_id, changed_at desc, id);
create index outline_matter on outline (firm_id, matter_id, changed_at desc, id);
create index outline_examination on outline (firm_id, examination_id);
create index outline_created_by on outline (firm_id, created_by);
create index outline_changed_by on outline (firm_id, changed_by);
create index outline_changed on outline (firm_id, changed_at desc, id);

-- sealed: the contents under the firm's key. sha256: of the contents as canonical JSON, which is what a copy prints.
-- changes: how many edits of each kind made it out of the version before.
create table outline_version (
  firm_id uuid not null,
  outline_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  changes jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by uuid,
  primary key (firm_id, outline_id, number),
  constraint outline_version_outline_fk foreign key (firm_id, outline_id)
    references outline (firm_id, id) on delete cascade,
  constraint outline_version_data_key_fk foreign key (firm_id, data_key_id)
    references firm_data_key (firm_id, id),
  constraint outline_version_saved_by_fk foreign key (firm_id, saved_by) references member (firm_id, id),
  constraint outline_version_hash_length check (octet_length(sha256) = 32)
);
call app.protect_firm_table('outline_version');
create index outline_version_data_key on outline_version (firm_id, data_key_id);
create index outline_version_saved_by on outline_version (firm_id, saved_by);

-- sealed: chapters and questions. Nothing of the record is in them, but they are a person's words.
create table outline_template (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  name text not null,
  mode text not null,
  sealed bytea not null,
  data_key_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (firm_id, id),
  constraint outline_template_data_key_fk foreign key (firm_id, data_key_id)
    references firm_data_key (firm_id, id),
  constraint outline_template_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint outline_template_mode_known check (mode in ('CROSS', 'PREPARATION'))
);
call app.protect_firm_table('outline_template');
create unique index outline_template_name on outline_template (firm_id, lower(name));
create index outline_template_data_key on outline_template (firm_id, data_key_id);
create index outline_template_created_by on outline_template (firm_id, created_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
