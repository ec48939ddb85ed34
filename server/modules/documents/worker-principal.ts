import { firmId } from '../../kernel/ids.js';
import type { Principal } from '../../platform/database/index.js';
import type { JobSubject } from '../../platform/jobs/index.js';

/** The machine at work for a firm, on behalf of no person. */
export function workerPrincipal(job: JobSubject): Principal {
  return {
    firmId: firmId(job.firmId),
    accountId: null,
    memberId: null,
    role: 'WORKER',
    firmSide: 'PLAINTIFF',
    sessionId: null,
    requestId: job.subjectId,
  };
}
