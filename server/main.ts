import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError, readConfig, type Config } from './config.js';
import {
  loadDemonstration,
  loadDemonstrationDocuments,
  loadDemonstrationMatter,
  loadDemonstrationTestimony,
  pagesRenderedBy,
} from './modules/demonstration/index.js';
import { dayOf, systemClock } from './platform/clock.js';
import { DatabaseRoleError, NewerSchemaError } from './platform/database/index.js';
import { EmbeddedPostgresError } from './platform/embedded-postgres/index.js';
import { createLogger, describeError } from './platform/logger.js';
import { MasterKeyError } from './platform/storage/index.js';
import { openFileStorage } from './file-storage.js';
import { startProduct, type DemonstrationAccount, type Product } from './product.js';
import { openStore, type Store } from './store.js';

/** Faults with a remedy that a person at the terminal can act on: one sentence, no stack. */
const SPOKEN = [ConfigError, DatabaseRoleError, NewerSchemaError, EmbeddedPostgresError, MasterKeyError];

const startedAt = performance.now();
/** With the database's own stop after it, within the 15 seconds that a service manager waits at least. */
const LONGEST_STOP_MS = 11_000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const leave = (): void => process.exit(0);
/** Ends what waits beside the product when it is told to stop. */
const leaving = new AbortController();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  // While starting there is nothing to drain: transactions roll back, and the embedded server stops with us.
  for (const signal of STOP_SIGNALS) process.on(signal, leave);
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const store = await openStore(config, say);
  let product: Product;
  let accounts: readonly DemonstrationAccount[] = [];
  try {
    const storage = openFileStorage(config, store.masterKey);
    if (config.isDemonstration) {
      accounts = await loadDemonstration({ ...store, today: today(), log: say });
    }
    product = await startProduct({
      database: store.database,
      appUrl: store.appUrl,
      clock: systemClock,
      logger,
      host: config.host,
      port: config.port,
      publicOrigin: config.publicOrigin,
      documents: {
        storage,
        clamd: config.files.clamd,
        largestFileBytes: config.largestFileBytes,
        readers: config.readers,
      },
      clientDirectory: builtClient(),
      demonstrationAccounts: accounts,
    });
  } catch (error) {
    await store.close();
    throw spokenListenError(error, config);
  }
  announce(product, accounts);
  stopOnSignals(product, store);
  if (accounts.length === 0) return;
  await showDocuments(product, store).catch((error: unknown) => {
    logger.error({ error: describeError(error) }, 'demonstration documents');
  });
}

/** After the product answers: the reports are read by it, in line, while people look around. */
async function showDocuments({ documents }: Product, { ownerUrl }: Store): Promise<void> {
  const renderPages = pagesRenderedBy(documents.reader);
  await loadDemonstrationDocuments(documents.services, { ownerUrl, today: today(), renderPages, log: say });
  const work = { today: today(), clock: systemClock, signal: leaving.signal, log: say };
  await loadDemonstrationMatter(documents.services, work);
  await loadDemonstrationTestimony(documents.services, work);
}

function today(): string {
  return dayOf(systemClock);
}

function builtClient(): string | null {
  const directory = join(import.meta.dirname, '..', 'client');
  return existsSync(join(directory, 'index.html')) ? directory : null;
}

function announce({ url }: Product, accounts: readonly DemonstrationAccount[]): void {
  say(`Trackrecord answers at ${url} (after ${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (accounts.length === 0) return;
  say('Demonstration data: every person, firm and case in it is invented. Sign in as');
  for (const { email, password, firm, role } of accounts) {
    say(`  ${email.padEnd(34)} ${password.padEnd(26)} ${role.toLowerCase()} of ${firm}`);
  }
}

function stopOnSignals(product: Product, store: Store): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    leaving.abort();
    // What is still at work then is rolled back with its connection, as after a crash: nothing is half done.
    await Promise.race([product.stop(), pause(LONGEST_STOP_MS)]);
    await store.close();
    process.exit(0);
  };
  for (const signal of STOP_SIGNALS) {
    process.off(signal, leave);
    process.on(signal, () => void stop().catch(fail));
  }
}

function spokenListenError(error: unknown, config: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = `${config.host}:${config.port}`;
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Something else already listens on ${where}. Stop it, or choose another port with PORT=4001.`,
    );
  }
  if (code === 'EACCES')
    return new ConfigError(`Listening on ${where} is not permitted; choose a port above 1023.`);
  return error;
}

function fail(error: unknown): void {
  if (SPOKEN.some((kind) => error instanceof kind) && error instanceof Error) say(error.message);
  else
    process.stderr.write(
      `Trackrecord could not go on: ${error instanceof Error ? error.stack : 'unknown'}\n`,
    );
  process.exit(1);
}

main().catch(fail);
