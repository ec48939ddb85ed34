import { NotFoundError } from '../errors.js';
import { DocumentReaderEndedError } from './document-reader-ended.error.js';
import type {
  DocumentReader,
  PagePicture,
  ReadDocument,
  ReadDocumentOptions,
  ReadingProgress,
} from './document-reader.types.js';
import { unpackDocument } from './packed-document.js';
import { ReaderProcess } from './reader-process.js';
import type { ReaderLimits, ReaderOutcome, ReaderTask } from './reader-messages.js';
import { FILE_LIMITS, RefusedFileError } from './refused-file.error.js';

export type PoolSettings = {
  /** Processes that read, at most; one more draws pages. Each starts when there is work for it. */
  readonly processes: number;
  readonly limits: ReaderLimits;
  /** An unused process ends after this long. */
  readonly idleMs: number;
  readonly largestFileBytes: number;
  /** The compiled file that a process runs. */
  readonly entry: string;
};

/** A process that has done so many tasks is replaced: what leaks in it must not add up. */
const MOST_TASKS = 200;

type Waiting = {
  readonly task: ReaderTask;
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (outcome: ReaderOutcome) => void;
  readonly reject: (reason: unknown) => void;
};

/** Reads documents in processes of their own, first come, first served. */
export class DocumentReaderPool implements DocumentReader {
  private readonly waiting: Waiting[] = [];
  private readonly processes = new Set<ReaderProcess>();
  private readonly idle = new Map<ReaderProcess, NodeJS.Timeout>();
  /** Tasks under way that read; the others draw. */
  private reading = 0;
  private peakBytes = 0;
  private isClosed = false;

  constructor(private readonly settings: PoolSettings) {}

  /** The most memory that any one of the processes has held. */
  get peakMemoryBytes(): number {
    return this.peakBytes;
  }

  async readDocument(bytes: Uint8Array, options: ReadDocumentOptions = {}): Promise<ReadDocument> {
    const { fileName, ocr = 'WHERE_NEEDED', onProgress = () => undefined, signal } = options;
    const outcome = await this.perform({ kind: 'READ', bytes, fileName, ocr }, onProgress, signal);
    if (outcome.kind !== 'READ') throw errorOf(outcome);
    return await unpackDocument(outcome.document);
  }

  async renderPage(
    bytes: Uint8Array,
    page: number,
    dpi: number,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<PagePicture> {
    const outcome = await this.perform({ kind: 'RENDER', bytes, page, dpi }, () => undefined, signal);
    if (outcome.kind !== 'RENDERED') throw errorOf(outcome);
    return outcome.picture;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.waiting.splice(0))
      reject(new DocumentReaderEndedError('The reader was closed.'));
    for (const timer of this.idle.values()) clearTimeout(timer);
    this.idle.clear();
    await Promise.all([...this.processes].map((process) => process.kill()));
    this.processes.clear();
  }

  private async perform(
    task: ReaderTask,
    onProgress: (progress: ReadingProgress) => void,
    signal: AbortSignal | undefined,
  ): Promise<ReaderOutcome> {
    if (this.isClosed) throw new DocumentReaderEndedError('The reader was closed.');
    if (task.bytes.byteLength > this.settings.largestFileBytes) throw new RefusedFileError('TOO_LARGE');
    if (task.bytes.byteLength === 0) throw new RefusedFileError('EMPTY');
    signal?.throwIfAborted();
    let giveUp = (): void => undefined;
    try {
      return await new Promise<ReaderOutcome>((resolve, reject) => {
        const waiting = { task, onProgress, signal, resolve, reject };
        giveUp = () => this.giveUp(waiting);
        signal?.addEventListener('abort', giveUp);
        this.waiting.push(waiting);
        this.assign();
      });
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  /** A task that has not begun is struck off; one that has is rejected, and its process is ended by `work`. */
  private giveUp(waiting: Waiting): void {
    const at = this.waiting.indexOf(waiting);
    if (at !== -1) this.waiting.splice(at, 1);
    waiting.reject(waiting.signal?.reason);
  }

  private assign(): void {
    for (let next = this.takeTask(); next !== undefined; next = this.takeTask()) {
      void this.work(this.takeProcess(), next);
    }
  }

  /**
   * The next task that may begin. Somebody waits for a page to be drawn while nobody does for a scan of hundreds of
   * pages, so drawing goes first and has one process more than reading.
   */
  private takeTask(): Waiting | undefined {
    const { processes } = this.settings;
    const busy = this.processes.size - this.idle.size;
    const at = this.waiting.findIndex(({ task }) => task.kind === 'RENDER');
    if (at !== -1 && busy <= processes) return this.waiting.splice(at, 1)[0];
    return at === -1 && this.reading < processes && busy <= processes ? this.waiting.shift() : undefined;
  }

  private takeProcess(): ReaderProcess {
    for (const [process, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(process);
      if (process.isUsable) return process;
      this.processes.delete(process);
    }
    const process = new ReaderProcess(this.settings.entry, this.settings.limits);
    this.processes.add(process);
    return process;
  }

  private async work(
    process: ReaderProcess,
    { task, onProgress, signal, resolve, reject }: Waiting,
  ): Promise<void> {
    const end = (): void => void process.kill();
    signal?.addEventListener('abort', end, { once: true });
    this.reading += task.kind === 'READ' ? 1 : 0;
    try {
      resolve(await process.run(task, onProgress));
    } catch (error) {
      reject(error);
    } finally {
      signal?.removeEventListener('abort', end);
      this.reading -= task.kind === 'READ' ? 1 : 0;
      this.peakBytes = Math.max(this.peakBytes, process.peakMemoryBytes);
      await this.release(process);
    }
  }

  private async release(process: ReaderProcess): Promise<void> {
    const { limits, idleMs } = this.settings;
    const isSpent = process.tasksDone >= MOST_TASKS || process.peakMemoryBytes > limits.memoryBytes / 2;
    if (this.isClosed || !process.isUsable || isSpent) {
      this.processes.delete(process);
      await process.kill();
    } else {
      const timer = setTimeout(() => {
        this.idle.delete(process);
        this.processes.delete(process);
        void process.kill();
      }, idleMs);
      timer.unref();
      this.idle.set(process, timer);
    }
    this.assign();
  }
}

/** What a caller is told of a task that did not come out as asked. */
function errorOf(outcome: ReaderOutcome): Error {
  switch (outcome.kind) {
    case 'REFUSED':
      return new RefusedFileError(outcome.refusal);
    case 'NO_SUCH_PAGE':
      return new NotFoundError('Page');
    case 'FAILED':
      return new DocumentReaderEndedError(`Reading failed: ${outcome.trace}`);
    default:
      return new DocumentReaderEndedError('The reader answered something else than it was asked.');
  }
}

/** Sizes that suit one report at a time on an ordinary machine. */
export const POOL_LIMITS: ReaderLimits & { readonly idleMs: number; readonly largestFileBytes: number } = {
  memoryBytes: 1024 * 1024 * 1024,
  stalledMs: 120_000,
  pageMs: 30_000,
  idleMs: 60_000,
  largestFileBytes: FILE_LIMITS.bytes,
};
