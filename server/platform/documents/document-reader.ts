import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DocumentReaderPool, POOL_LIMITS } from './document-reader-pool.js';
import type { DocumentReader } from './document-reader.types.js';
import { readerHere } from './reader-here.js';

/** Whatever is absent has a default that suits one report at a time on an ordinary machine. */
export type DocumentReaderSettings = {
  /** Processes that read, at most; one a core when absent. One more draws pages. */
  readonly processes?: number;
  /** Resident memory that a process may take, in bytes; 1 GiB when absent. */
  readonly memoryBytes?: number;
  /** How long a page may take before the file is given up, in milliseconds; two minutes when absent. */
  readonly stalledMs?: number;
  /** 100 MiB when absent. */
  readonly largestFileBytes?: number;
  /** An unused process ends after this long; a minute when absent. */
  readonly idleMs?: number;
  /** The compiled entry of a process, where it does not lie beside this file: for tests, which run sources. */
  readonly entry?: string;
};

/**
 * Processes where the compiled product runs; this thread where sources are run, as tests of other things do, and then
 * nothing guards against hostile files.
 */
export function createDocumentReader(settings: DocumentReaderSettings = {}): DocumentReader {
  const isCompiled = import.meta.url.endsWith('.js');
  return isCompiled || settings.entry !== undefined ? createReaderPool(settings) : readerHere();
}

/** As `createDocumentReader`, never in this thread. Starts no process before there is work. */
export function createReaderPool(settings: DocumentReaderSettings): DocumentReaderPool {
  const { memoryBytes, stalledMs, pageMs, idleMs, largestFileBytes } = { ...POOL_LIMITS, ...settings };
  return new DocumentReaderPool({
    processes: settings.processes ?? availableParallelism(),
    limits: { memoryBytes, stalledMs, pageMs },
    idleMs,
    largestFileBytes,
    entry: settings.entry ?? fileURLToPath(new URL('./reader-child.js', import.meta.url)),
  });
}
