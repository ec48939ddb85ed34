import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../entities.js';
import {
  addMember,
  createAccount,
  foundFirm,
  hashNewPassword,
  Role,
  sessionCookieName,
  signIn,
} from '../../modules/identity/index.js';
import { systemClock } from '../../platform/clock.js';
import { Database, prepareRuntimeRole } from '../../platform/database/index.js';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/index.js';
import { createLogger } from '../../platform/logger.js';
import { INVENTED_MASTER_KEY, temporaryDocuments } from '../../temporary-documents.js';
import { prepareDatabase } from '../../prepare-database.js';
import { startProduct } from '../../product.js';
import { ProductClient } from './product-client.js';

/** The whole product over an empty database that is removed with it. */
export type TemporaryProduct = {
  /** A session of the owner of a firm that was just founded. */
  freshFirm(slug: string): Promise<ProductClient>;
  close(): Promise<void>;
};

/** @throws EmbeddedPostgresError when no server can be started. */
export async function startTemporaryProduct(): Promise<TemporaryProduct> {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-golden-'));
  // Started by root, the server runs as an ordinary user, who must be able to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDirectory: join(directory, 'postgres'),
    log: () => undefined,
  });
  const appUrl = await prepareRuntimeRole(server.url);
  await prepareDatabase(server.url);
  const database = await Database.connect({
    url: appUrl,
    poolSize: 8,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  const documents = await temporaryDocuments();
  const product = await startProduct({
    database,
    appUrl,
    clock: systemClock,
    logger: createLogger('error'),
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    documents,
    clientDirectory: null,
    demonstrationAccounts: [],
  });
  return {
    freshFirm: async (slug) => {
      const token = await ownerSession(database, slug);
      return new ProductClient(product.url, `${sessionCookieName(false)}=${token}`);
    },
    close: async () => {
      await product.stop();
      await database.close();
      await server.stop();
      await documents.remove();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function ownerSession(database: Database, slug: string): Promise<string> {
  const email = `owner@${slug}.example`;
  const password = randomBytes(24).toString('base64url');
  const passwordHash = await hashNewPassword({ email, password });
  await database.withIdentity(async (identity) => {
    const accountId = await createAccount(identity, { email, displayName: 'Owner', passwordHash });
    const unitOfWork = await foundFirm(identity, {
      slug,
      name: `Firm ${slug}`,
      side: 'PLAINTIFF',
      requestId: 'command line',
    });
    await addMember(unitOfWork, { accountId, role: Role.OWNER });
  });
  const caller = { clientAddress: '127.0.0.1', sessionToken: null, requestId: 'command line' };
  return (await signIn(database, { email, password }, caller)).token;
}
