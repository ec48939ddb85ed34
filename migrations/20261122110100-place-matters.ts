import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a matter is heard, so that the rules of that place apply; and files that are no reports. */
export class PlaceMatters20261122110100 implements MigrationInterface {
  readonly name = 'PlaceMatters20261122110100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table matter
  -- 'US-CA' for a state's law, 'US' for federal law; null until somebody says so: nothing is inferred from a reference.
  add column jurisdiction text,
  add column forum_kind text,
  add column venue text,
  add constraint matter_jurisdiction_written check (jurisdiction ~ '^US(-[A-Z]{2})?$'),
  add constraint matter_forum_kind_known check (forum_kind in ('CIVIL', 'WORKERS_COMP', 'FEDERAL'));

alter table source_document
  drop constraint source_document_kind_known,
  add constraint source_document_kind_known check (kind in
    ('SPREADSHEET', 'REPORT', 'TREATMENT_RECORD', 'TRANSCRIPT', 'PHARMACY_FILE', 'RECORD_INDEX', 'OTHER'));
`);
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
