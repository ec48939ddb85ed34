import { migrations } from '../migrations/index.js';
import { jobKinds } from './job-kinds.js';
import { migrate } from './platform/database/index.js';
import { installQueue } from './platform/jobs/index.js';

/**
 * Brings a database to what this version needs: its schema, then the queue of its jobs. As the owner, after
 * `prepareRuntimeRole`. Answers how many migrations were applied.
 *
 * @throws NewerSchemaError when the database holds migrations that this version does not know.
 */
export async function prepareDatabase(ownerUrl: string): Promise<number> {
  const applied = await migrate(ownerUrl, migrations);
  await installQueue(ownerUrl, jobKinds);
  return applied;
}
