import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError, type Config } from './config.js';
import { entities } from './entities.js';
import { openMasterKey } from './file-storage.js';
import { assertRuntimeRole, Database, prepareRuntimeRole } from './platform/database/index.js';
import {
  defaultDataDirectory,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/embedded-postgres/index.js';
import { MasterKeyError, OTHER_MASTER_KEY, type MasterKey } from './platform/storage/index.js';
import { prepareDatabase } from './prepare-database.js';
import { sealStoredRows } from './seal-stored-rows.js';

/** dist/server/store.js is two levels below. */
const PROJECT_ROOT = join(import.meta.dirname, '../..');

const LONGEST_CLOSE_MS = 1_000;

/** A migrated database, and how to reach it as owner and as the running product. */
export type Store = {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Opens what is sealed in the database and in the files. */
  readonly masterKey: MasterKey;
  /** Closes the connections and, when it was started here, the embedded server. */
  close(): Promise<void>;
};

/**
 * Starts the embedded server unless DATABASE_URL names another, migrates as owner, connects as the runtime role, and
 * seals what an earlier version left plain.
 *
 * @throws EmbeddedPostgresError, NewerSchemaError, DatabaseRoleError, MasterKeyError, ConfigError: each says the remedy.
 */
export async function openStore(config: Config, log: (line: string) => void): Promise<Store> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config, log) : null;
  const ownerUrl = config.databaseUrl ?? embedded?.url ?? '';
  try {
    // After the embedded server, which says best what is wrong with a directory that neither can use.
    const masterKey = await openMasterKey(config);
    const appUrl = config.appDatabaseUrl ?? (await prepareRuntimeRole(ownerUrl));
    const applied = await prepareDatabase(ownerUrl);
    if (applied > 0) log(`Database schema: ${applied} migrations applied`);
    await assertRuntimeRole(appUrl);
    const database = await openDatabase(config, { appUrl, ownerUrl, masterKey, log });
    return {
      database,
      ownerUrl,
      appUrl,
      masterKey,
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

type Reached = {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly masterKey: MasterKey;
  readonly log: (line: string) => void;
};

async function openDatabase(
  { databasePoolSize: poolSize }: Config,
  { appUrl, ownerUrl, masterKey, log }: Reached,
): Promise<Database> {
  const database = await Database.connect({ url: appUrl, poolSize, entities, masterKey });
  try {
    await assertMasterKey(database, masterKey);
    const sealed = await sealStoredRows(database, ownerUrl);
    if (sealed > 0) log(`Names in the database: ${sealed} rows sealed`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws MasterKeyError when the keys of firms were wrapped by another: nothing of theirs would open. */
async function assertMasterKey(database: Database, { id }: MasterKey): Promise<void> {
  const ids = await database.masterKeyIds();
  if (ids.some((other) => other !== id)) throw new MasterKeyError(OTHER_MASTER_KEY);
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
