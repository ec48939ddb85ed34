import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { firmId } from '../kernel/ids.js';
import { indexPassages } from '../modules/passages/index.js';
import { Database, migrate, type Principal } from '../platform/database/index.js';
import { plainDocument } from '../reading/plain-document.js';
import { structureOf } from '../reading/structure/index.js';
import { INVENTED_MASTER_KEY } from '../temporary-documents.js';
import type { BenchDatabase } from './bench-database.js';
import { documentIdOf, fileReports, peopleByTemplate, scoreReuse } from './generated-corpus.js';
import { generatedReport, type GeneratedReport } from './generated-reports.js';
import { chanceOf, pick } from './report-grammar.js';
import { median, printTable } from './table.js';

const FIRM = '00000000-0000-7000-8000-000000000777';
const EXAMINERS = 250;
/** Reports that come in at every size of the corpus. */
const TIMED = 100;
const SCORED = 400;

const PRINCIPAL: Principal = {
  firmId: firmId(FIRM),
  accountId: null,
  memberId: null,
  role: 'OWNER',
  firmSide: 'PLAINTIFF',
  sessionId: null,
  requestId: 'bench',
};

type Corpus = { readonly size: number; readonly database: Database };

/**
 * Fills databases with few and with many invented reports, then lets the same new reports come into each in turn, so
 * that whatever else the machine does slows all of them alike. Prints what one more takes, and how much of the reuse
 * that was planted in the largest is shown.
 */
export async function benchPassages(bench: BenchDatabase, sizes: readonly number[]): Promise<void> {
  const most = Math.max(...sizes);
  const reports = Array.from({ length: most + TIMED }, (_, number) => generatedReport(number, EXAMINERS));
  const corpora: Corpus[] = [];
  try {
    for (const size of sizes) {
      const startedAt = performance.now();
      const database = await emptyDatabase(bench, size, reports);
      corpora.push({ size, database });
      for (const report of reports.slice(0, size)) await timeToIndex(database, report);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      process.stdout.write(`Indexed the passages of ${size} invented reports in ${seconds} s.\n`);
    }
    await printTimes(corpora, reports.slice(most));
    const largest = corpora.find(({ size }) => size === most);
    if (largest !== undefined) await printScore(largest.database, reports);
  } finally {
    for (const { database } of corpora) await database.close();
  }
}

/** A database of its own, with the firm and its reports filed and none of them read. */
async function emptyDatabase(
  bench: BenchDatabase,
  size: number,
  reports: readonly GeneratedReport[],
): Promise<Database> {
  const name = `passages_${size}`;
  await asOwner(bench.ownerUrl, (owner) => owner.query(`create database ${name}`));
  const url = new URL(bench.ownerUrl);
  url.pathname = `/${name}`;
  const appUrl = new URL(bench.appUrl);
  appUrl.pathname = url.pathname;
  await migrate(url.toString(), migrations);
  const database = await Database.connect({
    url: appUrl.toString(),
    poolSize: 2,
    entities: [],
    masterKey: INVENTED_MASTER_KEY,
  });
  await asOwner(url.toString(), async (owner) => {
    await owner.query(
      `insert into firm (id, slug, name, side) values ($1, 'bench', 'Bench LLP', 'PLAINTIFF')`,
      [FIRM],
    );
    const sealing = await database.withFirm(PRINCIPAL, 'write', ({ vault }) => vault.sealing());
    const firm = { firmId: FIRM, sealing };
    await fileReports((sql, parameters) => owner.query(sql, [...parameters]), firm, reports);
  });
  return database;
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}

/** Milliseconds, without the reading of the text. */
async function timeToIndex(database: Database, { number, text: written }: GeneratedReport): Promise<number> {
  const text = plainDocument(written);
  const structure = structureOf(text);
  const startedAt = performance.now();
  await database.withFirm(PRINCIPAL, 'write', (unitOfWork) =>
    indexPassages(unitOfWork, { documentId: documentIdOf(number), text, structure }),
  );
  return performance.now() - startedAt;
}

async function printTimes(corpora: readonly Corpus[], reports: readonly GeneratedReport[]): Promise<void> {
  const times = corpora.map((): number[] => []);
  for (const report of reports) {
    for (const [index, { database }] of corpora.entries()) {
      times[index]?.push(await timeToIndex(database, report));
    }
  }
  const first = median(times[0] ?? []);
  printTable(
    `Passages: one more report, indexed and compared with all before it (median and 95 % of ${TIMED}, sizes in turn)`,
    ['reports', 'ms', '95 %', 'of the first'],
    corpora.map(({ size }, index) => {
      const sorted = [...(times[index] ?? [])].sort((one, other) => one - other);
      const slow = sorted[Math.floor(0.95 * sorted.length)] ?? NaN;
      const middle = median(sorted);
      return [String(size), middle.toFixed(1), slow.toFixed(1), (middle / first).toFixed(2)];
    }),
  );
}

async function printScore(database: Database, reports: readonly GeneratedReport[]): Promise<void> {
  const chance = chanceOf(4);
  const asked = Array.from({ length: Math.min(SCORED, reports.length) }, () => pick(chance, reports));
  const startedAt = performance.now();
  const { planted, found, shown, right } = await database.withFirm(PRINCIPAL, 'read', (unitOfWork) =>
    scoreReuse(unitOfWork, asked, peopleByTemplate(reports)),
  );
  const each = ((performance.now() - startedAt) / asked.length).toFixed(0);
  printTable(
    `Planted reuse with up to 20 % of the words edited, in ${asked.length} of ${reports.length} reports (${each} ms to show the passages of one)`,
    ['', 'of', 'share'],
    [
      ['recall: planted and shown', `${found} of ${planted}`, (found / planted).toFixed(3)],
      ['precision: shown and planted', `${right} of ${shown}`, (right / shown).toFixed(3)],
    ],
  );
}
