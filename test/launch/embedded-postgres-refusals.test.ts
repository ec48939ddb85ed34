import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/index.js';
import { holdPostgres } from './held-postgres.js';
import { isRoot, NOBODY, ordinaryUser } from './ordinary-user.js';
import { temporaryDirectory } from './temporary-directory.js';

function start(dataDirectory: string, binDirectory?: string): Promise<unknown> {
  return startEmbeddedPostgres({ dataDirectory, binDirectory, log: () => undefined });
}

describe('the embedded server refuses', () => {
  it('a database of another PostgreSQL version, and leaves it as it was', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'cluster'));
    await writeFile(join(directory, 'cluster/PG_VERSION'), '15\n');
    await expect(start(directory)).rejects.toMatchObject({
      code: 'DATABASE_OTHER_VERSION',
      message: expect.stringMatching(
        /holds a database of PostgreSQL 15; .* PostgreSQL 18\. Set DATABASE_URL/,
      ),
    });
    expect(await readdir(join(directory, 'cluster'))).toEqual(['PG_VERSION']);
  });

  it('a data directory that is itself a database of somebody else', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'PG_VERSION'), '18\n');
    await expect(start(directory)).rejects.toMatchObject({
      code: 'DATABASE_OTHER_VERSION',
      message: expect.stringContaining('that Trackrecord did not create'),
    });
  });

  it('a data directory whose name a file has taken', async () => {
    const file = join(await temporaryDirectory(), 'data');
    await writeFile(file, '');
    await expect(start(file)).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_READ_ONLY',
      message: expect.stringContaining('a file stands in its way'),
    });
  });

  it('a PG_BIN without PostgreSQL', async () => {
    const directory = await temporaryDirectory();
    await expect(start(directory, '/nonexistent')).rejects.toMatchObject({
      code: 'POSTGRES_BINARIES_MISSING',
      message:
        'PG_BIN names /nonexistent, but no working PostgreSQL is there. Correct PG_BIN or leave it out.',
    });
  });

  it('a directory that the user may not write', async () => {
    const parent = await temporaryDirectory();
    await chmod(parent, 0o555);
    const { answer } = await holdPostgres(join(parent, 'data'), ordinaryUser());
    expect(answer).toMatchObject({
      code: 'DATA_DIRECTORY_READ_ONLY',
      message: expect.stringMatching(/may not be written by this user\. .* TRACKRECORD_DATA_DIRECTORY/),
    });
  });

  it('a damaged database, in the words of PostgreSQL', async () => {
    const directory = await temporaryDirectory();
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, log: () => undefined });
    await postgres.stop();
    await writeFile(join(directory, 'cluster/postgresql.conf'), 'no_such_setting = on\n');
    await expect(start(directory)).rejects.toMatchObject({
      code: 'POSTGRES_DID_NOT_START',
      message: expect.stringContaining('unrecognized configuration parameter "no_such_setting"'),
    });
  });
});

// Only root can mount a read-only disk, or be kept out of a directory by who PostgreSQL runs as.
describe.runIf(isRoot)('the embedded server, started by root, refuses', () => {
  it('a read-only disk', async () => {
    const disk = await temporaryDirectory();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk]);
    try {
      await expect(start(join(disk, 'data'))).rejects.toMatchObject({
        code: 'DATA_DIRECTORY_READ_ONLY',
        message: expect.stringMatching(
          /is on a read-only disk\. Make the disk writable, or set TRACKRECORD_DATA_DIRECTORY/,
        ),
      });
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('a database on a disk that has become read-only', async () => {
    const disk = await temporaryDirectory();
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]);
    try {
      const postgres = await startEmbeddedPostgres({ dataDirectory: disk, log: () => undefined });
      await postgres.stop();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(start(disk)).rejects.toMatchObject({ code: 'DATA_DIRECTORY_READ_ONLY' });
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('a data directory that the account of PostgreSQL cannot reach', async () => {
    const home = await temporaryDirectory();
    await chmod(home, 0o700);
    await expect(start(join(home, 'data'))).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_READ_ONLY',
      message: expect.stringContaining('may not enter the data directory'),
    });
  });

  it('an ordinary user the database that another user owns', async () => {
    const directory = await temporaryDirectory();
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, log: () => undefined });
    await postgres.stop();
    await chown(directory, NOBODY.uid, NOBODY.gid);
    const { answer } = await holdPostgres(directory, NOBODY);
    expect(answer).toMatchObject({ code: 'DATA_DIRECTORY_READ_ONLY' });
  });
});
