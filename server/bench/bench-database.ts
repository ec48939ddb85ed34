import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRuntimeRole } from '../platform/database/index.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.js';
import { prepareDatabase } from '../prepare-database.js';

/** An embedded server in a directory that is removed afterwards, with an empty schema. */
export type BenchDatabase = { readonly ownerUrl: string; readonly appUrl: string; close(): Promise<void> };

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-bench-'));
  // Started by root, the server runs as an ordinary user, who must be able to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDirectory: join(directory, 'postgres'),
    log: () => undefined,
  });
  const appUrl = await prepareRuntimeRole(server.url);
  await prepareDatabase(server.url);
  return {
    ownerUrl: server.url,
    appUrl,
    close: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
