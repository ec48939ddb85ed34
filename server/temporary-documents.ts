import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSettings } from './document-work.js';
import { fileObjectStore, parseMasterKey } from './platform/storage/index.js';

/** A store of documents that nobody can open afterwards: for measurements and tests, whose key is thrown away. */
export async function temporaryDocuments(): Promise<DocumentSettings> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-files-'));
  return {
    storage: {
      objects: fileObjectStore(directory),
      masterKey: parseMasterKey(randomBytes(32).toString('base64')),
    },
    clamd: null,
    largestFileBytes: 20 * 1024 * 1024,
    readers: { processes: 1, memoryMb: 1_024, allowedOrigins: [] },
  };
}
