import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(async () => {
  for (const directory of made.splice(0)) {
    // A product keeps its documents beside its data directory.
    for (const path of [directory, `${directory}-documents`])
      await rm(path, { recursive: true, force: true });
  }
});

/** An empty directory that every user may enter; removed after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-launch-'));
  made.push(directory);
  await chmod(directory, 0o755);
  return directory;
}
