import { enqueue, type JobHandler, type JobKind } from '../../platform/jobs/index.js';
import { discardUpload } from './discard-upload.js';
import type { DocumentServices } from './document-services.js';
import { workerPrincipal } from './worker-principal.js';

/** How long an upload that was broken off is kept, from the last piece. */
export const UPLOAD_KEPT_SECONDS = 24 * 60 * 60;

/** Looks after an upload a day after it began; its subject is the upload's id. */
export const SWEEP_UPLOAD_JOB: JobKind = {
  name: 'sweep-upload',
  retryLimit: 10,
  retryDelaySeconds: 60,
  expireInSeconds: 15 * 60,
};

/** Removes an upload that nobody has gone on with for a day; looks again later while somebody does. */
export function sweepUploadJob(services: Pick<DocumentServices, 'database' | 'storage'>): JobHandler {
  return async (job) => {
    const principal = workerPrincipal(job);
    const isAbandoned = await services.database.withFirm(principal, 'write', async (unitOfWork) => {
      const [upload] = await unitOfWork.query<{ isAbandoned: boolean }>(
        `select touched_at <= now() - make_interval(secs => $3) as "isAbandoned"
           from upload where firm_id = $1 and id = $2`,
        [principal.firmId, job.subjectId, UPLOAD_KEPT_SECONDS],
      );
      if (upload !== undefined && !upload.isAbandoned) {
        await enqueue(unitOfWork, SWEEP_UPLOAD_JOB, {
          subjectId: job.subjectId,
          startAfterSeconds: UPLOAD_KEPT_SECONDS,
        });
      }
      return upload?.isAbandoned === true;
    });
    if (isAbandoned) await discardUpload(services, principal, job.subjectId);
  };
}
