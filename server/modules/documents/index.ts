// Reading, in line.
export { READING_JOB } from './reading-job.js';
