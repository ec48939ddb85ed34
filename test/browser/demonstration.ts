import { loadDemonstration } from '../../server/modules/demonstration/index.js';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../support/server.js';

/** Fixed, so that pictures and figures of the demonstration do not change with the calendar. */
export const DEMONSTRATION_DAY = '2026-11-20';

export type DemonstrationServer = TestServer & {
  readonly accounts: Awaited<ReturnType<typeof loadDemonstration>>;
  readonly origin: string;
};

/** The product with the demonstration firms, on the built client. */
export async function startDemonstrationServer(): Promise<DemonstrationServer> {
  const server = await startTestServer({ clientDirectory: join(import.meta.dirname, '../../dist/client') });
  const { database, ownerUrl } = server;
  const accounts = await loadDemonstration({
    database,
    ownerUrl,
    today: DEMONSTRATION_DAY,
    log: () => undefined,
  });
  return { ...server, accounts, origin: server.product.url };
}
