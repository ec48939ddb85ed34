import { createDocumentServices, type DocumentServices } from '../../../server/modules/documents/index.js';
import { beginUpload, type BegunUpload } from '../../../server/modules/documents/begin-upload.js';
import { receivePiece } from '../../../server/modules/documents/receive-piece.js';
import { sha256Of } from '../../../server/modules/documents/stored-file.js';
import type { Principal } from '../../../server/platform/database/index.js';
import type { JobAttempt } from '../../../server/platform/jobs/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createTestFileStorage, type TestFileStorage } from '../../support/file-storage.js';

/** The module over a database and a store of the test's own. */
export type TestDocuments = TestDatabase & {
  readonly services: DocumentServices;
  readonly files: TestFileStorage;
};

export async function createTestDocuments(
  options: Partial<Pick<DocumentServices, 'clamd' | 'largestFileBytes'>> = {},
): Promise<TestDocuments> {
  const db = await createTestDatabase();
  const files = await createTestFileStorage();
  const services = createDocumentServices({
    database: db.database,
    storage: files,
    clamd: null,
    largestFileBytes: 4 * 1024 * 1024,
    ...options,
  });
  return {
    ...db,
    services,
    files,
    close: async () => {
      await db.close();
      await files.remove();
    },
  };
}

/** Announces a file by what it is. */
export function announce(
  services: DocumentServices,
  principal: Principal,
  file: { name: string; folder?: string | null; bytes: Buffer },
): Promise<BegunUpload> {
  const { name, folder, bytes } = file;
  return beginUpload(services, principal, {
    name,
    folder: folder ?? null,
    byteSize: bytes.byteLength,
    sha256: sha256Of(bytes),
  });
}

/** Announces a file that is not known, and sends all of it in pieces of the size. Answers the upload's id. */
export async function sent(
  services: DocumentServices,
  principal: Principal,
  file: { name: string; folder?: string; bytes: Buffer },
  pieceSize = 100_000,
): Promise<string> {
  const begun = await announce(services, principal, file);
  if (begun.kind !== 'UPLOAD') throw new Error('The file is known.');
  for (let offset = begun.offset; offset < file.bytes.byteLength;) {
    const bytes = file.bytes.subarray(offset, offset + pieceSize);
    offset = await receivePiece(services, principal, { uploadId: begun.id, offset, bytes });
  }
  return begun.id;
}

/** An attempt at a job, as the queue would make it. */
export function attemptAt(principal: Principal, subjectId: string): JobAttempt {
  return {
    firmId: principal.firmId,
    subjectId,
    isLastAttempt: false,
    signal: new AbortController().signal,
  };
}
