import { constants, setPriority } from 'node:os';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type {
  ProcessMessage,
  ReaderLimits,
  ReaderOutcome,
  ReaderTask,
  ThreadMessage,
} from './reader-messages.js';
import { TaskWatch } from './task-watch.js';

// Entry of the process that reads documents. This thread only passes messages on and watches the other, which may
// hang or grow; when it does, the whole process ends, because nothing less gives its memory back.

const limits: ReaderLimits = JSON.parse(process.argv[2] ?? '{}');
const watch = new TaskWatch(limits, (refusal) => endWith({ kind: 'REFUSED', refusal }));
let thread: Worker | null = null;

yieldToOthers();
// A key press in the server's terminal reaches this process too; the server ends it when it is done with it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (task: ReaderTask) => {
  watch.begin();
  begin(task);
  // The message came in pieces, and was copied twice on its way; nothing else here would make them go soon.
  setImmediate(() => globalThis.gc?.());
});

function begin(task: ReaderTask): void {
  const { buffer, byteOffset, byteLength } = task.bytes;
  // Moved, not copied, where the bytes have a buffer of their own.
  const bytes = byteOffset === 0 && byteLength === buffer.byteLength ? task.bytes : task.bytes.slice();
  (thread ??= startThread()).postMessage({ ...task, bytes }, [bytes.buffer as ArrayBuffer]);
}

function startThread(): Worker {
  const worker = new Worker(new URL('./reader-thread.js', import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((0.8 * limits.memoryBytes) / (1024 * 1024)) },
  });
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'PROGRESS') {
      watch.progressed(message.progress);
      tell(message);
    } else {
      watch.end();
      tell({ ...message, peakMemoryBytes: watch.peakMemoryBytes, isLast: false });
    }
  });
  worker.on('error', (error: Error & { code?: string }) => {
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    endWith(isFull ? { kind: 'REFUSED', refusal: 'TOO_MUCH_MEMORY' } : { kind: 'FAILED', trace: error.name });
  });
  worker.on('exit', () => process.exit(1));
  return worker;
}

/** Tells how the task came out, and ends as soon as that is on its way. */
function endWith(outcome: ReaderOutcome): void {
  const { peakMemoryBytes } = watch;
  const message: ProcessMessage = { kind: 'OUTCOME', outcome, peakMemoryBytes, isLast: true };
  process.send?.(message, () => process.exit(1));
}

function tell(message: ProcessMessage): void {
  process.send?.(message);
}

/** Requests are answered first, and when the machine runs out of memory, this is the process to end. */
function yieldToOthers(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // Other systems have other ways; reading goes on without.
  }
}
