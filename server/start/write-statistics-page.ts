import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statisticsPage } from './statistics-page.js';

const DOCS = join(import.meta.dirname, '../../../docs');

/** Writes docs/statistics.md from its hand-written parts and the definitions of measures and methods. */
async function writeStatisticsPage(): Promise<void> {
  const [head, tail] = await Promise.all(
    ['head', 'tail'].map((part) => readFile(join(DOCS, `parts/statistics-${part}.md`), 'utf8')),
  );
  await writeFile(join(DOCS, 'statistics.md'), statisticsPage({ head: head ?? '', tail: tail ?? '' }));
}

await writeStatisticsPage();
