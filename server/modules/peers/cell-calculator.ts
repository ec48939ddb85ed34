import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PeerGrid } from '../../statistics/peer-model.js';
import { compareMinutes } from './compare-minutes.js';
import { FittedCell, type ComparedShare } from './compare-shares.js';
import type { CellMember } from './peer-figures.js';
import type { PeerMeasureKind } from './peer-measures.js';

/** One cell's counts, and who of them is to be compared. */
export type CellTask = {
  readonly kind: PeerMeasureKind;
  readonly members: readonly CellMember[];
  readonly subjectIds: readonly string[];
};

/** The fitted model, where one was needed, and the comparisons asked for. */
export type CellOutcome = { readonly grid: PeerGrid | null; readonly compared: readonly ComparedShare[] };

/** Does the arithmetic of cells, one at a time. */
export type CellCalculator = {
  calculate(task: CellTask): Promise<CellOutcome>;
  close(): Promise<void>;
};

/** In this thread, letting others have their turn after every fit and every comparison. For commands and tests. */
export const calculatorHere: CellCalculator = {
  calculate: calculateCell,
  close: () => Promise.resolve(),
};

/** The arithmetic itself: the model is fitted to those with n > 0, and each of the asked is taken out of it. */
export async function calculateCell({ kind, members, subjectIds }: CellTask): Promise<CellOutcome> {
  const counted = members.filter(({ n }) => n > 0);
  const asked = new Set(subjectIds);
  const cell = kind === 'SHARE' ? FittedCell.of(counted) : null;
  const compared: ComparedShare[] = [];
  for (const member of members.filter(({ subjectId }) => asked.has(subjectId))) {
    await nextTurn();
    compared.push(cell?.compare(member) ?? { ...compareMinutes(member, counted), ownGrid: null });
  }
  return { grid: cell?.grid ?? null, compared };
}

type Reply = { readonly outcome: CellOutcome } | { readonly error: string };

/**
 * In a thread of its own, so that requests are answered meanwhile. The thread starts with the first task; one that
 * dies is replaced at the next, and the task it had fails.
 */
export class CalculatorThread implements CellCalculator {
  private worker: Worker | null = null;

  async calculate(task: CellTask): Promise<CellOutcome> {
    const worker = (this.worker ??= this.start());
    const reply = await new Promise<Reply>((resolve, reject) => {
      const died = (): void => reject(new Error('The thread that compares examiners ended.'));
      worker.once('exit', died);
      worker.once('message', (message: Reply) => {
        worker.off('exit', died);
        resolve(message);
      });
      worker.postMessage(task);
    });
    if ('error' in reply) throw new Error(reply.error);
    return reply.outcome;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./cell-thread.js', import.meta.url));
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    // An error ends the thread, which the waiting task hears of.
    worker.on('error', () => undefined);
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }
}

/** The thread where the compiled product runs; this thread where sources are run, as tests do. */
export function createCalculator(): CellCalculator {
  return import.meta.url.endsWith('.js') ? new CalculatorThread() : calculatorHere;
}
