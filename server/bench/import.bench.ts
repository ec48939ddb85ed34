import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { entities } from '../entities.js';
import { firmId, memberId } from '../kernel/ids.js';
import { receiveImport, runImport, silentProgress } from '../modules/ingestion/index.js';
import { Database, type Principal } from '../platform/database/index.js';
import { INVENTED_MASTER_KEY } from '../temporary-documents.js';
import type { BenchDatabase } from './bench-database.js';
import { importBytes } from './import-file.js';
import { watchMemory } from './peak-memory.js';
import { printTable } from './table.js';

const FIRM = '00000000-0000-7000-8000-00000000000a';
const ACCOUNT = '00000000-0000-7000-8000-00000000000b';
const MEMBER = '00000000-0000-7000-8000-00000000000c';
const PRINCIPAL: Principal = {
  firmId: firmId(FIRM),
  accountId: null,
  memberId: memberId(MEMBER),
  role: 'OWNER',
  firmSide: 'PLAINTIFF',
  sessionId: null,
  requestId: 'bench',
};
/** What an import writes, in the order of the foreign keys. */
const TABLES = ['examination', 'timing_observation', 'examination_records', 'fee', 'opinion'] as const;

/**
 * Imports a log through the product, from bytes to refreshed counts, then copies the very rows that it wrote
 * into the same indexed tables again, and into one bare table: what the database alone would take.
 */
export async function benchImport(bench: BenchDatabase, records: number): Promise<void> {
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  try {
    await foundFirm(owner);
    const peak = watchMemory();
    const imported = await timeImport(bench.appUrl, records);
    const peakMb = peak.stop();
    const files = await exportTables(owner);
    const indexed = await timed(() => copyBack(owner, files));
    const bare = await timeBareCopy(owner, files);
    const rate = (ms: number): string => ((imported.accepted / ms) * 1000).toFixed(0);
    printTable(
      `Import of ${records} records (${imported.accepted} examinations); peak memory of the process ${peakMb} MB`,
      ['', 'rows/s', 'seconds', 'import takes'],
      (
        [
          ['import, bytes to refreshed counts', imported.ms],
          ['COPY of the same rows into the indexed tables', indexed],
          ['COPY of the same examinations into one bare table', bare],
        ] as const
      ).map(([name, ms]) => [
        name,
        rate(ms),
        (ms / 1000).toFixed(1),
        `${(imported.ms / ms).toFixed(1)}x as long`,
      ]),
    );
  } finally {
    await owner.end();
  }
}

async function foundFirm(owner: pg.Client): Promise<void> {
  await owner.query(
    "insert into firm (id, slug, name, side) values ($1, 'bench-import', 'Import & Bench LLP', 'PLAINTIFF')",
    [FIRM],
  );
  await owner.query(
    "insert into account (id, email, display_name, password_hash) values ($1, 'import@example.test', 'Bench', '-')",
    [ACCOUNT],
  );
  await owner.query("insert into member (firm_id, id, account_id, role) values ($1, $2, $3, 'OWNER')", [
    FIRM,
    MEMBER,
    ACCOUNT,
  ]);
}

async function timeImport(appUrl: string, records: number): Promise<{ ms: number; accepted: number }> {
  const database = await Database.connect({
    url: appUrl,
    poolSize: 4,
    entities,
    masterKey: INVENTED_MASTER_KEY,
  });
  const today = '2026-11-21';
  try {
    const startedAt = performance.now();
    const { importId } = await receiveImport(database, PRINCIPAL, {
      fileName: 'bench.csv',
      bytes: importBytes(records),
      today,
    });
    const { accepted } = await runImport(database, PRINCIPAL, importId, {
      mode: 'COMMIT',
      today,
      progress: silentProgress,
    });
    return { ms: performance.now() - startedAt, accepted };
  } finally {
    await database.close();
  }
}

/** The rows as `copy` writes them, by table. They are held in memory after the import's memory was read. */
async function exportTables(owner: pg.Client): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const table of TABLES) {
    const { rows } = await owner.query<{ columns: string }>(
      `select string_agg(attname, ',' order by attnum) as columns from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`,
    );
    const columns = rows[0]?.columns ?? '';
    const lines: string[] = [];
    const copied = owner.query(
      copyTo(`copy (select ${columns} from ${table} where firm_id = '${FIRM}') to stdout`),
    );
    for await (const part of copied) lines.push(String(part));
    files.set(`${table} (${columns})`, lines.join(''));
  }
  return files;
}

async function copyBack(owner: pg.Client, files: ReadonlyMap<string, string>): Promise<void> {
  await owner.query(`truncate ${[...TABLES].reverse().join(', ')} cascade`);
  for (const [target, lines] of files) await copy(owner, target, lines);
}

async function timeBareCopy(owner: pg.Client, files: ReadonlyMap<string, string>): Promise<number> {
  const [target = '', lines = ''] = [...files][0] ?? [];
  await owner.query('create table bare_examination as select * from examination with no data');
  const ms = await timed(() => copy(owner, target.replace('examination', 'bare_examination'), lines));
  await owner.query('drop table bare_examination');
  return ms;
}

async function copy(owner: pg.Client, target: string, lines: string): Promise<void> {
  await pipeline(Readable.from([lines]), owner.query(copyFrom(`copy ${target} from stdin`)));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
