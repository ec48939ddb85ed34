export { enqueue } from './enqueue.js';
export { installQueue } from './install-queue.js';
export type { JobKind, JobSubject } from './job-kind.js';
export { JobQueue, type GivenUp, type JobAttempt, type JobHandler } from './job-queue.js';
