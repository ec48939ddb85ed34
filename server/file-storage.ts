import { join } from 'node:path';
import { ConfigError, type Config } from './config.js';
import { defaultDataDirectory } from './platform/embedded-postgres/index.js';
import {
  fileObjectStore,
  masterKeyFromFile,
  parseMasterKey,
  s3ObjectStore,
  type FileStorage,
  type MasterKey,
} from './platform/storage/index.js';

/** dist/server/file-storage.js is two levels below. */
const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** Where documents lie, as configured: a bucket or a directory. */
export function openFileStorage(config: Config, masterKey: MasterKey): FileStorage {
  const { directory, s3 } = config.files;
  const objects =
    s3 === null ? fileObjectStore(directory ?? join(besideData(config), 'objects')) : s3ObjectStore(s3);
  return { objects, masterKey };
}

/**
 * What every firm's keys are wrapped with: from the environment, or, where the product keeps its own database, from a
 * key file beside it.
 *
 * @throws ConfigError when DATABASE_URL is set and no key is; MasterKeyError when the key can not be used.
 */
export async function openMasterKey(config: Config): Promise<MasterKey> {
  const { files, databaseUrl } = config;
  if (files.masterKey !== null) return parseMasterKey(files.masterKey);
  // A database elsewhere outlives this machine's disk: its key must not lie there alone.
  if (databaseUrl !== null) {
    throw new ConfigError(
      'TRACKRECORD_MASTER_KEY: needed with DATABASE_URL, 32 bytes in base64; it seals names and documents. ' +
        'Make one with: openssl rand -base64 32, and keep a copy.',
    );
  }
  return masterKeyFromFile(join(besideData(config), 'master.key'));
}

/** Named after the data directory, so that two products beside each other keep theirs apart. */
function besideData({ dataDirectory }: Config): string {
  return `${dataDirectory ?? defaultDataDirectory(PROJECT_ROOT)}-documents`;
}
