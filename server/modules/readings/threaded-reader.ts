import { Worker } from 'node:worker_threads';
import type { DocumentText } from '../../kernel/document-text.js';
import { RefusedFileError } from '../../platform/documents/index.js';
import { builtInReader } from '../../reading/built-in-reader.js';
import type { Reader } from '../../reading/reader.js';
import type { ReportReading } from '../../reading/report-reading.types.js';

/** A reader that holds something to let go of. */
export type ClosableReader = Reader & { close(): Promise<void> };

/** A report takes some hundredths of a second; a text made to be slow is given up. */
const LONGEST_MS = 60_000;
const HEAP_MB = 512;

type Reply = { readonly reading: ReportReading } | { readonly error: string };

/**
 * The built-in reader in a thread of its own where the compiled product runs, so that no text, however long or
 * contrived, holds up requests; in this thread where sources run, as tests of other things do.
 */
export function createBuiltInReader(): ClosableReader {
  return import.meta.url.endsWith('.js')
    ? new ThreadedReader()
    : { ...builtInReader, close: () => Promise.resolve() };
}

class ThreadedReader implements ClosableReader {
  readonly name = builtInReader.name;
  readonly version = builtInReader.version;
  private worker: Worker | null = null;
  /** One text at a time: each has the thread and its time to itself. */
  private line: Promise<unknown> = Promise.resolve();

  read(document: DocumentText, { signal }: { readonly signal: AbortSignal }): Promise<ReportReading> {
    const turn = this.line.then(() => this.readNext(document, signal));
    this.line = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private async readNext(document: DocumentText, signal: AbortSignal): Promise<ReportReading> {
    signal.throwIfAborted();
    const worker = (this.worker ??= this.start());
    const stop = (): void => void worker.terminate();
    let isTooSlow = false;
    const deadline = setTimeout(() => {
      isTooSlow = true;
      stop();
    }, LONGEST_MS);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const reply = await replyTo(worker, document);
      if ('error' in reply) throw new Error(`The reader failed: ${reply.error}.`);
      return reply.reading;
    } catch (error) {
      if (isTooSlow) throw new RefusedFileError('TOO_SLOW');
      throw error;
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', stop);
    }
  }

  private start(): Worker {
    const worker = new Worker(new URL('./reading-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    // An error ends the thread, which the waiting task hears of.
    worker.on('error', () => undefined);
    worker.unref();
    return worker;
  }
}

function replyTo(worker: Worker, document: DocumentText): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error('The thread that reads ended.'));
    worker.once('exit', died);
    worker.once('message', (reply: Reply) => {
      worker.off('exit', died);
      resolve(reply);
    });
    worker.postMessage(document);
  });
}
