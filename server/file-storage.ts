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

/**
 * Where documents lie and what seals them, as configured: a bucket or a directory; a key from the environment, or,
 * where the product keeps its own database, a key file beside it.
 *
 * @throws ConfigError when DATABASE_URL is set and no key is; MasterKeyError when the key can not be used.
 */
export async function openFileStorage(config: Config): Promise<FileStorage> {
  const { directory, s3 } = config.files;
  // Named after the data directory, so that two products beside each other keep theirs apart.
  const besideData = `${config.dataDirectory ?? defaultDataDirectory(PROJECT_ROOT)}-documents`;
  return {
    objects: s3 === null ? fileObjectStore(directory ?? join(besideData, 'objects')) : s3ObjectStore(s3),
    masterKey: await masterKeyOf(config, join(besideData, 'master.key')),
  };
}

async function masterKeyOf({ files, databaseUrl }: Config, keyFile: string): Promise<MasterKey> {
  if (files.masterKey !== null) return parseMasterKey(files.masterKey);
  // A database elsewhere outlives this machine's disk: its key must not lie there alone.
  if (databaseUrl !== null) {
    throw new ConfigError(
      'TRACKRECORD_MASTER_KEY: needed with DATABASE_URL, 32 bytes in base64; it seals the documents. ' +
        'Make one with: openssl rand -base64 32, and keep a copy.',
    );
  }
  return masterKeyFromFile(keyFile);
}
