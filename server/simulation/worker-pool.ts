import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, Job, Setting } from './jobs.js';

/** Threads that work on one list of jobs; the answers do not depend on how many there are. */
export class WorkerPool {
  private constructor(private readonly workers: readonly Worker[]) {}

  static start(threads: number, setting: Setting): WorkerPool {
    const file = new URL('./worker.js', import.meta.url);
    return new WorkerPool(Array.from({ length: threads }, () => new Worker(file, { workerData: setting })));
  }

  /** Answers in the order of the jobs. Rejects when a worker throws. */
  async run(jobs: readonly Job[]): Promise<Answer[]> {
    const answers = Array<Answer>(jobs.length);
    const waiting = jobs.map((job, at) => ({ job, at }));
    const drain = async (worker: Worker): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        answers[next.at] = await ask(worker, next.job);
      }
    };
    await Promise.all(this.workers.map(drain));
    return answers;
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

async function ask(worker: Worker, job: Job): Promise<Answer> {
  // An error event rejects this too.
  const answered = once(worker, 'message');
  worker.postMessage(job);
  const [answer]: Answer[] = await answered;
  if (answer === undefined) throw new Error('A worker answered nothing.');
  return answer;
}
