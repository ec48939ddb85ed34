import { reportLines } from '../golden/report-lines.js';
import { hasPassed, runVectors } from '../golden/run-vectors.js';
import { vectorFiles } from '../golden/vector-file.js';

/**
 * `npm run golden -- DIR`: computes every reference vector of a directory with the product's functions and
 * prints the agreement file by file. Ends with 1 when a case fails, a file is not run or there is none.
 */
function main(): void {
  const [directory] = process.argv.slice(2);
  if (directory === undefined) {
    process.stderr.write('Name the directory of the vectors: npm run golden -- DIR\n');
    process.exitCode = 1;
    return;
  }
  const results = vectorFiles(directory).map(runVectors);
  for (const line of reportLines(results)) process.stdout.write(`${line}\n`);
  if (!hasPassed(results)) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(
    `The vectors could not be read: ${error instanceof Error ? error.message : 'unknown'}\n`,
  );
  process.exitCode = 1;
}
