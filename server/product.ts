import type { AddressInfo } from 'node:net';
import { DocumentWork, type DocumentSettings } from './document-work.js';
import {
  can,
  SessionActivity,
  sessionCookieName,
  sessionTokenHash,
  useThrottleKey,
} from './modules/identity/index.js';
import { mountDisclosedListRoutes } from './modules/disclosures/index.js';
import { mountDraftRoutes } from './modules/drafts/index.js';
import { mountExhibitRoutes } from './modules/exhibits/index.js';
import { ImportRunner, mountImportRoutes } from './modules/ingestion/index.js';
import { mountOutlineRoutes } from './modules/outlines/index.js';
import { PeerRefresher } from './modules/peers/index.js';
import { mountPharmacyRoutes } from './modules/pharmacy/index.js';
import { mountRecordIndexRoutes } from './modules/records/index.js';
import { AfterAnswer, type LaterWork } from './platform/after-answer.js';
import type { Clock } from './platform/clock.js';
import type { Database, Principal } from './platform/database/index.js';
import { createApolloServer, useCursorKey } from './platform/graphql/index.js';
import { createApp } from './platform/http/app.js';
import type { Logger } from './platform/logger.js';
import { createRealtime, Notifications } from './platform/realtime/index.js';
import { createSchema } from './schema.js';

export type ProductOptions = {
  readonly database: Database;
  /** The runtime role's URL, for the connection that listens. */
  readonly appUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly publicOrigin: string | null;
  readonly documents: DocumentSettings;
  readonly clientDirectory: string | null;
  /** Accounts that the sign-in page offers; empty outside a demonstration. */
  readonly demonstrationAccounts: readonly DemonstrationAccount[];
};

export type DemonstrationAccount = { email: string; password: string; firm: string; role: string };

export type Product = {
  /** Where it answers, e.g. http://127.0.0.1:4000. */
  readonly url: string;
  /** Taking documents in from inside, as the demonstration does. */
  readonly documents: Pick<DocumentWork, 'services' | 'reader'>;
  /** Stops taking requests, lets those in flight end, breaks off imports (they resume), closes sockets. */
  stop(): Promise<void>;
};

/** API, dashboard, subscriptions and the work outside requests on one port. The caller owns the database. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { database, clock, logger, publicOrigin } = options;
  useCursorKey(options.appUrl);
  useThrottleKey(options.appUrl);
  const activity = new SessionActivity(database, clock);
  const notifications = new Notifications(options.appUrl, logger);
  await notifications.start();
  const runner = new ImportRunner(database, clock, logger);
  const refresher = new PeerRefresher(database, clock, logger);
  const documents = new DocumentWork(options, options.documents);
  const stopWaking = [
    notifications.subscribeToAll('import', () => runner.wake()),
    notifications.subscribeToAll('peers', () => refresher.wake()),
    notifications.subscribeToAll('job', () => documents.wake()),
  ];
  const afterAnswer = new AfterAnswer(database, logger);
  const services = {
    database,
    clock,
    storage: options.documents.storage,
    readerOrigins: options.documents.readers.allowedOrigins,
    can,
    hashSessionToken: sessionTokenHash,
    noteActivity: (tokenHash: Buffer) => activity.note(tokenHash),
    later: (principal: Principal, work: LaterWork) => afterAnswer.add(principal, work),
    changes: (topic: { firmId: string; topic: string; id?: string }) => notifications.changes(topic),
  };
  const schema = createSchema();
  const app = await createApp({
    services,
    apollo: createApolloServer(schema, logger),
    cookie: { name: sessionCookieName },
    logger,
    publicOrigin,
    clientDirectory: options.clientDirectory,
  });
  mountImportRoutes(app);
  mountDraftRoutes(app);
  mountExhibitRoutes(app);
  mountOutlineRoutes(app, { ...documents.services, reader: documents.reader });
  mountRecordIndexRoutes(app);
  mountDisclosedListRoutes(app);
  documents.mount(app);
  mountPharmacyRoutes(app, documents.services);
  app.fastify.get('/api/demonstration', async () => options.demonstrationAccounts);
  const { fastify, sessionTokenOf } = app;
  const realtime = createRealtime({
    http: fastify.server,
    schema,
    services,
    publicOrigin,
    logger,
    sessionTokenOf,
  });
  try {
    await fastify.listen({ host: options.host, port: options.port });
  } catch (error) {
    await notifications.close();
    throw error;
  }
  runner.start();
  refresher.start();
  await documents.start();
  return {
    url: urlOf(fastify.server.address(), options.host),
    documents,
    stop: async () => {
      for (const stop of stopWaking) stop();
      await realtime.close();
      await Promise.all([fastify.close(), runner.stop(), refresher.stop(), documents.stop()]);
      await afterAnswer.drain();
      await notifications.close();
    },
  };
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
