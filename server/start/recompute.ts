import { readFileSync } from 'node:fs';
import { recompute, type Recomputation, type RecomputedValue } from '../statistics/recomputation.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run recompute -- FILE.json`: computes a downloaded figure anew from the inputs in its file and prints
 * each stated value beside the recomputed one. A file holds one computation or a list of them. Ends with 1
 * when a value differs or the file is no computation.
 */
function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new RangeError('Name the file: npm run recompute -- FILE.json');
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const documents: readonly unknown[] = Array.isArray(content) ? content : [content];
  if (documents.length === 0) throw new RangeError('The file holds no computation.');
  for (const document of documents) report(recompute(document));
}

function report(found: Recomputation): void {
  const { method, statedVersion, version, values, agrees, tolerance } = found;
  say(`${method}, version ${statedVersion}`);
  if (statedVersion !== version) say(`  This program has version ${version}, which may compute otherwise.`);
  for (const value of values) say(`  ${line(value)}`);
  const differing = values.filter((value) => !value.agrees).length;
  const verdict = agrees ? 'all agree' : `${differing} DIFFER`;
  say(`  ${values.length} values compared, numbers within ${tolerance}: ${verdict}.`);
  if (!agrees) process.exitCode = 1;
}

function line({ place, stated, recomputed, agrees }: RecomputedValue): string {
  return `${agrees ? '=' : '!'} ${place}: stated ${shown(stated)}, recomputed ${shown(recomputed)}`;
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

try {
  main();
} catch (error) {
  process.stderr.write(`Nothing was recomputed. ${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
}
