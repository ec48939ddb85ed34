import { parentPort } from 'node:worker_threads';
import { calculateCell, type CellTask } from './cell-calculator.js';

// Entry of the thread that compares examiners: answers each task with its outcome.
parentPort?.on('message', (task: CellTask) => {
  calculateCell(task).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? error.message : 'unknown' }),
  );
});
