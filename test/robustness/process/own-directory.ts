import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data directory of a test file's own. */
export type OwnDirectory = { readonly path: string; remove(): Promise<void> };

/** Empty, and open to every user: started by root, PostgreSQL runs as another account. */
export async function ownDirectory(): Promise<OwnDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'trackrecord-robustness-'));
  await chmod(path, 0o755);
  return {
    path,
    remove: async () => {
      for (const directory of [path, `${path}-documents`])
        await rm(directory, { recursive: true, force: true });
    },
  };
}
