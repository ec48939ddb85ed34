import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres.errors.js';
import { linkLibraries } from './shared-libraries.js';
import type { SystemAccount } from './system-account.js';
import { buildAside } from './unfinished-work.js';

const run = promisify(execFile);

/** Programs that are known to run on this machine, as the account that will run them. */
export type PostgresBinaries = {
  /** The directory with `initdb` and `postgres`. */
  readonly directory: string;
  /** As PostgreSQL writes it: `18.4`. */
  readonly version: string;
  readonly major: number;
};

const SYSTEM_DIRECTORY = '/usr/lib/postgresql';

/**
 * Finds PostgreSQL: the directory the person named (`PG_BIN`), else the npm package for this platform, else the
 * newest installed by the system. A named directory that does not work is an error, never passed over.
 * Fails with `POSTGRES_BINARIES_MISSING`.
 */
export async function findPostgresBinaries(
  data: DataDirectory,
  namedDirectory: string | null,
): Promise<PostgresBinaries> {
  if (namedDirectory !== null) {
    const named = await probe(namedDirectory, data.account);
    if (named !== null) return named;
    throw new EmbeddedPostgresError(
      'POSTGRES_BINARIES_MISSING',
      `PG_BIN names ${namedDirectory}, but no working PostgreSQL is there. Correct PG_BIN or leave it out.`,
    );
  }
  const found = (await packagedBinaries(data)) ?? (await systemBinaries(data.account));
  if (found !== null) return found;
  throw new EmbeddedPostgresError(
    'POSTGRES_BINARIES_MISSING',
    `No PostgreSQL for ${process.platform} on ${process.arch} was found. Run "npm ci" again without omitting optional ` +
      'packages, set PG_BIN to the directory of an installed PostgreSQL, or set DATABASE_URL to a running one.',
  );
}

async function packagedBinaries(data: DataDirectory): Promise<PostgresBinaries | null> {
  const packageRoot = packageDirectory();
  if (packageRoot === null) return null;
  return (await fromPackage(packageRoot, data.account)) ?? (await fromCopy(packageRoot, data));
}

async function fromPackage(
  packageRoot: string,
  account: SystemAccount | null,
): Promise<PostgresBinaries | null> {
  try {
    await linkLibraries(packageRoot);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemErrorCode(error) ?? '')) throw error;
    return null;
  }
  return probe(join(packageRoot, 'native', 'bin'), account);
}

/**
 * A private copy (60 MB) beside the data, for when the package itself is of no use: its links are missing and it
 * cannot be written, or it lies in root's home, where PostgreSQL's account may not go.
 */
async function fromCopy(packageRoot: string, data: DataDirectory): Promise<PostgresBinaries | null> {
  const copy = join(data.root, `postgresql-${await packageVersion(packageRoot)}`);
  const existing = await probe(join(copy, 'native', 'bin'), data.account);
  if (existing !== null) return existing;
  await rm(copy, { recursive: true, force: true });
  await buildAside(data.root, copy, async (workDirectory) => {
    await cp(join(packageRoot, 'native'), join(workDirectory, 'package', 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await linkLibraries(join(workDirectory, 'package'));
    await run('chmod', ['-R', 'u+w,a+rX', workDirectory]);
    return join(workDirectory, 'package');
  });
  return probe(join(copy, 'native', 'bin'), data.account);
}

async function systemBinaries(account: SystemAccount | null): Promise<PostgresBinaries | null> {
  const versions = (await entries(SYSTEM_DIRECTORY)).sort((a, b) => Number(b) - Number(a));
  for (const version of versions) {
    const found = await probe(join(SYSTEM_DIRECTORY, version, 'bin'), account);
    if (found !== null) return found;
  }
  return null;
}

/** Runs `postgres -V` as the account: the only proof that it may be read, executed and finds its libraries. */
async function probe(directory: string, account: SystemAccount | null): Promise<PostgresBinaries | null> {
  try {
    const { stdout } = await run(join(directory, 'postgres'), ['-V'], {
      ...asAccount(account),
      timeout: 20_000,
    });
    const match = /\(PostgreSQL\) ((\d+)\S*)/.exec(stdout);
    return match?.[1] === undefined ? null : { directory, version: match[1], major: Number(match[2]) };
  } catch {
    return null;
  }
}

/**
 * How PostgreSQL's programs are run: as the account, from a directory everyone may enter, and with no variable of
 * ours (a `PGDATA` or `PGPORT` in the person's shell is about another server).
 */
export function asAccount(account: SystemAccount | null) {
  return {
    cwd: '/',
    env: { LANG: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  };
}

function packageDirectory(): string | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const resolved = resolveFrom(import.meta.url, name) ?? resolveThroughParent(name);
  return resolved === null ? null : dirname(dirname(resolved));
}

/** Some installers keep the platform's package where only its parent, embedded-postgres, can see it. */
function resolveThroughParent(name: string): string | null {
  const parent = resolveFrom(import.meta.url, 'embedded-postgres');
  return parent === null ? null : resolveFrom(parent, name);
}

function resolveFrom(origin: string, name: string): string | null {
  try {
    return createRequire(origin).resolve(name);
  } catch {
    return null;
  }
}

async function packageVersion(packageRoot: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

async function entries(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}
