import { lastQuarterEnd } from '../../kernel/analysis-window.js';
import { firmId } from '../../kernel/ids.js';
import { dayOf, type Clock } from '../../platform/clock.js';
import type { Database, Principal } from '../../platform/database/index.js';
import { describeError, type Logger } from '../../platform/logger.js';
import { createCalculator } from './cell-calculator.js';
import { lockOf, refreshFirm } from './refresh-peers.js';

const LOOK_AGAIN_AFTER_MS = 5_000;

/**
 * Keeps the comparisons of every firm up to date, one firm at a time. What a stopped or killed server left undone
 * is found by the marks and texts that the database holds.
 */
export class PeerRefresher {
  private isStopping = false;
  private isWoken = false;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private readonly calculator = createCalculator();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop = this.work();
  }

  /** Somebody may be marked: look now instead of at the next turn. */
  wake(): void {
    this.isWoken = true;
    this.wakeUp();
  }

  /** Ends the arithmetic in hand, of which nothing is written, and waits for that. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeUp();
    await this.calculator.close();
    await this.loop;
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      try {
        const today = dayOf(this.clock);
        for (const id of await this.database.stalePeerFirms(lastQuarterEnd(today))) {
          if (this.isStopping) break;
          await this.refresh(workerOf(id), today);
        }
      } catch (error) {
        if (!this.isStopping) this.logger.error({ error: describeError(error) }, 'peer refresher');
      }
      if (!this.isStopping && !this.isWoken) await this.pause();
    }
  }

  private async refresh(principal: Principal, today: string): Promise<void> {
    const { database, calculator } = this;
    await database.withProcessLock(lockOf(principal), async () => {
      await refreshFirm(database, principal, { today, calculator, shouldStop: () => this.isStopping });
    });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_AFTER_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Nobody asked for this work. */
function workerOf(id: string): Principal {
  return {
    firmId: firmId(id),
    accountId: null,
    memberId: null,
    role: 'WORKER',
    firmSide: 'PLAINTIFF',
    sessionId: null,
    requestId: 'peers',
  };
}
