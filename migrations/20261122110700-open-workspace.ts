import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a firm keeps of a matter beside its examinations: caption, parties, tasks. Firm-owned. */
export class OpenWorkspace20261122110700 implements MigrationInterface {
  readonly name = 'OpenWorkspace20261122110700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
-- A caption names the claimant, and so does a party: sealed like the claimant's own name.
alter table matter
  add column sealed_caption bytea,
  add column caption_key_id uuid,
  add constraint matter_caption_key_fk foreign key (firm_id, caption_key_id) references firm_data_key (firm_id, id),
  add constraint matter_caption_whole check ((sealed_caption is null) = (caption_key_id is null));
create index matter_caption_key on matter (firm_id, caption_key_id);

create table party (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  role text not null,
  sealed_name bytea not null,
  sealed_note bytea,
  data_key_id uuid not null,
  version integer not null default 1,
  primary key (firm_id, id),
  constraint party_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  constraint party_data_key_fk foreign key (firm_id, data_key_id) references firm_data_key (firm_id, id),
  constraint party_role_known check (role in
    ('CLAIMANT', 'PLAINTIFF', 'DEFENDANT', 'EMPLOYER', 'CARRIER', 'COUNSEL_FOR_CLAIMANT', 'COUNSEL_FOR_DEFENSE',
     'ADJUSTER', 'OTHER'))
);
call app.protect_firm_table('party');
create index party_matter on party (firm_id, matter_id);
create index party_data_key on party (firm_id, data_key_id);

create table matter_task (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  title text not null,
  due_on date,
  assignee_id uuid,
  done_at timestamptz,
  done_by uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint matter_task_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  constraint matter_task_assignee_fk foreign key (firm_id, assignee_id) references member (firm_id, id),
  constraint matter_task_done_by_fk foreign key (firm_id, done_by) references member (firm_id, id),
  constraint matter_task_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint matter_task_done_by_somebody check ((done_at is null) = (done_by is null))
);
call app.protect_firm_table('matter_task');
create index matter_task_matter on matter_task (firm_id, matter_id);
create index matter_task_assignee on matter_task (firm_id, assignee_id);
create index matter_task_done_by on matter_task (firm_id, done_by);
create index matter_task_created_by on matter_task (firm_id, created_by);
create index matter_task_open on matter_task (firm_id, due_on, id) where done_at is null;
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
