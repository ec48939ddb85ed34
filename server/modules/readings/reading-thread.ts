import { parentPort } from 'node:worker_threads';
import type { DocumentText } from '../../kernel/document-text.js';
import { readReport } from '../../reading/read-report.js';

/** Entry of the thread: a text comes, its reading goes back. Of a fault its kind, never words of the document. */
parentPort?.on('message', (document: DocumentText) => {
  try {
    parentPort?.postMessage({ reading: readReport(document) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.name : 'Error' });
  }
});
