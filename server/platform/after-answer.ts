import type { Database, Principal, UnitOfWork } from './database/index.js';
import { describeError, type Logger } from './logger.js';

/** What is written because of an answer, but not before it. */
export type LaterWork = (unitOfWork: UnitOfWork) => Promise<void>;

type Waiting = { readonly principal: Principal; readonly work: LaterWork };

/** More than this waiting means that the database does not keep up; what comes then is refused, and logged. */
const MOST_WAITING = 10_000;

/**
 * Writes what a reader's request leaves behind, in a transaction of its own after the answer: queries are read-only
 * snapshots. One after the other, so that readers keep the connections. Nothing is lost silently: what fails is
 * logged, and `drain` waits for the rest when the server stops.
 */
export class AfterAnswer {
  private readonly waiting: Waiting[] = [];
  private loop: Promise<void> = Promise.resolve();
  private isWorking = false;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  add(principal: Principal, work: LaterWork): void {
    if (this.waiting.length >= MOST_WAITING) {
      this.logger.error({ requestId: principal.requestId }, 'too much waits to be written: left out');
      return;
    }
    this.waiting.push({ principal, work });
    if (this.isWorking) return;
    this.isWorking = true;
    this.loop = this.work();
  }

  /** Resolves when everything added so far is written or has failed. */
  async drain(): Promise<void> {
    await this.loop;
  }

  private async work(): Promise<void> {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const { principal, work } = next;
      try {
        await this.database.withFirm(principal, 'write', work);
      } catch (error) {
        this.logger.error(
          { requestId: principal.requestId, error: describeError(error) },
          'could not write after an answer',
        );
      }
    }
    this.isWorking = false;
  }
}
