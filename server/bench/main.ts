import { parseArgs } from 'node:util';
import { openBenchDatabase } from './bench-database.js';
import { generateFirm } from './generated-firm.js';
import { benchImport } from './import.bench.js';
import { benchPassages } from './passages.bench.js';
import { benchPeers } from './peers.bench.js';
import { benchPool } from './pool.bench.js';
import { benchPosterior } from './posterior.bench.js';
import { benchProfile } from './profile.bench.js';
import { benchReading } from './reading.bench.js';

const USAGE = `Measures the product against the same SQL without it, in one run. Nothing is asserted.

  npm run bench -- [--examinations 200000] [--records 100000] [--firms 1000] [--examiners 20000]
                   [--reports 10000] [--only profile|import|posterior|pool|passages|reading]`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      examinations: { type: 'string', default: '200000' },
      records: { type: 'string', default: '100000' },
      firms: { type: 'string', default: '1000' },
      examiners: { type: 'string', default: '20000' },
      reports: { type: 'string', default: '10000' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [examinations, records] = [Number(values.examinations), Number(values.records)];
  const areUsable = [examinations, records].every((count) => Number.isSafeInteger(count) && count >= 1000);
  if (values.help || !areUsable) {
    say(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  if (values.only === undefined || values.only === 'posterior') benchPosterior();
  if (values.only === undefined || values.only === 'reading') await benchReading();
  if (values.only === 'posterior' || values.only === 'reading') return;
  const database = await openBenchDatabase();
  // Stopped halfway, the directory and its server must not stay behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void database.close().finally(() => process.exit(1)));
  }
  try {
    if (values.only === undefined || values.only === 'profile') {
      const startedAt = performance.now();
      const firm = await generateFirm(database.ownerUrl, examinations);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      say(`Generated ${examinations} examinations of ${firm.examiners.length} examiners in ${seconds} s.`);
      await benchPeers(database.appUrl, firm);
      await benchProfile(database.appUrl, firm);
    }
    if (values.only === undefined || values.only === 'import') await benchImport(database, records);
    if (values.only === undefined || values.only === 'pool') {
      await benchPool(database, { firms: Number(values.firms), examiners: Number(values.examiners) });
    }
    if (values.only === undefined || values.only === 'passages') {
      const most = Number(values.reports);
      await benchPassages(database, [...[100, 1000, 10_000].filter((size) => size < most), most]);
    }
  } finally {
    await database.close();
  }
}

await main();
