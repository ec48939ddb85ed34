import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Panels of examiners, who was struck from them, and how they ended. Firm-owned; work product. */
export class CreatePanels20261123100300 implements MigrationInterface {
  readonly name = 'CreatePanels20261123100300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- issues: those that matter here, the first one most. number: the panel's own, as its letter gives it.
-- version: of the panel with its names, strikes and outcome; they change together.
create table panel (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid,
  kind text not null,
  number text,
  specialty text,
  assigned_on date,
  service text,
  our_side text,
  issues text[] not null default '{}',
  document_id uuid,
  page integer,
  outcome text,
  ended_on date,
  examination_id uuid,
  sealed_outcome_note bytea,
  outcome_data_key_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (firm_id, id),
  constraint panel_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  -- What shows it may go; what was recorded stays.
  constraint panel_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint panel_examination_fk foreign key (firm_id, examination_id)
    references examination (firm_id, id) on delete set null (examination_id),
  constraint panel_outcome_data_key_fk foreign key (firm_id, outcome_data_key_id)
    references firm_data_key (firm_id, id),
  constraint panel_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint panel_kind_known check (kind in ('QME_PANEL', 'OTHER')),
  constraint panel_service_known check (service in ('PERSONAL', 'MAIL', 'MAIL_OTHER_STATE', 'MAIL_ABROAD',
    'OVERNIGHT', 'FAX', 'ELECTRONIC')),
  constraint panel_side_known check (our_side in ('PLAINTIFF', 'DEFENSE')),
  constraint panel_outcome_known check (outcome in ('EXAMINED', 'AGREED_EVALUATOR', 'REPLACED', 'RESOLVED', 'OTHER')),
  constraint panel_page_counted check (page >= 1),
  constraint panel_outcome_whole check (outcome is not null or (ended_on is null and examination_id is null)),
  constraint panel_outcome_note_sealed
    check ((sealed_outcome_note is null) = (outcome_data_key_id is null))
);
call app.protect_firm_table('panel');
create index panel_matter on panel (firm_id, matter_id);
create index panel_newest on panel (firm_id, created_at desc, id desc);
create index panel_document on panel (firm_id, document_id);
create index panel_examination on panel (firm_id, examination_id);
create index panel_outcome_data_key on panel (firm_id, outcome_data_key_id);
create index panel_created_by on panel (firm_id, created_by);

-- subject_id copies the appearance's subject and follows it, as in examination; both null: nobody of the directory or
-- the firm's files was chosen, and nothing is known of the name. examined: this one did.
create table panel_name (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  panel_id uuid not null,
  position integer not null,
  written_name text not null,
  appearance_id uuid,
  subject_id uuid,
  office_city text,
  distance_miles integer,
  available_on date,
  examined boolean not null default false,
  sealed_note bytea,
  data_key_id uuid,
  document_id uuid,
  page integer,
  primary key (firm_id, id),
  constraint panel_name_of_panel_key unique (firm_id, panel_id, id),
  constraint panel_name_panel_fk foreign key (firm_id, panel_id) references panel (firm_id, id) on delete cascade,
  constraint panel_name_appearance_fk foreign key (firm_id, appearance_id, subject_id)
    references examiner_appearance (firm_id, id, subject_id) on update cascade,
  constraint panel_name_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint panel_name_document_fk foreign key (firm_id, document_id)
    references source_document (firm_id, id) on delete set null (document_id),
  constraint panel_name_subject_whole check ((appearance_id is null) = (subject_id is null)),
  constraint panel_name_note_sealed check ((sealed_note is null) = (data_key_id is null)),
  constraint panel_name_miles_sane check (distance_miles between 0 and 5000),
  constraint panel_name_page_counted check (page >= 1)
);
call app.protect_firm_table('panel_name');
create index panel_name_panel on panel_name (firm_id, panel_id, position, id);
create index panel_name_subject on panel_name (firm_id, subject_id);
create index panel_name_appearance on panel_name (firm_id, appearance_id, subject_id);
create index panel_name_data_key on panel_name (firm_id, data_key_id);
create index panel_name_document on panel_name (firm_id, document_id);
create unique index panel_name_examined_once on panel_name (firm_id, panel_id) where examined;

-- Both sides may strike the same name. struck_on null: the day is not recorded.
create table panel_strike (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  panel_id uuid not null,
  panel_name_id uuid not null,
  side text not null,
  struck_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (firm_id, id),
  constraint panel_strike_once unique (firm_id, panel_name_id, side),
  constraint panel_strike_name_fk foreign key (firm_id, panel_id, panel_name_id)
    references panel_name (firm_id, panel_id, id) on delete cascade,
  constraint panel_strike_recorded_by_fk foreign key (firm_id, recorded_by) references member (firm_id, id),
  constraint panel_strike_side_known check (side in ('PLAINTIFF', 'DEFENSE'))
);
call app.protect_firm_table('panel_strike');
create index panel_strike_panel on panel_strike (firm_id, panel_id, id);
create index panel_strike_name on panel_strike (firm_id, panel_id, panel_name_id);
create index panel_strike_recorded_by on panel_strike (firm_id, recorded_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
