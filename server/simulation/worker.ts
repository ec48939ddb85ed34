import { parentPort, workerData } from 'node:worker_threads';
import { perform, type Job, type Setting } from './jobs.js';

/** Entry of a worker thread: one answer for each job. */
const setting: Setting = workerData;

parentPort?.on('message', (job: Job) => parentPort?.postMessage(perform(job, setting)));
