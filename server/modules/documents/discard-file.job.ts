import type { Database } from '../../platform/database/index.js';
import type { JobHandler, JobKind } from '../../platform/jobs/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { documentOfFile } from './file-document.js';
import { workerPrincipal } from './worker-principal.js';

/** Removes the bytes of a file that no document has any more; its subject is the file's id. */
export const DISCARD_FILE_JOB: JobKind = {
  name: 'discard-file',
  retryLimit: 10,
  retryDelaySeconds: 10,
  expireInSeconds: 15 * 60,
};

/**
 * Bytes first, rows after: cut off in between, the rows still name what is left to remove. Whoever brings the same
 * bytes meanwhile waits, and then stores them anew.
 */
export function discardFileJob(database: Database, { objects }: FileStorage): JobHandler {
  return (job) =>
    database.withFirm(workerPrincipal(job), 'write', async (unitOfWork) => {
      const { firmId } = unitOfWork.principal;
      const [file] = await unitOfWork.query<{ storageKey: string }>(
        'select storage_key as "storageKey" from stored_file where firm_id = $1 and id = $2 for update',
        [firmId, job.subjectId],
      );
      if (file === undefined || (await documentOfFile(unitOfWork, job.subjectId)) !== null) return;
      const renditions = await unitOfWork.query<{ storageKey: string }>(
        'select storage_key as "storageKey" from stored_rendition where firm_id = $1 and file_id = $2',
        [firmId, job.subjectId],
      );
      for (const { storageKey } of [...renditions, file]) await objects.delete(storageKey);
      await unitOfWork.query('delete from stored_file where firm_id = $1 and id = $2', [
        firmId,
        job.subjectId,
      ]);
    });
}
