import { parseArgs } from 'node:util';
import { openBenchDatabase } from './bench-database.js';
import { generateFirm } from './generated-firm.js';
import { benchImport } from './import.bench.js';
import { benchProfile } from './profile.bench.js';

const USAGE = `Measures the product against the same SQL without it, in one run. Nothing is asserted.

  npm run bench -- [--examinations 200000] [--records 100000] [--only profile|import]`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      examinations: { type: 'string', default: '200000' },
      records: { type: 'string', default: '100000' },
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
  const database = await openBenchDatabase();
  // Stopped halfway, the directory and its server must not stay behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void database.close().finally(() => process.exit(1)));
  }
  try {
    if (values.only !== 'import') {
      const startedAt = performance.now();
      const firm = await generateFirm(database.ownerUrl, examinations);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      say(`Generated ${examinations} examinations of ${firm.examiners.length} examiners in ${seconds} s.`);
      await benchProfile(database.appUrl, firm);
    }
    if (values.only !== 'profile') await benchImport(database, records);
  } finally {
    await database.close();
  }
}

await main();
