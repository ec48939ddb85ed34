import { entities } from '../entities.js';
import { systemClock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { createLogger } from '../platform/logger.js';
import { startProduct } from '../product.js';
import { INVENTED_MASTER_KEY, temporaryDocuments } from '../temporary-documents.js';
import { bareProfile, serveBare, type BareProfile } from './bare-profile.js';
import type { ContenderOptions, Request } from './contender.js';
import { drive } from './load.js';

/** Entry of a contender's own process: does what its parent asks and ends with it. */
let profile: BareProfile | null = null;
let removeDocuments: () => Promise<void> = () => Promise.resolve();

async function start(options: ContenderOptions): Promise<string | null> {
  if (options.kind === 'product') return startProductServer(options.appUrl);
  profile = bareProfile(options.appUrl, options.firm);
  return options.kind === 'bare-http' ? serveBare(profile) : null;
}

async function startProductServer(appUrl: string): Promise<string> {
  const database = await Database.connect({
    url: appUrl,
    poolSize: 10,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  const documents = await temporaryDocuments();
  removeDocuments = documents.remove;
  const { url } = await startProduct({
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
  return url;
}

async function reply(request: Request): Promise<object> {
  switch (request.type) {
    case 'start':
      return { type: 'ready', url: await start(request.options) };
    case 'cpu': {
      const { user, system } = process.cpuUsage();
      return { type: 'cpu', micros: user + system };
    }
    case 'round': {
      const ask = profile;
      if (ask === null) throw new Error('This contender does not drive itself.');
      const requests = request.examinerIds.map((id) => async () => void (await ask(id)));
      return { type: 'round', ...(await drive(requests, request.concurrency)) };
    }
  }
}

process.on('message', (request: Request) => {
  reply(request).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : 'unknown'}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => void removeDocuments().finally(() => process.exit(0)));
