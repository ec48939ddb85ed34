import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createTestFirm } from '../support/factories.js';

const lint = readFileSync(join(import.meta.dirname, 'schema-lint.sql'), 'utf8');

describe('the catalogue', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  /** Every table that carries a firm, asked of the catalogue so that a new one can not be forgotten. */
  const firmTables = (): Promise<{ name: string }[]> =>
    db.asOwner(`select table_name as name from information_schema.columns
                 where table_schema = 'public' and column_name = 'firm_id'
                   and table_name in (select tablename from pg_tables where schemaname = 'public')
                 order by 1`);

  it('T01 leaves no table, view, function or privilege by which firms could meet', async () => {
    expect(await db.asOwner(lint)).toEqual([]);
    expect((await firmTables()).length).toBeGreaterThan(20);
  });

  it('T01 finds what it looks for', async () => {
    await db.asOwner(`create table careless (firm_id uuid, id uuid primary key);
                      create view careless_view as select * from matter;
                      create function careless_function() returns void language sql security definer as '';
                      grant truncate on careless to trackrecord_app`);
    const found = await db.asOwner<{ finding: string }>(lint);
    await db.asOwner('drop table careless; drop view careless_view; drop function careless_function()');
    expect(new Set(found.map((row) => row.finding))).toEqual(
      new Set([
        'row-level security is off',
        'row-level security is not forced',
        'no policy for select',
        'no policy for insert',
        'no policy for update',
        'no policy for delete',
        'a unique index does not start with firm_id',
        "a view runs with its owner's rights",
        "a function runs with its owner's rights and is not on the list",
        "a function with its owner's rights has an open search_path",
        'the runtime role may truncate',
      ]),
    );
  });

  it('T02 raises on every firm table when no firm is set, and after one was', async () => {
    const firm = await createTestFirm(db);
    const client = new pg.Client({ connectionString: db.appUrl });
    await client.connect();
    try {
      const outcome = async (table: string): Promise<string> =>
        client.query(`select * from ${table}`).then(
          (result) => `${result.rowCount} rows`,
          (error: { code: string }) => error.code,
        );
      const tables = [...(await firmTables()).map((table) => table.name), 'firm'];
      for (const table of tables) expect([table, await outcome(table)]).toEqual([table, '42704']);
      await client.query(`begin; select set_config('app.firm_id', '${firm.principal.firmId}', true); commit`);
      for (const table of tables) expect([table, await outcome(table)]).toEqual([table, '22P02']);
    } finally {
      await client.end();
    }
  });

  it('T06 refuses a child that names another firm’s parent, for every reference between firm tables', async () => {
    const references = await db.asOwner<{ child: string; column: string; parent: string }>(`
      select k.conrelid::regclass::text as child, a.attname as column, k.confrelid::regclass::text as parent
        from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'firm_id'
       where k.contype = 'f' and array_length(k.conkey, 1) > 1
         and exists (select from pg_attribute f where f.attrelid = k.confrelid and f.attname = 'firm_id')`);
    expect(references.length).toBeGreaterThan(20);
    // A composite key can only be satisfied by a parent of the child's own firm: the column beside the
    // reference is firm_id on both sides.
    const crossed = await db.asOwner(`
      select k.conname from pg_constraint k
       where k.contype = 'f' and array_length(k.conkey, 1) > 1
         and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'firm_id'`);
    expect(crossed).toEqual([]);
  });

  it('T06 refuses such a child in raw SQL as the runtime role', async () => {
    const [a, b] = [await createTestFirm(db), await createTestFirm(db)];
    const [matter] = await db.asOwner<{ id: string }>(
      "insert into matter (firm_id, reference, reference_key) values ($1, 'A-1', 'A-1') returning id",
      [a.principal.firmId],
    );
    const insert = db.database.withFirm(b.principal, 'write', (unitOfWork) =>
      unitOfWork.query(
        "insert into source_document (firm_id, matter_id, kind, title) values ($1, $2, 'OTHER', 'invented')",
        [b.principal.firmId, matter?.id],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '23503' });
    const forOther = db.database.withFirm(b.principal, 'write', (unitOfWork) =>
      unitOfWork.query("insert into matter (firm_id, reference, reference_key) values ($1, 'B-1', 'B-1')", [
        a.principal.firmId,
      ]),
    );
    await expect(forOther).rejects.toMatchObject({ code: '42501' });
  });
});
