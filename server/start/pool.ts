import { parseArgs } from 'node:util';
import { ConfigError, readConfig, type Config } from '../config.js';
import { affiliateFirm, buildRelease, lastQuarter, parseQuarter } from '../modules/pool/index.js';
import { systemClock } from '../platform/clock.js';
import {
  assertRuntimeRole,
  DatabaseRoleError,
  NewerSchemaError,
  poolRoleUrl,
  withOwner,
} from '../platform/database/index.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { DomainError } from '../platform/errors.js';
import { MasterKeyError } from '../platform/storage/index.js';
import { openStore, type Store } from '../store.js';

const USAGE = `Makes the quarterly release of the cross-firm pool, or says that firms are one contributor.

  npm run pool -- release [--quarter 2026Q3]
  npm run pool -- affiliate --firm cedar-vane --owner cedar-group

  --quarter  the last quarter that is over, when absent; a quarter is released once
  --firm     the firm's slug
  --owner    any name that the firms of one owner share: lower-case letters, figures, hyphens

  A release needs TRACKRECORD_POOL_KEY: a secret of 32 characters or more, the same for every release.`;

/** Faults with a remedy that the operator can act on: one sentence, no stack. */
const SPOKEN = [
  ConfigError,
  DatabaseRoleError,
  NewerSchemaError,
  EmbeddedPostgresError,
  MasterKeyError,
  DomainError,
];

type Order = (store: Store, config: Config) => Promise<string>;

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  if (order === null) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const config = readConfig();
  const store = await openStore(config, (line) => void process.stderr.write(`${line}\n`));
  try {
    process.stdout.write(`${await order(store, config)}\n`);
  } finally {
    await store.close();
  }
}

/** Null when the command line can not be understood. */
function readOrder(args: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quarter: { type: 'string' }, firm: { type: 'string' }, owner: { type: 'string' } },
    });
    const { quarter, firm, owner } = values;
    if (positionals.length !== 1) return null;
    if (positionals[0] === 'release') return (store, config) => release(store, config, quarter);
    if (positionals[0] !== 'affiliate' || firm === undefined || owner === undefined) return null;
    return (store) => affiliate(store, { slug: firm, ownerKey: owner });
  } catch {
    return null;
  }
}

async function release(store: Store, config: Config, quarterName: string | undefined): Promise<string> {
  const now = systemClock.now();
  const quarter =
    quarterName === undefined ? lastQuarter(now.toISOString().slice(0, 10)) : parseQuarter(quarterName);
  if (quarter === null) throw new ConfigError('--quarter: a quarter is written like 2026Q3.');
  const { poolKey: secret } = config;
  if (secret === null) {
    throw new ConfigError(
      'TRACKRECORD_POOL_KEY: set it to a secret of 32 characters or more, and keep it for all later releases.',
    );
  }
  const url = config.poolDatabaseUrl ?? poolRoleUrl(store.ownerUrl);
  await assertRuntimeRole(url);
  const built = await withOwner(url, (connection) =>
    buildRelease(connection, { quarter, now, secret, masterKey: store.masterKey }),
  );
  return built.isNew
    ? `${quarter.name} was released as number ${built.number}.`
    : `${quarter.name} had been released before, as number ${built.number}; nothing was changed.`;
}

async function affiliate(store: Store, order: { slug: string; ownerKey: string }): Promise<string> {
  await withOwner(store.ownerUrl, (owner) => affiliateFirm(owner, order));
  return `From the next release on, ${order.slug} is one contributor with all firms of ${order.ownerKey}.`;
}

function fail(error: unknown): void {
  const isSpoken = SPOKEN.some((kind) => error instanceof kind) && error instanceof Error;
  const what = error instanceof Error ? (isSpoken ? error.message : error.stack) : 'unknown';
  process.stderr.write(`${isSpoken ? '' : 'The pool could not be worked on: '}${what ?? 'unknown'}\n`);
  process.exitCode = 1;
}

main().catch(fail);
