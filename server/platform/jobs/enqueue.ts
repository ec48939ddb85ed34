import PgBoss from 'pg-boss';
import type { UnitOfWork } from '../database/index.js';
import { QUEUE_SCHEMA, type JobKind } from './job-kind.js';

/**
 * Puts a job in line in the same transaction as what it is about: there is no job without its subject, and no
 * subject that waits without a job. `priority` defaults to 0; greater is sooner. `startAfterSeconds`: not before.
 */
export async function enqueue(
  unitOfWork: UnitOfWork,
  kind: JobKind,
  job: { readonly subjectId: string; readonly priority?: number; readonly startAfterSeconds?: number },
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const db = {
    executeSql: async (sql: string, values: unknown[]) => ({
      rows: await unitOfWork.query<unknown>(sql, values),
    }),
  };
  const boss = new PgBoss({ db, schema: QUEUE_SCHEMA });
  const data = { firmId, subjectId: job.subjectId };
  const startAfter = job.startAfterSeconds ?? 0;
  await boss.send(kind.name, data, { db, priority: job.priority ?? 0, startAfter });
  await unitOfWork.notify('job', job.subjectId);
}
