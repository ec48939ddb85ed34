import { parentPort } from 'node:worker_threads';
import { OcrEngine } from './ocr/ocr-engine.js';
import { packDocument } from './packed-document.js';
import { readDocumentHere, renderPageHere } from './read-document.js';
import {
  outcomeOfError,
  type ReaderOutcome,
  type ReaderTask,
  type ThreadMessage,
} from './reader-messages.js';

// Entry of the thread that takes files apart. It may hang or run out of memory; its process watches it.

const engine = new OcrEngine();
// Nothing that is read here has a reason to ask the network.
Object.assign(globalThis, {
  fetch: () => Promise.reject(new Error('Documents are read without a network.')),
});

parentPort?.on('message', (task: ReaderTask) => {
  perform(task)
    .catch(outcomeOfError)
    .then((outcome) => tell({ kind: 'OUTCOME', outcome }, movable(outcome)))
    .catch(() => process.exit(1));
});

async function perform(task: ReaderTask): Promise<ReaderOutcome> {
  if (task.kind === 'RENDER') {
    return { kind: 'RENDERED', picture: await renderPageHere(task.bytes, task.page, task.dpi) };
  }
  const { bytes, fileName, ocr } = task;
  const document = await readDocumentHere(bytes, {
    ...(fileName === undefined ? {} : { fileName }),
    ocr: ocr === 'NEVER' ? null : engine,
    onProgress: (progress) => tell({ kind: 'PROGRESS', progress }),
  });
  return { kind: 'READ', document: packDocument(document) };
}

function tell(message: ThreadMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

/** What is large is moved to the other thread, not copied. */
function movable(outcome: ReaderOutcome): ArrayBuffer[] {
  if (outcome.kind !== 'READ') return [];
  return [outcome.document.lines.buffer, outcome.document.runs.buffer].filter(
    (buffer) => buffer instanceof ArrayBuffer,
  );
}
