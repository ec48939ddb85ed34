import { join } from 'node:path';
import { canTraverse, unprivilegedAccount } from './system-account.js';

/** Where root keeps the data when the project lies in a directory that PostgreSQL's account may not enter. */
const SYSTEM_DATA_DIRECTORY = '/var/lib/trackrecord/postgres';

/**
 * The directory of the embedded database when the person named none: `.data/postgres` inside the project, so that
 * it moves and is deleted with it; for root with a project under, say, `/root`, a directory under `/var/lib`.
 * Fails with `POSTGRES_DID_NOT_START` when root has no account to step down to.
 */
export function defaultDataDirectory(projectRoot: string): string {
  const inProject = join(projectRoot, '.data', 'postgres');
  const account = unprivilegedAccount();
  return account === null || canTraverse(account, inProject) ? inProject : SYSTEM_DATA_DIRECTORY;
}
