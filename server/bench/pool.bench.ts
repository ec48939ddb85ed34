import pg from 'pg';
import { buildRelease, parseQuarter } from '../modules/pool/index.js';
import { poolRoleUrl } from '../platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../temporary-documents.js';
import type { BenchDatabase } from './bench-database.js';
import { generatePool, type PoolSize } from './generated-pool.js';
import { watchMemory } from './peak-memory.js';
import { printTable } from './table.js';

const SECRET = 'the secret of a bench, known to everybody';
const BATCH = 5_000;
/** A first release, and one that is compared with it. */
const QUARTERS = ['2026Q2', '2026Q3'] as const;

type Timed = { readonly name: string; readonly ms: number; readonly rows: number };

/**
 * Makes two releases from the contributions of many firms, and reads the very same rows through the same kind of
 * connection without doing anything with them.
 */
export async function benchPool(bench: BenchDatabase, size: PoolSize): Promise<void> {
  const startedAt = performance.now();
  const opinions = await generatePool(bench, size);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stdout.write(
    `Generated ${opinions} opinions of ${size.firms} firms on ${size.examiners} examiners in ${seconds} s.\n`,
  );
  const connection = new pg.Client({ connectionString: poolRoleUrl(bench.ownerUrl) });
  await connection.connect();
  const peak = watchMemory();
  try {
    const read = await timed('reading the same rows', () => readRows(connection));
    const built: Timed[] = [];
    for (const name of QUARTERS) {
      built.push(await timed(`release of ${name}`, () => release(connection, name)));
    }
    printTable(
      `Releases of the pool; peak memory of the process ${peak.stop()} MB`,
      ['', 'rows', 'seconds', 'reading takes'],
      [read, ...built].map(({ name, ms, rows }) => [
        name,
        String(rows),
        (ms / 1000).toFixed(1),
        name === read.name ? '' : `1/${(ms / read.ms).toFixed(1)} of it`,
      ]),
    );
  } finally {
    await connection.end();
  }
}

async function timed(name: string, work: () => Promise<number>): Promise<Timed> {
  const startedAt = performance.now();
  const rows = await work();
  return { name, rows, ms: performance.now() - startedAt };
}

/** Answers how many cells are shown. */
async function release(connection: pg.Client, quarterName: string): Promise<number> {
  const quarter = parseQuarter(quarterName);
  if (quarter === null) throw new Error(`${quarterName} is no quarter.`);
  const now = new Date(`${quarter.endsOn}T12:00:00Z`);
  now.setUTCDate(now.getUTCDate() + 10);
  const { number } = await buildRelease(connection, {
    quarter,
    now,
    secret: SECRET,
    masterKey: INVENTED_MASTER_KEY,
  });
  const { rows } = await connection.query<{ count: number }>(
    'select count(*)::integer as count from pool_cell where release = $1',
    [number],
  );
  return rows[0]?.count ?? 0;
}

async function readRows(connection: pg.Client): Promise<number> {
  await connection.query('begin');
  await connection.query(
    `declare same_rows no scroll cursor for
     select f.firm_id, f.examination_id, f.subject_id, f.kind, f.examined_on, f.measure, f.outcome, c.sealed_name, c.sealed_born_on
       from counted_fact f left join claimant c on c.firm_id = f.firm_id and c.id = f.claimant_id
      where f.measure like 'OPINION.%'`,
  );
  let rows = 0;
  for (let isOpen = true; isOpen;) {
    const { rowCount } = await connection.query(`fetch ${BATCH} from same_rows`);
    rows += rowCount ?? 0;
    isOpen = rowCount === BATCH;
  }
  await connection.query('commit');
  return rows;
}
