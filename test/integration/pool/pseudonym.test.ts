import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pseudonymKey, pseudonymOf } from '../../../server/modules/pool/pseudonym.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  db = await createTestDatabase();
  client = new pg.Client({ connectionString: db.poolUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.close();
});

it.each(['', 'person:1970-01-01:ina moss', 'Zoë Ångström', 'x'.repeat(500)])(
  'the pseudonym that the database computes of %j is the keyed hash of RFC 2104',
  async (text) => {
    const secret = 'an invented secret';
    const { inner, outer } = pseudonymKey(secret);
    const key = createHmac('sha256', secret).update('trackrecord pool pseudonyms').digest();
    const { rows } = await client.query<{ pseudonym: string }>(
      `select ${pseudonymOf('$3::text')} as pseudonym`,
      [inner, outer, text],
    );
    const expected = createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
    expect(rows[0]?.pseudonym.replaceAll('-', '')).toBe(expected);
  },
);
