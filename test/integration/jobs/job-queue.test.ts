import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, installQueue, JobQueue, type JobKind } from '../../../server/platform/jobs/index.js';
import { createLogger } from '../../../server/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { createTestFirm, type TestFirm } from '../../support/factories.js';

const KIND: JobKind = { name: 'test-work', retryLimit: 1, retryDelaySeconds: 0, expireInSeconds: 60 };
const OTHER: JobKind = { ...KIND, name: 'test-other-work' };
const SUBJECTS = [1, 2, 3, 4].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = SUBJECTS;

describe('JobQueue', () => {
  let test: TestDatabase;
  let firm: TestFirm;
  const queues: JobQueue[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    await installQueue(test.ownerUrl, [KIND, OTHER]);
    firm = await createTestFirm(test);
  });

  afterAll(async () => {
    for (const queue of queues) await queue.stop();
    await test?.close();
  });

  async function startedQueue(): Promise<JobQueue> {
    const queue = new JobQueue(test.database, test.appUrl, createLogger('silent'));
    await queue.start();
    queues.push(queue);
    return queue;
  }

  const put = (kind: JobKind, subjectId: string, priority = 0): Promise<void> =>
    test.database.withFirm(firm.principal, 'write', (unitOfWork) =>
      enqueue(unitOfWork, kind, { subjectId, priority }),
    );

  it('does what was put in line, the more urgent first, and nothing of what was rolled back', async () => {
    await put(KIND, FIRST);
    await put(KIND, SECOND, 5);
    await test.database
      .withFirm(firm.principal, 'write', async (unitOfWork) => {
        await enqueue(unitOfWork, KIND, { subjectId: THIRD });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const done: string[] = [];
    const queue = await startedQueue();
    await queue.work(KIND, 1, async ({ firmId, subjectId }) => {
      expect(firmId).toBe(firm.principal.firmId);
      done.push(subjectId);
    });
    await eventually(() => {
      queue.wake();
      return done.length >= 2;
    });
    expect(done).toEqual([SECOND, FIRST]);
    expect(await test.asOwner(`select 1 from queue.job where data ->> 'subjectId' = $1`, [THIRD])).toEqual(
      [],
    );
  });

  it('tries a failed job again, says which attempt is the last, and keeps no message of the fault', async () => {
    const attempts: boolean[] = [];
    const queue = await startedQueue();
    await put(OTHER, FOURTH);
    await queue.work(OTHER, 1, async ({ isLastAttempt }) => {
      attempts.push(isLastAttempt);
      throw new Error('Marten Eskdale has a sprained wrist');
    });
    const states = () =>
      test.asOwner<{ state: string; output: unknown }>(
        `select state::text, output from queue.job where name = $1`,
        [OTHER.name],
      );
    await eventually(async () => {
      queue.wake();
      return (await states()).every(({ state }) => state === 'failed');
    });
    expect(attempts).toEqual([false, true]);
    expect(JSON.stringify(await states())).not.toContain('Eskdale');
  });

  it('takes up again what a server left that was killed', async () => {
    await installQueue(test.ownerUrl, [{ ...KIND, name: 'test-abandoned' }]);
    const kind = { ...KIND, name: 'test-abandoned' };
    await put(kind, FIRST);
    // As a killed server leaves it: taken some time ago, and nobody holds its lock.
    await test.asOwner(
      `update queue.job set state = 'active', started_on = now() - interval '10 seconds' where name = $1`,
      [kind.name],
    );
    const done: string[] = [];
    const queue = await startedQueue();
    await queue.work(kind, 1, async ({ subjectId }) => void done.push(subjectId));
    await eventually(() => {
      queue.wake();
      return done.length > 0;
    });
    expect(done).toEqual([FIRST]);
  });

  it('tells of a job whose server was killed during its last attempt', async () => {
    const kind = { ...KIND, name: 'test-given-up' };
    await installQueue(test.ownerUrl, [kind]);
    await put(kind, SECOND);
    await test.asOwner(
      `update queue.job set state = 'active', started_on = now() - interval '10 seconds', retry_count = retry_limit
        where name = $1`,
      [kind.name],
    );
    const given: string[] = [];
    const queue = await startedQueue();
    await queue.work(
      kind,
      1,
      () => Promise.reject(new Error('Not to be tried again.')),
      async ({ subjectId }) => void given.push(subjectId),
    );
    await eventually(() => given.length > 0);
    expect(given).toEqual([SECOND]);
  });

  it('holds no job that does not say whose it is', async () => {
    await expect(
      test.asOwner(`insert into queue.job (name, data) values ($1, '{"subjectId": "x"}')`, [KIND.name]),
    ).rejects.toThrow(/job_names_its_firm/);
  });
});
