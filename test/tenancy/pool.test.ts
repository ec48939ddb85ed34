import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createTestFirm, type TestFirm } from '../support/factories.js';
import { contribute, contributingFirm, directoryExaminer, release, withdraw } from '../support/pool-firms.js';

const lint = readFileSync(join(import.meta.dirname, 'schema-lint.sql'), 'utf8');

let db: TestDatabase;
let pool: pg.Client;
let app: pg.Client;
let contributing: TestFirm;
let apart: TestFirm;
let gone: TestFirm;
beforeAll(async () => {
  db = await createTestDatabase();
  contributing = await contributingFirm(db);
  apart = await createTestFirm(db);
  gone = await contributingFirm(db);
  const examinerId = await directoryExaminer(db);
  for (const firm of [contributing, apart, gone]) await contribute(db, { firm, examinerId, count: 2 });
  await release(db, '2026Q2');
  await withdraw(db, gone);
  [pool, app] = [db.poolUrl, db.appUrl].map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([pool.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([pool.end(), app.end()]);
  await db.close();
});

const tablesOf = async (schema: string): Promise<string[]> => {
  const rows = await db.asOwner<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind = 'r' order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
};
/** What came of it: how many rows, or the error's code. */
const outcome = (client: pg.Client, sql: string): Promise<string> =>
  client.query(sql).then(
    ({ rowCount }) => `${rowCount} rows`,
    (error: { code: string }) => error.code,
  );

describe('P01 what the pool remembers of contributors', () => {
  it('is out of reach of the running product, whichever firm is in force', async () => {
    const tables = await tablesOf('pool_private');
    expect(tables).toHaveLength(4);
    await app.query(`select set_config('app.firm_id', '${contributing.principal.firmId}', false)`);
    for (const table of tables)
      expect([table, await outcome(app, `select * from ${table}`)]).toEqual([table, '42501']);
    await app.query('reset app.firm_id');
  });

  it('names no firm, claimant or examination', async () => {
    const [{ text } = { text: '' }] = await db.asOwner<{ text: string }>(
      `select string_agg(c::text, ' ') as text from pool_private.contribution c`,
    );
    expect(text).not.toBe('');
    const named = await db.asOwner<{ id: string }>(
      'select id from firm union all select id from claimant union all select id from examination',
    );
    expect(named.filter(({ id }) => text.includes(id))).toEqual([]);
  });

  it('is nothing that what is released could name: no column of it is a firm', async () => {
    const columns = await db.asOwner<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name in ('pool_release', 'pool_cell')`,
    );
    expect(columns.filter(({ name }) => /firm|owner|claimant|member|count/.test(name))).toEqual([]);
  });
});

describe('P02 the role that builds the pool', () => {
  it('sees rows of firms that contribute now, and of no other', async () => {
    for (const [table, column] of [
      ['firm', 'id'],
      ['examination', 'firm_id'],
      ['opinion', 'firm_id'],
      ['claimant', 'firm_id'],
      ['counted_fact', 'firm_id'],
      ['firm_data_key', 'firm_id'],
    ]) {
      const { rows } = await pool.query<{ id: string }>(`select distinct ${column} as id from ${table}`);
      expect([table, rows]).toEqual([table, [{ id: contributing.principal.firmId }]]);
    }
  });

  it.each([
    ['what a claimant is found by', 'select name_words from claimant'],
    ['who claimants are told to be', 'select name_digest from claimant'],
    ['words of reports', 'select quote from opinion'],
    ['notes', 'select notes from examination'],
    ['names of firms', 'select name from firm'],
    ['matters', 'select * from matter'],
    ['members', 'select * from member'],
    ['accounts', 'select * from account'],
    ['sessions', 'select * from session'],
    ['history', 'select * from audit_event'],
    ['files', 'select * from import_chunk'],
    ['how examiners are written', 'select * from examiner_appearance'],
    ['what treaters conclude', 'select stance from treating_opinion'],
  ])('does not read %s', async (_name, sql) => {
    expect(await outcome(pool, sql)).toBe('42501');
  });

  it.each([
    ['fees', 'select amount_cents from fee'],
    ['minutes', 'select minutes from timing_observation'],
    ['pages', 'select pages_supplied from examination_records'],
    ['pairs of opinions', 'select stance from treater_pair'],
  ])('sees no row of %s, though the counting view names them', async (_name, sql) => {
    expect(await outcome(pool, sql)).toBe('0 rows');
  });

  it('sees no key of digests: what it must not find it can not look for either', async () => {
    expect(await outcome(pool, "select from firm_data_key where purpose = 'DIGEST'")).toBe('0 rows');
  });

  it('writes in no table of firms, and changes no release', async () => {
    for (const table of await tablesOf('public')) {
      for (const sql of [`delete from ${table}`, `truncate ${table}`, `update ${table} set ctid = null`]) {
        expect([sql, await outcome(pool, sql)]).toEqual([sql, expect.stringMatching(/^(42501|0A000)$/)]);
      }
    }
  });
});

describe('T01 the lint of the catalogue', () => {
  it.each([
    ['the pool role may select', 'grant select (name_digest) on claimant to trackrecord_pool'],
    ['the pool role may insert', 'grant insert on matter to trackrecord_pool'],
    [
      'a policy lets the pool role see more than firms that opted in',
      'create policy careless on fee for select to trackrecord_pool using (true)',
    ],
    [
      'a policy lets the pool role see more than firms that opted in',
      'alter policy pool_opted_in on examination using (true)',
    ],
    [
      'what the pool remembers is open to trackrecord_app',
      'grant select on pool_private.contribution to trackrecord_app',
    ],
    [
      'the schema of what the pool remembers is open to trackrecord_app',
      'grant usage on schema pool_private to trackrecord_app',
    ],
  ])('finds %j after %j', async (finding, careless) => {
    const client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    try {
      const before = await client.query<{ finding: string }>(lint);
      await client.query(`begin; ${careless}`);
      const after = await client.query<{ finding: string }>(lint);
      await client.query('rollback');
      expect(before.rows.map((row) => row.finding)).not.toContain(finding);
      expect(after.rows.map((row) => row.finding)).toContain(finding);
    } finally {
      await client.end();
    }
  });
});
