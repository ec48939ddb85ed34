import { systemClock, type Clock } from '../../server/platform/clock.js';
import { createLogger } from '../../server/platform/logger.js';
import { startProduct, type Product } from '../../server/product.js';
import { temporaryDocuments } from '../../server/temporary-documents.js';
import { TestClient } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export { TestClient, type GraphqlAnswer } from './client.js';

/** The whole product on a free port over a database of the test file's own. */
export type TestServer = TestDatabase & {
  readonly product: Product;
  /** Every line that the product has logged, at the finest level. */
  readonly logs: readonly string[];
  client(): TestClient;
};

/** Call in beforeAll; close in afterAll. */
export async function startTestServer(
  options: { clock?: Clock; clientDirectory?: string; poolSize?: number } = {},
): Promise<TestServer> {
  const db = await createTestDatabase({ poolSize: options.poolSize ?? 8 });
  const logs: string[] = [];
  const documents = await temporaryDocuments();
  const product = await startProduct({
    database: db.database,
    appUrl: db.appUrl,
    clock: options.clock ?? systemClock,
    logger: createLogger('trace', { write: (line) => void logs.push(line) }),
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    documents,
    clientDirectory: options.clientDirectory ?? null,
    demonstrationAccounts: [],
  });
  return {
    ...db,
    product,
    logs,
    client: () => new TestClient(product.url),
    close: async () => {
      await product.stop();
      await db.close();
      await documents.remove();
    },
  };
}
