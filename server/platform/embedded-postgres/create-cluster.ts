import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { asAccount, type PostgresBinaries } from './postgres-binaries.js';
import type { SystemAccount } from './system-account.js';
import { buildAside } from './unfinished-work.js';

const run = promisify(execFile);

/** The superuser of the embedded server. */
export const SUPERUSER = 'trackrecord_owner';

/**
 * Creates the database cluster, whole or not at all, with a random superuser password in a file that only the
 * cluster's owner reads. Fails with `POSTGRES_DID_NOT_START`, or with the file system's error.
 */
export function createCluster(data: DataDirectory, binaries: PostgresBinaries): Promise<void> {
  return buildAside(data.root, data.cluster, async (workDirectory) => {
    const cluster = join(workDirectory, 'cluster');
    const passwordFile = join(workDirectory, basename(data.passwordFile));
    await mkdir(cluster, { mode: 0o700 });
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await giveTo(data.account, [cluster, passwordFile]);
    await runInitdb(cluster, passwordFile, binaries, data.account);
    // initdb insists on an empty directory, so the password joins it afterwards.
    await rename(passwordFile, join(cluster, basename(passwordFile)));
    return cluster;
  });
}

async function runInitdb(
  cluster: string,
  passwordFile: string,
  binaries: PostgresBinaries,
  account: SystemAccount | null,
): Promise<void> {
  const flags = [
    '-D',
    cluster,
    '-U',
    SUPERUSER,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  try {
    await run(
      join(binaries.directory, 'initdb'),
      [...flags, ...localeFlags(binaries.major)],
      asAccount(account),
    );
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new EmbeddedPostgresError(
      'POSTGRES_DID_NOT_START',
      `PostgreSQL could not create a database in ${cluster}: ${told}\nRemove the cause, or set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause: error },
    );
  }
}

/** The built-in locale sorts alike on every machine; it came with PostgreSQL 17. */
function localeFlags(major: number): string[] {
  return major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
}

async function giveTo(account: SystemAccount | null, paths: readonly string[]): Promise<void> {
  if (account === null) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}
