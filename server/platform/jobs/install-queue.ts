import pg from 'pg';
import PgBoss from 'pg-boss';
import { RUNTIME_ROLE } from '../database/index.js';
import { QUEUE_SCHEMA, type JobKind } from './job-kind.js';

const GRANTS = `
  grant usage on schema ${QUEUE_SCHEMA} to ${RUNTIME_ROLE};
  grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${RUNTIME_ROLE};
  -- A job says whose it is, and the worker enters that firm before it reads a row.
  alter table ${QUEUE_SCHEMA}.job add constraint job_names_its_firm
    check (coalesce(jsonb_typeof(data -> 'firmId') = 'string' and jsonb_typeof(data -> 'subjectId') = 'string', false));
`;

/**
 * Creates the queue's own schema, or brings it to the version of the library, and the line of each kind of job.
 * As the owner: the running product fills and empties the lines and changes no structure. Can be run again.
 */
export async function installQueue(ownerUrl: string, kinds: readonly JobKind[]): Promise<void> {
  // A line of its own is attached as a table without the rule on the whole, so that comes off first.
  await asOwner(
    ownerUrl,
    `alter table if exists ${QUEUE_SCHEMA}.job drop constraint if exists job_names_its_firm`,
  );
  await installLines(ownerUrl, kinds);
  await asOwner(ownerUrl, GRANTS);
}

async function installLines(ownerUrl: string, kinds: readonly JobKind[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  // Reported by the calls that failed, too; without a listener it would end the process.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name, retryLimit, retryDelaySeconds, expireInSeconds } of kinds) {
      const options = {
        name,
        policy: PgBoss.policies.standard,
        retryLimit,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
        expireInSeconds,
      };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
