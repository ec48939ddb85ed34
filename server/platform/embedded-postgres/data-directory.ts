import { access, chmod, constants, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres.errors.js';
import { canTraverse, type SystemAccount, unprivilegedAccount } from './system-account.js';

/** The parts of the data directory, as absolute paths. */
export type DataDirectory = {
  readonly root: string;
  /** PostgreSQL's own directory; it appears whole or not at all, see `create-cluster.ts`. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Who runs PostgreSQL; null when this process does. */
  readonly account: SystemAccount | null;
};

/**
 * Makes the data directory if it is absent, and makes sure that it can be written and, when we are root,
 * entered by the account that will run PostgreSQL. Fails with `DATA_DIRECTORY_READ_ONLY` or the file system's error.
 */
export async function openDataDirectory(directory: string): Promise<DataDirectory> {
  const root = resolve(directory);
  const cluster = join(root, 'cluster');
  await makeDirectory(root);
  // access(2) answers EROFS to root as well, who passes every permission check.
  await access(root, constants.W_OK);
  const clusterOwner = await ownerOf(cluster);
  const account = unprivilegedAccount(clusterOwner);
  if (account !== null) await openTo(account, root);
  else if (clusterOwner !== null) await access(cluster, constants.W_OK);
  return {
    root,
    cluster,
    passwordFile: join(cluster, 'trackrecord-owner-password'),
    logFile: join(root, 'postgres.log'),
    account,
  };
}

/** The PostgreSQL major version that made the database in the data directory; null when there is none yet. */
export async function databaseMajorVersion(data: DataDirectory): Promise<number | null> {
  const text = await readIfPresent(join(data.cluster, 'PG_VERSION'));
  return text === null ? null : Number.parseInt(text, 10);
}

/**
 * Refuses a database that these binaries cannot open (its format changes with every major version), and one that
 * lies directly in the data directory, which is somebody else's. Fails with `DATABASE_OTHER_VERSION`.
 */
export async function refuseForeignDatabase(data: DataDirectory, ourMajor: number): Promise<void> {
  const foreign = await readIfPresent(join(data.root, 'PG_VERSION'));
  const found = foreign === null ? await databaseMajorVersion(data) : Number.parseInt(foreign, 10);
  if (found === null || (foreign === null && found === ourMajor)) return;
  const whose = foreign === null ? '' : ' that Trackrecord did not create';
  throw new EmbeddedPostgresError(
    'DATABASE_OTHER_VERSION',
    `The data directory ${data.root} holds a database of PostgreSQL ${found}${whose}; this Trackrecord brings PostgreSQL ${ourMajor}. ` +
      `Set DATABASE_URL to a PostgreSQL ${found} server that holds the data, or set TRACKRECORD_DATA_DIRECTORY to an empty directory to start anew.`,
  );
}

/**
 * Makes the directory and those above it. Not by `recursive: true`: on a read-only disk Node.js then answers that the
 * path does not exist, rather than why.
 */
async function makeDirectory(directory: string): Promise<void> {
  if (await isDirectory(directory)) return;
  if (dirname(directory) !== directory) await makeDirectory(dirname(directory));
  try {
    await mkdir(directory);
    // A strict umask would otherwise lock PostgreSQL's account out of what root has just made.
    await chmod(directory, 0o755);
  } catch (error) {
    // Another process that starts at the same time makes the same one.
    if (systemErrorCode(error) !== 'EEXIST' || !(await isDirectory(directory))) throw error;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The data directory itself is ours to open to the account; the directories above it are not. */
async function openTo(account: SystemAccount, root: string): Promise<void> {
  if (!canTraverse(account, root)) await chmod(root, (await stat(root)).mode | 0o011);
  if (canTraverse(account, root)) return;
  throw new EmbeddedPostgresError(
    'DATA_DIRECTORY_READ_ONLY',
    `Started by root, PostgreSQL runs as ${account.name}, which may not enter the data directory ${root}. ` +
      'Set TRACKRECORD_DATA_DIRECTORY to a directory that every user may enter, or start Trackrecord as an ordinary user.',
  );
}

async function ownerOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).uid;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
