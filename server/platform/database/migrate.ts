import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** A migration's class, as TypeORM wants it. */
export type MigrationClass = new () => MigrationInterface;

/** The database was written by a newer version of the product. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/** Oldest PostgreSQL with `security_invoker` views and column lists in `on delete set null`. */
const OLDEST_SERVER = 150_000;

/**
 * Brings the schema up to date as its owner. Servers that start together wait for each other.
 *
 * @throws NewerSchemaError when the database holds migrations that this version does not know.
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<number> {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
  });
  try {
    await guard.query("select pg_advisory_lock(hashtextextended('trackrecord:migrate', 0))");
    await refuseOtherVersions(guard, migrations);
    await source.initialize();
    return (await source.runMigrations()).length;
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
}

async function refuseOtherVersions(client: pg.Client, migrations: readonly MigrationClass[]): Promise<void> {
  const { rows: server } = await client.query<{ version: number; shown: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_version') as shown",
  );
  if (server[0] !== undefined && server[0].version < OLDEST_SERVER) {
    throw new NewerSchemaError(
      `The database is PostgreSQL ${server[0].shown}; version 15 or newer is needed.`,
    );
  }
  const { rows: table } = await client.query<{ present: boolean }>(
    "select to_regclass('public.schema_migration') is not null as present",
  );
  if (table[0]?.present !== true) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const { rows } = await client.query<{ name: string }>(
    'select name from public.schema_migration order by id',
  );
  const unknown = rows.filter((row) => !known.has(row.name));
  if (unknown.length > 0) {
    throw new NewerSchemaError(
      `The database was written by a newer version of Trackrecord (it holds ${unknown[0]?.name ?? 'more'}). ` +
        'Start that version, or restore an older backup.',
    );
  }
}
