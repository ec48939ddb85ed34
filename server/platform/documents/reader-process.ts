import { fork, type ChildProcess } from 'node:child_process';
import { DocumentReaderEndedError } from './document-reader-ended.error.js';
import type { ReadingProgress } from './document-reader.types.js';
import type { ProcessMessage, ReaderLimits, ReaderOutcome, ReaderTask } from './reader-messages.js';

/** How much longer than the process itself the server waits before it takes it for stuck as a whole. */
const GRACE_MS = 10_000;
/** Signals of a crash inside: what was being read is what crashed it. */
const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'];
const OUT_OF_MEMORY: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP'];

type Running = {
  readonly resolve: (outcome: ReaderOutcome) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: ReadingProgress) => void;
};

/** One process that reads documents, a task at a time. It is used until it ends or says that it will; `isUsable` is then false. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private running: Running | null = null;
  private silence: NodeJS.Timeout | null = null;
  private mayTakeTasks = true;
  private peakBytes = 0;
  private tasks = 0;

  /** `entry` is the compiled file that the process runs. */
  constructor(
    entry: string,
    private readonly limits: ReaderLimits,
  ) {
    this.child = fork(entry, [JSON.stringify(limits)], {
      serialization: 'advanced',
      // Neither the secrets of the server's environment nor its debugger. It asks for collection itself.
      env: { TZ: 'UTC' },
      execArgv: ['--expose-gc'],
      // What libraries print may quote the file.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (message: ProcessMessage) => this.hear(message));
    this.ended = new Promise((resolve) => {
      this.child.once('error', () => this.end(null, resolve));
      this.child.once('exit', (_code, signal) => this.end(signal, resolve));
    });
    this.letServerEnd(true);
  }

  get isUsable(): boolean {
    return this.mayTakeTasks;
  }

  get peakMemoryBytes(): number {
    return this.peakBytes;
  }

  get tasksDone(): number {
    return this.tasks;
  }

  /** @throws DocumentReaderEndedError when the process ends of something that is not the file's doing. */
  async run(task: ReaderTask, onProgress: (progress: ReadingProgress) => void): Promise<ReaderOutcome> {
    this.letServerEnd(false);
    try {
      return await new Promise<ReaderOutcome>((resolve, reject) => {
        this.running = { resolve, reject, onProgress };
        this.child.send(task, (error) => {
          if (error !== null)
            this.settle(new DocumentReaderEndedError('The process that reads documents is gone.'));
        });
        this.expectWord();
      });
    } finally {
      this.tasks += 1;
      if (this.silence !== null) clearTimeout(this.silence);
      this.letServerEnd(true);
    }
  }

  async kill(): Promise<void> {
    this.mayTakeTasks = false;
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private hear(message: ProcessMessage): void {
    if (message.kind === 'PROGRESS') {
      this.running?.onProgress(message.progress);
      this.expectWord();
      return;
    }
    this.peakBytes = Math.max(this.peakBytes, message.peakMemoryBytes);
    if (message.isLast) this.mayTakeTasks = false;
    this.settle(message.outcome);
  }

  /** The process watches its own time; this is for when it can not. */
  private expectWord(): void {
    if (this.silence !== null) clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.mayTakeTasks = false;
      this.settle({ kind: 'REFUSED', refusal: 'TOO_SLOW' });
      this.child.kill('SIGKILL');
    }, this.limits.stalledMs + GRACE_MS);
  }

  private end(signal: NodeJS.Signals | null, resolve: () => void): void {
    this.mayTakeTasks = false;
    if (CRASHES.includes(signal)) this.settle({ kind: 'REFUSED', refusal: 'DAMAGED' });
    else if (OUT_OF_MEMORY.includes(signal)) this.settle({ kind: 'REFUSED', refusal: 'TOO_MUCH_MEMORY' });
    else this.settle(new DocumentReaderEndedError('The process that reads documents ended.'));
    resolve();
  }

  private settle(outcome: ReaderOutcome | DocumentReaderEndedError): void {
    const { running } = this;
    this.running = null;
    if (outcome instanceof Error) running?.reject(outcome);
    else running?.resolve(outcome);
  }

  /** An idle process must not keep a command alive that has nothing else to do. */
  private letServerEnd(mayEnd: boolean): void {
    if (mayEnd) {
      this.child.unref();
      this.child.channel?.unref();
    } else {
      this.child.ref();
      this.child.channel?.ref();
    }
  }
}
