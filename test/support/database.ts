import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { entities } from '../../server/entities.js';
import { Database, poolRoleUrl, prepareRuntimeRole } from '../../server/platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../../server/temporary-documents.js';

/** A migrated database of this test file's own. */
export type TestDatabase = {
  /** As the running product sees it: the runtime role, bound by row-level security. */
  readonly database: Database;
  /** Connection strings, for what must connect by itself. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the role that builds the pool. */
  readonly poolUrl: string;
  /** Superuser SQL past row-level security, to arrange and to look behind the wall. */
  asOwner<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

/** Clones the template; call in beforeAll, and close in afterAll. */
export async function createTestDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(templateUrl, `create database ${name} template template_trackrecord strategy file_copy`);
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  // The role's password follows from the owner's URL: take the template's, which all clones share.
  const app = new URL(await prepareRuntimeRole(templateUrl));
  app.pathname = `/${name}`;
  const appUrl = app.toString();
  const pool = new URL(poolRoleUrl(templateUrl));
  pool.pathname = `/${name}`;
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const database = await Database.connect({
    url: appUrl,
    poolSize: options.poolSize ?? 4,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  return {
    database,
    ownerUrl,
    appUrl,
    poolUrl: pool.toString(),
    asOwner: async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      (await owner.query(sql, [...parameters])).rows,
    close: async () => {
      await database.close();
      await owner.end();
      await asAdmin(templateUrl, `drop database ${name} with (force)`);
    },
  };
}

async function asAdmin(templateUrl: string, sql: string): Promise<void> {
  const url = new URL(templateUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
