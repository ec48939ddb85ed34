import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataDirectory } from './data-directory.js';
import { systemErrorCode } from './embedded-postgres.errors.js';
import { freePort } from './free-port.js';
import { asAccount, type PostgresBinaries } from './postgres-binaries.js';

/** PostgreSQL's main process. */
export type Postmaster = {
  readonly port: number;
  /** Whether the process still runs and still serves this cluster. */
  isAlive(): Promise<boolean>;
  /** Sends a signal; a process that has ended meanwhile is not an error. */
  signal(name: NodeJS.Signals): void;
};

/**
 * Loopback only, sized for one firm on one machine. Statements and their errors stay out of the log
 * (`log_min_messages`): they can carry what claimants are called and what was found in them.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  fsync: 'on',
  // Compiling plans costs more than it saves on tables of this size.
  jit: 'off',
  // A statement whose client is gone ends; otherwise it would keep a killed server from being started again.
  client_connection_check_interval: '1s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * The PostgreSQL process that serves this cluster already, left by a crashed process of ours or shared with a
 * running one; null when there is none.
 */
export async function runningPostmaster(data: DataDirectory): Promise<Postmaster | null> {
  const lockFile = join(data.cluster, 'postmaster.pid');
  const lines = (await textOf(lockFile))?.split('\n');
  if (!lines) return null;
  const postmaster = ofProcess(Number(lines[0]), Number(lines[3]), data.cluster);
  if (await postmaster.isAlive()) return postmaster;
  // After a reboot the pid may belong to a stranger, and PostgreSQL would then refuse to start over this file.
  await rm(lockFile, { force: true });
  return null;
}

/**
 * Starts PostgreSQL on a free port in a session of its own, so that Ctrl-C reaches us first and we can drain.
 * It may still fail to come up: ask `isAlive`.
 */
export async function launchPostmaster(data: DataDirectory, binaries: PostgresBinaries): Promise<Postmaster> {
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(data.logFile, 'a', 0o600);
  try {
    const child = spawn(
      join(binaries.directory, 'postgres'),
      ['-D', data.cluster, '-p', String(port), ...settings],
      {
        ...asAccount(data.account),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    await hasSpawned(child);
    child.unref();
    return ofChild(child, port);
  } finally {
    await log.close();
  }
}

/**
 * Stops PostgreSQL: first so that it disconnects everyone and writes everything out, after `patienceMs` so that it
 * recovers at its next start. Resolves when the process is gone.
 */
export async function stopPostmaster(postmaster: Postmaster, patienceMs = 30_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!(await postmaster.isAlive())) return;
    postmaster.signal(signal);
    if (await isGoneWithin(postmaster, patienceMs)) return;
  }
}

/** What the server has logged since it had logged `fromByte` bytes. */
export async function logSince(data: DataDirectory, fromByte: number): Promise<string> {
  const log = await readFile(data.logFile);
  return log.subarray(fromByte).toString('utf8').trim();
}

/** How much the server has logged so far, in bytes. */
export async function logSize(data: DataDirectory): Promise<number> {
  const text = await textOf(data.logFile);
  return text === null ? 0 : (await stat(data.logFile)).size;
}

function ofChild(child: ChildProcess, port: number): Postmaster {
  return {
    port,
    isAlive: () => Promise.resolve(child.exitCode === null && child.signalCode === null),
    signal: (name) => void child.kill(name),
  };
}

function ofProcess(pid: number, port: number, cluster: string): Postmaster {
  return { port, isAlive: () => isProcessServing(pid, cluster), signal: (name) => signalProcess(pid, name) };
}

function signalProcess(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * A live process with this id is not enough: ids are reused, and a zombie still answers signals. The command line
 * tells; unlike the working directory it may be read by everyone.
 */
async function isProcessServing(pid: number, cluster: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !isProcess(pid)) return false;
  if (process.platform !== 'linux') return true;
  const commandLine = await textOf(`/proc/${pid}/cmdline`);
  return commandLine !== null && commandLine.split('\0').includes(cluster);
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

async function isGoneWithin(postmaster: Postmaster, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (await postmaster.isAlive()) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function hasSpawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
