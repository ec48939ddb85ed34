import PgBoss from 'pg-boss';
import { z } from 'zod';
import type { Database } from '../database/index.js';
import { describeError, type Logger } from '../logger.js';
import { QUEUE_SCHEMA, type JobKind, type JobSubject } from './job-kind.js';

/** One attempt at a job. */
export type JobAttempt = JobSubject & {
  /** True when a failure now is the last: the job will not be tried again. */
  readonly isLastAttempt: boolean;
  /** Aborted when the server stops; the job is then taken up again later. */
  readonly signal: AbortSignal;
};

export type JobHandler = (attempt: JobAttempt) => Promise<void>;

/** Told of a job whose server was killed during its last attempt: no handler saw it fail. */
export type GivenUp = (job: JobSubject) => Promise<void>;

const subject = z.object({ firmId: z.uuid(), subjectId: z.uuid() });
const abandoned = z.array(
  z.object({ name: z.string(), id: z.uuid(), data: subject, isGivenUp: z.boolean() }),
);

/** Jobs marked as taken whose lock (see Database.withProcessLock) nobody holds. A lock's key is in two halves. */
const ABANDONED = `
  select j.name, j.id, j.data, j.retry_count >= j.retry_limit as "isGivenUp"
    from ${QUEUE_SCHEMA}.job j
   where j.name = any ($2::text[]) and j.state = 'active' and j.started_on < now() - make_interval(secs => $1)
     and not exists (
       select from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 1
          and l.database = (select oid from pg_database where datname = current_database())
          and ((l.classid::bigint << 32) | l.objid::bigint)
              = hashtextextended('trackrecord:job:' || j.id, 0))`;

const POLL_SECONDS = 2;
/** From being taken to holding its lock a job needs a moment, in which it must not be taken for abandoned. */
const GRACE_SECONDS = 5;
const LOOK_FOR_ABANDONED_MS = 3_000;

/** What the queue keeps of a failure: a kind, never a message, which could carry contents of a document. */
class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

/**
 * Works jobs off, beside the requests of this server and together with other servers of the same database. A job
 * is held by a lock that goes with its server: what a killed server left is put back in line within seconds.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly workers: string[] = [];
  /** By the kinds that this server works on: it answers for no others. */
  private readonly givenUp = new Map<string, GivenUp>();
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<unknown>>();
  private watch: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    appUrl: string,
    private readonly logger: Logger,
  ) {
    this.boss = new PgBoss({
      connectionString: appUrl,
      schema: QUEUE_SCHEMA,
      application_name: 'trackrecord jobs',
      max: 2,
      migrate: false,
      schedule: false,
    });
    this.boss.on('error', (error) => this.logger.error({ error: describeError(error) }, 'job queue'));
  }

  /** @throws Error when the queue is not installed: `installQueue` comes first. */
  async start(): Promise<void> {
    await this.boss.start();
    this.watch = setInterval(() => void this.returnAbandoned(), LOOK_FOR_ABANDONED_MS);
  }

  /** Takes jobs of a kind, so many at a time. After `start`. */
  async work(
    kind: JobKind,
    concurrency: number,
    handler: JobHandler,
    onGivenUp: GivenUp = () => Promise.resolve(),
  ): Promise<void> {
    this.givenUp.set(kind.name, onGivenUp);
    for (let index = 0; index < concurrency; index += 1) {
      const worker = await this.boss.work<unknown>(
        kind.name,
        { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: POLL_SECONDS },
        async (jobs) => {
          for (const job of jobs) await this.track(this.attempt(job, handler));
        },
      );
      this.workers.push(worker);
    }
  }

  /** Something was put in line: look now instead of at the next turn. */
  wake(): void {
    for (const worker of this.workers) this.boss.notifyWorker(worker);
  }

  /** Breaks off the jobs in hand, which go back in line. */
  async stop(): Promise<void> {
    if (this.watch !== null) clearInterval(this.watch);
    this.stopping.abort();
    await Promise.allSettled(this.running);
    await this.boss.stop({ graceful: false });
  }

  private track(attempt: Promise<void>): Promise<void> {
    this.running.add(attempt);
    return attempt.finally(() => this.running.delete(attempt));
  }

  private async attempt(job: PgBoss.JobWithMetadata<unknown>, handler: JobHandler): Promise<void> {
    const { firmId, subjectId } = subject.parse(job.data);
    const isLastAttempt = job.retryCount >= job.retryLimit;
    try {
      const isHeld = await this.database.withProcessLock(`job:${job.id}`, () =>
        handler({ firmId, subjectId, isLastAttempt, signal: this.stopping.signal }),
      );
      if (!isHeld) throw new JobFailure('Another server is at this job.');
    } catch (error) {
      if (!this.stopping.signal.aborted) {
        this.logger.error(
          { kind: job.name, subjectId, isLastAttempt, error: describeError(error) },
          'job failed',
        );
      }
      throw new JobFailure(error instanceof Error ? error.name : 'Error');
    }
  }

  /** Puts back what is marked as taken though no server holds its lock. */
  private async returnAbandoned(): Promise<void> {
    try {
      await this.database.withProcessLock('jobs:abandoned', async () => {
        const { rows } = await this.boss
          .getDb()
          .executeSql(ABANDONED, [GRACE_SECONDS, [...this.givenUp.keys()]]);
        for (const { name, id, data, isGivenUp } of abandoned.parse(rows)) {
          if (isGivenUp) await this.givenUp.get(name)?.(data);
          await this.boss.fail(name, id, { message: 'Its server is gone.' });
        }
      });
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error({ error: describeError(error) }, 'abandoned jobs');
    }
  }
}
