import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError, type Config } from './config.js';
import { entities } from './entities.js';
import { assertRuntimeRole, Database, prepareRuntimeRole } from './platform/database/index.js';
import {
  defaultDataDirectory,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/embedded-postgres/index.js';
import { prepareDatabase } from './prepare-database.js';

/** dist/server/store.js is two levels below. */
const PROJECT_ROOT = join(import.meta.dirname, '../..');

const LONGEST_CLOSE_MS = 1_000;

/** A migrated database, and how to reach it as owner and as the running product. */
export type Store = {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Closes the connections and, when it was started here, the embedded server. */
  close(): Promise<void>;
};

/**
 * Starts the embedded server unless DATABASE_URL names another, migrates as owner and connects as the
 * runtime role.
 *
 * @throws EmbeddedPostgresError, NewerSchemaError, DatabaseRoleError, ConfigError: each says the remedy.
 */
export async function openStore(config: Config, log: (line: string) => void): Promise<Store> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config, log) : null;
  const ownerUrl = config.databaseUrl ?? embedded?.url ?? '';
  try {
    const appUrl = config.appDatabaseUrl ?? (await prepareRuntimeRole(ownerUrl));
    const applied = await prepareDatabase(ownerUrl);
    if (applied > 0) log(`Database schema: ${applied} migrations applied`);
    await assertRuntimeRole(appUrl);
    const database = await Database.connect({ url: appUrl, poolSize: config.databasePoolSize, entities });
    return {
      database,
      ownerUrl,
      appUrl,
      close: async () => {
        // Closing waits for statements at work, which a caller may have given up on.
        await Promise.race([database.close(), pause(LONGEST_CLOSE_MS, undefined, { ref: false })]);
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw unreachable(error);
  }
}

async function startEmbedded(config: Config, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const dataDirectory = config.dataDirectory ?? defaultDataDirectory(PROJECT_ROOT);
  const binDirectory = config.postgresBinDirectory;
  return startEmbeddedPostgres({ dataDirectory, log, ...(binDirectory === null ? {} : { binDirectory }) });
}

function unreachable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return new ConfigError(
      `The database of DATABASE_URL can not be reached (${code}). Check address, name and password.`,
    );
  }
  return error;
}
