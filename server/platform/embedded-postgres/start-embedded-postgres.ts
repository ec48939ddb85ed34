import { setTimeout as pause } from 'node:timers/promises';
import { createCluster } from './create-cluster.js';
import {
  type DataDirectory,
  databaseMajorVersion,
  openDataDirectory,
  refuseForeignDatabase,
} from './data-directory.js';
import { type DatabaseLease, takeLease } from './database-lease.js';
import { dataDirectoryRefusal, EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import {
  launchPostmaster,
  logSince,
  logSize,
  type Postmaster,
  runningPostmaster,
  stopPostmaster,
} from './postmaster.js';
import { removeAbandonedWork } from './unfinished-work.js';

export type EmbeddedPostgresOptions = {
  /** Created when absent. Everything of the database lives here, its log and its password included. */
  readonly dataDirectory: string;
  /** Receives a sentence per event worth telling the person at the terminal. */
  readonly log: (line: string) => void;
  /** The directory of `initdb` and `postgres` to use instead of the bundled ones (`PG_BIN`). */
  readonly binDirectory?: string | null | undefined;
};

/** A running server. It keeps this process alive until it is stopped. */
export type EmbeddedPostgres = {
  /** Superuser address of the database `trackrecord` on 127.0.0.1; the password is in it, so never log it. */
  readonly url: string;
  /** True when the server was running already, after a crash of ours or for another process of ours. */
  readonly reused: boolean;
  /**
   * Lets go of the server and stops it, unless another process of ours still uses it. Close every pool first:
   * PostgreSQL disconnects whoever is left, and a pool without an error listener takes the process down.
   * Calling it again returns the same promise.
   */
  stop(): Promise<void>;
};

type Running = {
  readonly postmaster: Postmaster;
  readonly lease: DatabaseLease;
  readonly reused: boolean;
  /** Takes back that the server stops when this process exits. */
  readonly keepAtExit: () => void;
};

const DATABASE = 'trackrecord';
/** How long the work of a killed server may take to let go of its memory. */
const PATIENCE_MS = 30_000;
const PAUSE_BETWEEN_ATTEMPTS_MS = 250;

/** Causes that pass by themselves: a port just taken, children of a killed server still letting go of its memory. */
const PASSING = /could not bind|Address already in use|already exists|still in use|could not create any TCP/i;

/**
 * Starts the PostgreSQL that comes with the product, creating its cluster and the database `trackrecord` the first
 * time, or joins the one that already runs on the directory. Works for root (PostgreSQL then runs as `postgres` or
 * `nobody`) and ordinary users, after kill -9 of either process, and for several processes at once.
 * Fails with an `EmbeddedPostgresError`, whose message is for the person at the terminal.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const data = await openDataDirectory(options.dataDirectory);
    const binaries = await findPostgresBinaries(data, options.binDirectory ?? null);
    await refuseForeignDatabase(data, binaries.major);
    await removeAbandonedWork(data.root);
    if ((await databaseMajorVersion(data)) === null) {
      options.log(`Creating a PostgreSQL ${binaries.version} database in ${data.root}.`);
      await createCluster(data, binaries);
    }
    const running = await joinOrLaunch(data, binaries);
    options.log(`PostgreSQL ${binaries.version} ${running.reused ? 'was running already' : 'is running'}.`);
    await running.lease.ensureDatabase(DATABASE);
    return handleOf(running);
  } catch (error) {
    throw dataDirectoryRefusal(options.dataDirectory, error);
  }
}

async function joinOrLaunch(data: DataDirectory, binaries: PostgresBinaries): Promise<Running> {
  const deadline = performance.now() + PATIENCE_MS;
  let said = '';
  do {
    const logged = await logSize(data);
    const existing = await runningPostmaster(data);
    const postmaster = existing ?? (await launchPostmaster(data, binaries));
    const keepAtExit = existing === null ? stopAtExit(postmaster) : () => undefined;
    const lease = await takeLease(data, postmaster);
    if (lease !== null) return { postmaster, lease, reused: existing !== null, keepAtExit };
    keepAtExit();
    said = await logSince(data, logged);
    if (existing === null && !PASSING.test(said)) break;
    await pause(PAUSE_BETWEEN_ATTEMPTS_MS);
  } while (performance.now() < deadline);
  throw new EmbeddedPostgresError(
    'POSTGRES_DID_NOT_START',
    `PostgreSQL did not start on ${data.root}. It said:\n${said || '(nothing)'}\n` +
      `Its log is ${data.logFile}. Remove the cause, or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/**
 * For an exit without `stop()`: a "smart" shutdown, which waits for the connections that other processes may hold.
 * Only by the process that launched the server; one that came later has nothing to clean up.
 */
function stopAtExit(postmaster: Postmaster): () => void {
  const stop = () => postmaster.signal('SIGTERM');
  process.once('exit', stop);
  return () => process.off('exit', stop);
}

function handleOf({ postmaster, lease, reused, keepAtExit }: Running): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    keepAtExit();
    if (await lease.releaseAsLast()) await stopPostmaster(postmaster);
  };
  return { url: lease.url(DATABASE), reused, stop: () => (stopping ??= stop()) };
}
