import { fileDigest } from './file-digest.js';
import { isSettled, type FoundFile, type Upload, type UploadState } from './upload.types.js';
import { UnreachableError, uploadRequests, type UploadRequests } from './upload-protocol.js';

/** The server takes up to 8 MiB at a time; half of that loses less when a connection breaks. */
const PIECE_BYTES = 4 * 1_024 * 1_024;
/** Files under way at once: one is hashed or checked while another is sent. */
const AT_ONCE = 2;
const RETRY_SECONDS = [1, 2, 5, 10, 30] as const;

type UploadQueueOptions = {
  readonly requests?: UploadRequests;
  /** Resolves when another attempt is due; rejects when stopped. */
  readonly waitToRetry?: (attempt: number, signal: AbortSignal) => Promise<void>;
};

/** After how many milliseconds to try again; ever longer, never longer than half a minute. */
export function retryDelay(attempt: number): number {
  return (RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 30) * 1_000;
}

/** Waits for the delay, or for the browser to say that it is online again. */
function waitInBrowser(attempt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => () => {
      clearTimeout(timer);
      window.removeEventListener('online', goOn);
      signal.removeEventListener('abort', stop);
      settle();
    };
    const goOn = finish(resolve);
    const stop = finish(() => reject(signal.reason));
    const timer = setTimeout(goOn, retryDelay(attempt));
    window.addEventListener('online', goOn);
    signal.addEventListener('abort', stop);
  });
}

/**
 * Files on their way to the server, two at a time. Lives outside React, so that going to another page of the dashboard
 * stops nothing. A file goes on from where the server says it is, after a lost connection as after a reload.
 */
export class UploadQueue {
  readonly #requests: UploadRequests;
  readonly #waitToRetry: NonNullable<UploadQueueOptions['waitToRetry']>;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<number, AbortController>();
  #uploads: readonly Upload[] = [];
  #isPaused = false;
  #nextKey = 0;

  constructor({ requests = uploadRequests(), waitToRetry = waitInBrowser }: UploadQueueOptions = {}) {
    this.#requests = requests;
    this.#waitToRetry = waitToRetry;
  }

  /** Calls back after every change; returns how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same list until something changes. */
  readonly uploads = (): readonly Upload[] => this.#uploads;
  readonly isPaused = (): boolean => this.#isPaused;

  readonly add = (files: readonly FoundFile[]): void => {
    const added = files.map(({ file, folder }): Upload => ({
      key: this.#nextKey++,
      file,
      folder,
      state: { kind: 'waiting' },
    }));
    this.#change([...this.#uploads, ...added]);
    this.#startNext();
  };

  /** Stops after nothing: the piece under way is given up and sent again on resuming. */
  readonly pause = (): void => {
    this.#isPaused = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#change(this.#uploads);
  };

  readonly resume = (): void => {
    this.#isPaused = false;
    this.#change(
      this.#uploads.map((one) =>
        one.state.kind === 'paused' ? { ...one, state: { kind: 'waiting' } } : one,
      ),
    );
    this.#startNext();
  };

  /** Takes the file out of the list; what the server has of it is forgotten there after a day. */
  readonly remove = (key: number): void => {
    this.#running.get(key)?.abort();
    this.#change(this.#uploads.filter((one) => one.key !== key));
    this.#startNext();
  };

  readonly clearSettled = (): void => {
    this.#change(this.#uploads.filter(({ state }) => !isSettled(state)));
  };

  #change(uploads: readonly Upload[]): void {
    this.#uploads = [...uploads];
    for (const listener of this.#listeners) listener();
  }

  #set(key: number, state: UploadState): void {
    this.#change(this.#uploads.map((one) => (one.key === key ? { ...one, state } : one)));
  }

  #startNext(): void {
    if (this.#isPaused || this.#running.size >= AT_ONCE) return;
    const next = this.#uploads.find(({ key, state }) => state.kind === 'waiting' && !this.#running.has(key));
    if (!next) return;
    const controller = new AbortController();
    this.#running.set(next.key, controller);
    void this.#run(next, controller.signal).then((state) => {
      this.#running.delete(next.key);
      // Aborted by a pause that is over already: it waits for its turn again.
      this.#set(next.key, state.kind === 'paused' && !this.#isPaused ? { kind: 'waiting' } : state);
      this.#startNext();
    });
    this.#startNext();
  }

  async #run(upload: Upload, signal: AbortSignal): Promise<UploadState> {
    let sent = 0;
    const tell = (state: UploadState) => {
      if (state.kind === 'sending') sent = state.sent;
      if (!signal.aborted) this.#set(upload.key, state);
    };
    try {
      const sha256 = await fileDigest(upload.file, {
        signal,
        onProgress: (done) => tell({ kind: 'hashing', done }),
      });
      for (let attempt = 0; ; attempt += 1) {
        const before = sent;
        try {
          return await this.#send(upload, sha256, tell, signal);
        } catch (error) {
          if (!(error instanceof UnreachableError)) throw error;
          // An attempt that got further starts the waiting anew.
          if (sent > before) attempt = 0;
          tell({ kind: 'retrying', sent });
          await this.#waitToRetry(attempt, signal);
        }
      }
    } catch {
      if (signal.aborted) return { kind: 'paused', sent };
      return {
        kind: 'refused',
        message: 'The file can not be read. Was it moved or changed? Choose it again.',
      };
    }
  }

  async #send(
    { file, folder }: Upload,
    sha256: string,
    tell: (state: UploadState) => void,
    signal: AbortSignal,
  ): Promise<UploadState> {
    const { name, size } = file;
    const start = await this.#requests.start(
      { name, size, sha256, ...(folder === null ? {} : { folder }) },
      signal,
    );
    if (start.kind !== 'upload') return start;
    let { offset } = start;
    while (offset < size) {
      tell({ kind: 'sending', sent: offset / size });
      const bytes = file.slice(offset, Math.min(offset + PIECE_BYTES, size));
      const answer = await this.#requests.sendPiece({ id: start.id, offset, bytes }, signal);
      if (answer.kind === 'refused') return answer;
      if (answer.offset === offset) throw new UnreachableError();
      offset = answer.offset;
    }
    tell({ kind: 'checking' });
    const stored = await this.#requests.complete(start.id, signal);
    return stored.kind === 'refused' ? stored : { ...stored, kind: 'done' };
  }
}
