import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exhibits with the rows that they count, as those stood when the exhibit was made. Firm-owned. */
export class CreateExhibits20261123100200 implements MigrationInterface {
  readonly name = 'CreateExhibits20261123100200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- sealed: what was ordered, what it says and the figures, under the firm's key. sha256: over all of that and the
-- digests of the rows; what the paper prints. subject_id follows the appearance, as that of an examination does.
create table exhibit (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  kind text not null,
  use text not null,
  subject_id uuid not null,
  appearance_id uuid,
  matter_id uuid,
  examination_id uuid,
  as_of timestamptz not null,
  rows integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  sha256 bytea not null,
  made_at timestamptz not null default now(),
  made_by uuid,
  primary key (firm_id, id),
  constraint exhibit_appearance_fk foreign key (firm_id, appearance_id, subject_id)
    references examiner_appearance (firm_id, id, subject_id)
    on update cascade on delete set null (appearance_id),
  constraint exhibit_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  constraint exhibit_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint exhibit_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint exhibit_made_by_fk foreign key (firm_id, made_by) references member (firm_id, id),
  constraint exhibit_kind_known check (kind in ('RETENTION_TABLE', 'TENDENCIES', 'DURATIONS', 'TIMELINE',
    'REPEATED_PASSAGES')),
  constraint exhibit_use_known check (use in ('AID', 'SUMMARY')),
  constraint exhibit_rows_counted check (rows >= 0),
  constraint exhibit_hash_length check (octet_length(sha256) = 32)
);
call app.protect_firm_table('exhibit');
create index exhibit_subject on exhibit (firm_id, subject_id, made_at desc, id);
create index exhibit_appearance on exhibit (firm_id, appearance_id, subject_id);
create index exhibit_matter on exhibit (firm_id, matter_id, made_at desc, id);
create index exhibit_examination on exhibit (firm_id, examination_id);
create index exhibit_data_key on exhibit (firm_id, data_key_id);
create index exhibit_made_by on exhibit (firm_id, made_by);
-- The hash that a paper prints leads back to the exhibit.
create index exhibit_hash on exhibit (firm_id, sha256);

-- One row that an exhibit rests on, as it stood. digest: SHA-256 of its contents, which the exhibit's hash covers.
create table exhibit_row (
  firm_id uuid not null,
  exhibit_id uuid not null,
  number integer not null,
  sealed bytea not null,
  data_key_id uuid not null,
  digest bytea not null,
  primary key (firm_id, exhibit_id, number),
  constraint exhibit_row_exhibit_fk foreign key (firm_id, exhibit_id)
    references exhibit (firm_id, id) on delete cascade,
  constraint exhibit_row_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint exhibit_row_number_from_one check (number >= 1),
  constraint exhibit_row_digest_length check (octet_length(digest) = 32)
);
call app.protect_firm_table('exhibit_row');
create index exhibit_row_data_key on exhibit_row (firm_id, data_key_id);

-- What was kept stays as it was: a row goes with its exhibit or not at all. A foreign key that follows something
-- fires inside another trigger; a statement of anybody's does not.
create function app.keep_exhibit() returns trigger
language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'An exhibit keeps its rows as they stood; remove the whole exhibit and make it again.'
    using errcode = 'restrict_violation';
end $$;
create trigger exhibit_kept before update on exhibit for each row execute function app.keep_exhibit();
create trigger exhibit_row_kept before update or delete on exhibit_row
  for each row execute function app.keep_exhibit();
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
