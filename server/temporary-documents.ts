import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSettings } from './document-work.js';
import { fileObjectStore, parseMasterKey, type MasterKey } from './platform/storage/index.js';

/** The master key of measurements and tests, over data that is invented: known to everybody. */
export const INVENTED_MASTER_KEY: MasterKey = parseMasterKey('1'.repeat(64));

/** A store of documents for measurements and tests. */
export type TemporaryDocuments = DocumentSettings & { remove(): Promise<void> };

/** In a directory of its own, which the caller removes. */
export async function temporaryDocuments(): Promise<TemporaryDocuments> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-files-'));
  return {
    storage: {
      objects: fileObjectStore(directory),
      masterKey: INVENTED_MASTER_KEY,
    },
    clamd: null,
    largestFileBytes: 20 * 1024 * 1024,
    readers: { processes: 1, memoryMb: 1_024, allowedOrigins: [] },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
