import { afterAll, beforeAll, expect, it } from 'vitest';
import { WORK_ON_MATTERS } from '../../../server/modules/ingestion/undo-import.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

it('an undone import leaves every matter that anything else was recorded of', async () => {
  const referring = await db.asOwner<{ name: string }>(
    `select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'matter'::regclass order by 1`,
  );
  expect([...WORK_ON_MATTERS].sort()).toEqual(referring.map(({ name }) => name).sort());
});
