import { AnalysisWindow } from '../../kernel/analysis-window.js';
import { ConflictError } from '../../platform/errors.js';
import type { MasterKey } from '../../platform/storage/index.js';
import { decideTree, type KnownTree } from './decide-tree.js';
import { contributedIssues, mergeContributions } from './merge-contributions.js';
import type { PoolConnection } from './pool-connection.js';
import { pseudonymKey, pseudonymOf, type PseudonymKey } from './pseudonym.js';
import { parseQuarter, quarterIndex, releasedDays, type Quarter } from './quarter.js';
import {
  madePaths,
  shownCells,
  withdrawnPaths,
  withdrawPaths,
  writeCells,
} from './released-cells.queries.js';
import { stageContributions } from './stage-contributions.js';

/** Named with each release; changes when the rules or their numbers do. */
export const POOL_METHOD = 'pool-1';

/** Widest first: each is compared with those before it. */
const WINDOWS = [AnalysisWindow.ALL, AnalysisWindow.FIVE_YEARS, AnalysisWindow.THREE_YEARS] as const;
/** How long a cell stays out when a contributor left and the difference could not be told. */
const WITHDRAWN_FOR_QUARTERS = 2;

export type ReleaseOrder = {
  readonly quarter: Quarter;
  readonly now: Date;
  /** The operator's secret; the same for every release. */
  readonly secret: string;
  /** Opens the firms' keys, and with them the names that pseudonyms are made of. */
  readonly masterKey: MasterKey;
};

/** `isNew` is false when the quarter had been released before; nothing is changed then. */
export type BuiltRelease = { readonly number: number; readonly isNew: boolean };

type Release = { readonly number: number; readonly quarter: Quarter };

/**
 * Makes the release of a quarter, whole or not at all, from the contributions of all firms that opted in. One
 * release for everybody: there is no "pool without you", which two firms could compare.
 *
 * @param connection of the pool's own role, in no transaction.
 * @throws ConflictError when a later quarter has been released, when the quarter is not over, or when the secret is
 *   not that of the former releases.
 */
export async function buildRelease(connection: PoolConnection, order: ReleaseOrder): Promise<BuiltRelease> {
  await connection.query('begin isolation level repeatable read');
  try {
    const built = await buildOnce(connection, order);
    await connection.query('commit');
    return built;
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
}

async function buildOnce(connection: PoolConnection, order: ReleaseOrder): Promise<BuiltRelease> {
  const { quarter, now } = order;
  await connection.query("select pg_advisory_xact_lock(hashtextextended('trackrecord:pool', 0))");
  const earlier = await releases(connection);
  const same = earlier.find((release) => release.quarter.name === quarter.name);
  if (same !== undefined) return { number: same.number, isNew: false };
  refuseOutOfOrder(order, earlier);
  const key = pseudonymKey(order.secret);
  await refuseOtherKey(connection, key);

  const release: Release = { number: (earlier.at(-1)?.number ?? 0) + 1, quarter };
  await connection.query(
    'insert into pool_release (number, quarter, ends_on, released_at, method_version) values ($1, $2, $3, $4, $5)',
    [release.number, quarter.name, quarter.endsOn, now, POOL_METHOD],
  );
  await stageContributions(connection, { key, masterKey: order.masterKey, quarter, now });
  await mergeContributions(connection, release.number);
  for (const issue of await contributedIssues(connection)) {
    await releaseIssue(connection, { issue, release, earlier });
  }
  return { number: release.number, isNew: true };
}

async function releases(connection: PoolConnection): Promise<Release[]> {
  const { rows } = await connection.query<{ number: number; quarter: string }>(
    'select number, quarter from pool_release order by number',
  );
  return rows.flatMap(({ number, quarter: name }) => {
    const quarter = parseQuarter(name);
    return quarter === null ? [] : [{ number, quarter }];
  });
}

function refuseOutOfOrder({ quarter, now }: ReleaseOrder, earlier: readonly Release[]): void {
  const last = earlier.at(-1);
  if (last !== undefined && quarterIndex(quarter) < quarterIndex(last.quarter)) {
    throw new ConflictError(
      `${last.quarter.name} is released already; releases follow each other, so choose a later quarter.`,
    );
  }
  if (now.toISOString().slice(0, 10) <= quarter.endsOn) {
    throw new ConflictError(`${quarter.name} is not over; release it after ${quarter.endsOn}.`);
  }
}

/** Under another key every row would look new, and no difference to an earlier release could be checked. */
async function refuseOtherKey(connection: PoolConnection, key: PseudonymKey): Promise<void> {
  const parameters = [key.inner, key.outer];
  await connection.query(
    `insert into pool_private.key_check (check_value)
     select ${pseudonymOf("'check'")} on conflict (is_only) do nothing`,
    parameters,
  );
  const { rows } = await connection.query<{ isSame: boolean }>(
    `select check_value = ${pseudonymOf("'check'")} as "isSame" from pool_private.key_check`,
    parameters,
  );
  if (rows[0]?.isSame !== true) {
    throw new ConflictError(
      'TRACKRECORD_POOL_KEY is not the one that the former releases were made with. Set it to that one.',
    );
  }
}

async function releaseIssue(
  connection: PoolConnection,
  { issue, release, earlier }: { issue: string; release: Release; earlier: readonly Release[] },
): Promise<void> {
  const wider: KnownTree[] = [];
  const present = quarterIndex(release.quarter);
  for (const window of WINDOWS) {
    const tree = { issue, window };
    const now = { release: release.number, ...releasedDays(window, release.quarter) };
    const made = await madePaths(connection, tree);
    const decided = await decideTree(connection, {
      issue,
      now,
      wider,
      earlier: earlier.flatMap(({ number, quarter }) => {
        const published = made.get(number);
        const version = { release: number, ...releasedDays(window, quarter) };
        return published === undefined ? [] : [{ version, published }];
      }),
      former: await shownCells(connection, release.number - 1, tree),
      withdrawn: await withdrawnPaths(connection, tree, present),
    });
    await writeCells(connection, { release: release.number, cells: decided.shown, tree });
    const notBefore = present + WITHDRAWN_FOR_QUARTERS;
    await withdrawPaths(connection, tree, { paths: decided.withdrawn, notBefore });
    wider.push({ version: now, published: decided.published });
  }
}
