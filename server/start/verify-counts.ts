import { ConfigError, readConfig } from '../config.js';
import { firmId } from '../kernel/ids.js';
import {
  countDifferences,
  orderDifferences,
  pairDifferences,
  type CountDifference,
} from '../modules/analytics/index.js';
import { peerDifferences, type PeerDifference } from '../modules/peers/index.js';
import {
  DatabaseRoleError,
  NewerSchemaError,
  withOwner,
  type Principal,
} from '../platform/database/index.js';
import { dayOf, systemClock } from '../platform/clock.js';
import { EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { MasterKeyError } from '../platform/storage/index.js';
import { openStore } from '../store.js';

/** Faults with a remedy that the operator can act on: one sentence, no stack. */
const SPOKEN = [ConfigError, DatabaseRoleError, NewerSchemaError, EmbeddedPostgresError, MasterKeyError];
/** Differences printed of one firm; the number of all is printed beside. */
const MOST_PRINTED = 20;

type Firm = { readonly id: string; readonly slug: string; readonly side: string };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run verify-counts`: counts every firm anew, fits every group of examiners anew, and compares. Ends with 1 when
 * anything differs.
 */
async function main(): Promise<void> {
  const store = await openStore(readConfig(), (line) => void process.stderr.write(`${line}\n`));
  try {
    const { rows } = await withOwner(store.ownerUrl, (owner) =>
      owner.query<Firm>('select id, slug, side from firm order by slug'),
    );
    let differing = 0;
    for (const firm of rows) {
      const principal = operatorOf(firm);
      const differences = await store.database.withFirm(principal, 'read', countDifferences);
      const misordered = await store.database.withFirm(principal, 'read', orderDifferences);
      report(firm.slug, differences);
      if (misordered.length > 0)
        say(`${firm.slug}: ${misordered.length} examinations stand in a wrong order.`);
      const mispaired = await store.database.withFirm(principal, 'read', pairDifferences);
      if (mispaired.length > 0)
        say(
          `${firm.slug}: ${mispaired.length} examinations stand beside other treating opinions than theirs.`,
        );
      const peers = await peerDifferences(store.database, principal, today());
      reportPeers(firm.slug, peers);
      if (differences.length + misordered.length + mispaired.length + peers.length > 0) differing += 1;
    }
    say(`Firms compared: ${rows.length}; with differences: ${differing}.`);
    if (differing > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

const today = (): string => dayOf(systemClock);

function operatorOf(firm: Firm): Principal {
  return {
    firmId: firmId(firm.id),
    accountId: null,
    memberId: null,
    role: 'OPERATOR',
    firmSide: firm.side === 'DEFENSE' ? 'DEFENSE' : 'PLAINTIFF',
    sessionId: null,
    requestId: 'operator',
  };
}

/** OUTDATED is what a running server would work off; the others are wrong. */
function reportPeers(slug: string, differences: readonly PeerDifference[]): void {
  if (differences.length === 0) return say(`${slug}: stored comparisons are what computing them anew gives.`);
  say(`${slug}: ${differences.length} stored comparisons differ from what computing them anew gives.`);
  for (const { examinerId, kind, window, measure, what } of differences.slice(0, MOST_PRINTED)) {
    say(`  ${examinerId} ${measure} ${kind} ${window}: ${what}`);
  }
  if (differences.length > MOST_PRINTED) say(`  and ${differences.length - MOST_PRINTED} more`);
}

/** Ids and codes only: what an outcome names (an organisation) is an id as well. */
function report(slug: string, differences: readonly CountDifference[]): void {
  if (differences.length === 0) return say(`${slug}: stored counts are what counting gives.`);
  say(`${slug}: ${differences.length} stored counts differ from what counting gives.`);
  for (const difference of differences.slice(0, MOST_PRINTED)) {
    const { examinerId, measure, outcome, kind, year, side, priorYear, stored, counted } = difference;
    say(
      `  ${examinerId} ${measure} ${outcome} ${kind} ${year} ${side} ${priorYear}: stored ${stored}, counted ${counted}`,
    );
  }
  if (differences.length > MOST_PRINTED) say(`  and ${differences.length - MOST_PRINTED} more`);
}

function fail(error: unknown): void {
  const isSpoken = SPOKEN.some((kind) => error instanceof kind) && error instanceof Error;
  const what = error instanceof Error ? (isSpoken ? error.message : error.stack) : 'unknown';
  process.stderr.write(`The counts could not be verified: ${what ?? 'unknown'}\n`);
  process.exitCode = 1;
}

main().catch(fail);
