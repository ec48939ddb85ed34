import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days of a matter that limits of law are counted from. Firm-owned. */
export class CreateMatterDates20261122110600 implements MigrationInterface {
  readonly name = 'CreateMatterDates20261122110600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create table matter_date (
  firm_id uuid not null,
  id uuid not null default app.new_id(),
  matter_id uuid not null,
  -- The event; the closed list is server/rules. One day of each in a matter: the one that counts now.
  kind text not null,
  on_day date not null,
  -- How the paper was served, which can add days; null where that is not known or nothing was served.
  service text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (firm_id, id),
  constraint matter_date_matter_fk foreign key (firm_id, matter_id) references matter (firm_id, id) on delete cascade,
  constraint matter_date_created_by_fk foreign key (firm_id, created_by) references member (firm_id, id),
  constraint matter_date_kind_written check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
  constraint matter_date_service_known check (service in
    ('PERSONAL', 'MAIL', 'MAIL_OTHER_STATE', 'MAIL_ABROAD', 'OVERNIGHT', 'FAX', 'ELECTRONIC')),
  constraint matter_date_once unique (firm_id, matter_id, kind)
);
call app.protect_firm_table('matter_date');
create index matter_date_day on matter_date (firm_id, on_day);
create index matter_date_created_by on matter_date (firm_id, created_by);
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
