import { chmod, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from './embedded-postgres.errors.js';

const PREFIX = 'unfinished-';
const ABANDONED_AFTER_MS = 15 * 60_000;

/**
 * Builds a directory aside and renames the result to `target`, so that a machine which loses power meanwhile
 * finds nothing at `target` rather than half of something. `build` gets an empty directory that everyone may
 * enter, and answers the path to move. When another process put its result there first, that one stays.
 */
export async function buildAside(
  root: string,
  target: string,
  build: (workDirectory: string) => Promise<string>,
): Promise<void> {
  const workDirectory = await mkdtemp(join(root, PREFIX));
  try {
    await chmod(workDirectory, 0o755);
    await rename(await build(workDirectory), target);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOTEMPTY') throw error;
  } finally {
    await rm(workDirectory, { recursive: true, force: true });
  }
}

/** Removes what interrupted builds left in `root`. Young ones are spared: another process may be at work there. */
export async function removeAbandonedWork(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(root, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}
