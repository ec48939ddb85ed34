import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { describeSchema, migrate, prepareRuntimeRole } from '../platform/database/index.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.js';
import { createSchema } from '../schema.js';

const SCHEMA = join(import.meta.dirname, '../../../schema');

/** Writes schema/api/dashboard.graphql and schema/database.sql from the code and a fresh database. */
async function writeSchema(): Promise<void> {
  const api = printSchema(lexicographicSortSchema(createSchema()));
  await writeFile(join(SCHEMA, 'api/dashboard.graphql'), `${api}\n`);
  if (process.argv.includes('--api-only')) return;
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-schema-'));
  // Started by root, PostgreSQL runs as another account, which has to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDirectory: join(directory, 'postgres'),
    log: () => undefined,
  });
  try {
    await prepareRuntimeRole(server.url);
    await migrate(server.url, migrations);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await writeFile(join(SCHEMA, 'database.sql'), await describeSchema(client));
    await client.end();
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

await writeSchema();
