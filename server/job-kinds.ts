import { DISCARD_FILE_JOB, READING_JOB, SWEEP_UPLOAD_JOB } from './modules/documents/index.js';
import type { JobKind } from './platform/jobs/index.js';

/** Every kind of work that is done outside requests. */
export const jobKinds: readonly JobKind[] = [READING_JOB, DISCARD_FILE_JOB, SWEEP_UPLOAD_JOB];
