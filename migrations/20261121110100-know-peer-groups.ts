import type { MigrationInterface, QueryRunner } from 'typeorm';
import taxonomy from '../schema/taxonomy/specialties.json' with { type: 'json' };

/**
 * What makes examiners comparable is known without a directory as well: the specialties that the product can name,
 * and the state in which an examiner practises, as far as the firm's own files say it.
 */
export class KnowPeerGroups20261121110100 implements MigrationInterface {
  readonly name = 'KnowPeerGroups20261121110100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table provisional_examiner
  add column practice_state text,
  add constraint provisional_examiner_practice_state_is_code check (practice_state ~ '^[A-Z]{2}$');
alter table examiner_appearance
  add column practice_state text,
  add constraint examiner_appearance_practice_state_is_code check (practice_state ~ '^[A-Z]{2}$');
`);
    await queryRunner.query(
      // Loading a directory brings these names up to date; a code that one has brought already stays as it is.
      `insert into specialty (code, name, specialty_group)
       select k.code, k.name, k."group" from jsonb_to_recordset($1::jsonb) as k (code text, name text, "group" text)
       on conflict (code) do nothing`,
      [JSON.stringify(taxonomy.specialties)],
    );
  }

  /** Forward-only: restoring an older schema is a restore from backup, not a reverse migration. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations are forward-only; restore a backup instead.'));
  }
}
