import {
  loadDemonstration,
  loadDemonstrationDocuments,
  loadDemonstrationMatter,
  loadDemonstrationTestimony,
  pagesRenderedBy,
} from '../../server/modules/demonstration/index.js';
import { systemClock } from '../../server/platform/clock.js';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** Fixed, so that pictures and figures of the demonstration do not change with the calendar. */
export const DEMONSTRATION_DAY = '2026-11-20';

export type DemonstrationServer = TestServer & {
  readonly accounts: Awaited<ReturnType<typeof loadDemonstration>>;
  readonly origin: string;
};

/** The product with the demonstration firms, on the built client; with their reports read where that is asked for. */
export async function startDemonstrationServer(
  options: { readonly withReports?: boolean } = {},
): Promise<DemonstrationServer> {
  const server = await startTestServer({ clientDirectory: join(import.meta.dirname, '../../dist/client') });
  const { database, ownerUrl } = server;
  const accounts = await loadDemonstration({
    database,
    ownerUrl,
    today: DEMONSTRATION_DAY,
    log: () => undefined,
  });
  if (options.withReports === true) await readReports(server);
  return { ...server, accounts, origin: server.product.url };
}

/** Files the demonstration's reports and waits until each is read or refused. */
async function readReports({ product, ownerUrl, asOwner }: TestServer): Promise<void> {
  await loadDemonstrationDocuments(product.documents.services, {
    ownerUrl,
    today: DEMONSTRATION_DAY,
    renderPages: pagesRenderedBy(product.documents.reader),
    log: () => undefined,
  });
  await eventually(
    async () => {
      const waiting = await asOwner("select 1 from source_document where status in ('WAITING', 'READING')");
      return waiting.length === 0;
    },
    { patienceMs: 240_000, what: 'the reports of the demonstration are read' },
  );
  const work = {
    today: DEMONSTRATION_DAY,
    clock: systemClock,
    signal: AbortSignal.timeout(240_000),
    log: () => undefined,
  };
  await loadDemonstrationMatter(product.documents.services, work);
  await loadDemonstrationTestimony(product.documents.services, work);
}
