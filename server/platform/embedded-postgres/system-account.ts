import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres.errors.js';

/** The operating system account that PostgreSQL runs as when we are root ourselves. */
export type SystemAccount = { readonly name: string; readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root; these exist on ordinary machines, the first where PostgreSQL is installed. */
const UNPRIVILEGED_ACCOUNTS = ['postgres', 'nobody'];

/**
 * The account to hand PostgreSQL to; null when this process is not root, and PostgreSQL runs as ourselves.
 * A cluster that exists stays with its owner (`clusterOwner`, a uid): PostgreSQL opens no one else's files.
 * Fails with `POSTGRES_DID_NOT_START` when root has no account to step down to.
 */
export function unprivilegedAccount(clusterOwner: number | null = null): SystemAccount | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = systemAccounts();
  if (clusterOwner !== null && clusterOwner !== 0) {
    return (
      accounts.find((account) => account.uid === clusterOwner) ?? {
        name: `user ${clusterOwner}`,
        uid: clusterOwner,
        gid: clusterOwner,
      }
    );
  }
  for (const name of UNPRIVILEGED_ACCOUNTS) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (account) return account;
  }
  throw new EmbeddedPostgresError(
    'POSTGRES_DID_NOT_START',
    'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody" to run it. ' +
      'Start Trackrecord as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Whether the account may pass through `directory` and all directories above it, by their permission bits. */
export function canTraverse(account: SystemAccount, directory: string): boolean {
  const parent = dirname(directory);
  return mayEnter(account, directory) && (parent === directory || canTraverse(account, parent));
}

function mayEnter(account: SystemAccount, directory: string): boolean {
  const status = statSync(directory, { throwIfNoEntry: false });
  // What does not exist yet will be created by us, open enough.
  if (!status) return true;
  const executeBit = status.uid === account.uid ? 0o100 : status.gid === account.gid ? 0o010 : 0o001;
  return (status.mode & executeBit) !== 0;
}

function systemAccounts(): SystemAccount[] {
  return readPasswd()
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name !== '' && Number.isInteger(account.uid));
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
