import { readFileSync } from 'node:fs';
import { checkWords, isVerified, keptCheck, parsedManifest } from '../modules/exhibits/index.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run verify-exhibit -- FILE.json`: computes every figure of an exported exhibit anew from the rows in its file,
 * and its hash from all of it. Needs no database. Ends with 1 when something does not agree or the file is none.
 */
function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new RangeError('Name the file: npm run verify-exhibit -- FILE.json');
  const manifest = parsedManifest(JSON.parse(readFileSync(file, 'utf8')));
  const { body, rows, sha256 } = manifest;
  const check = keptCheck(manifest);
  say(body.content.title);
  say(`  as of ${body.asOf}`);
  say(`  ${rows.length} rows, ${body.figures.length} figures`);
  say(`  SHA-256 ${sha256}`);
  for (const words of checkWords(check)) say(`  ! ${words}`);
  say(
    isVerified(check) ? '  VERIFIED: the rows give every figure, and the hash is theirs.' : '  NOT VERIFIED.',
  );
  if (!isVerified(check)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`Nothing was verified. ${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
}
