import type { JobKind } from '../../platform/jobs/index.js';

/**
 * The reading of a document; its subject is the document's id. The last failure marks the document as FAILED, where
 * people see it and can ask for another try.
 */
export const READING_JOB: JobKind = {
  name: 'read-document',
  retryLimit: 3,
  retryDelaySeconds: 5,
  // A scan of two thousand pages is hours of work.
  expireInSeconds: 12 * 60 * 60,
};
