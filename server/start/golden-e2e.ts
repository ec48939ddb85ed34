import { endToEndCases, type EndToEndCase } from '../golden/e2e/expected-answers.js';
import { runCase } from '../golden/e2e/run-case.js';
import { startTemporaryProduct, type TemporaryProduct } from '../golden/e2e/temporary-product.js';

const MOST_PRINTED = 20;

/**
 * `npm run golden:e2e -- DIR`: imports the log of a directory into fresh firms of a temporary database, by the
 * suggested mapping alone, and holds the API's answers against the expected ones. Ends with 1 when any differs.
 */
async function main(): Promise<void> {
  const [directory] = process.argv.slice(2);
  if (directory === undefined) throw new Error('Name the directory: npm run golden:e2e -- DIR');
  const cases = endToEndCases(directory);
  const product = await startTemporaryProduct();
  try {
    let failed = 0;
    for (const one of cases) failed += await report(product, one);
    say(failed === 0 ? 'All pass.' : 'NOT passed.');
    if (failed > 0 || cases.length === 0) process.exitCode = 1;
  } finally {
    await product.close();
  }
}

/** How many of the case's comparisons failed. */
async function report(product: TemporaryProduct, one: EndToEndCase): Promise<number> {
  const compared = await runCase(await product.freshFirm(one.name.toLowerCase()), one);
  const failed = compared.filter(({ differences }) => differences.length > 0);
  say(`${one.name}: passed ${compared.length - failed.length}, failed ${failed.length}`);
  const lines = failed.flatMap(({ id, differences }) => differences.map((line) => `  ${id}: ${line}`));
  for (const line of lines.slice(0, MOST_PRINTED)) say(line);
  if (lines.length > MOST_PRINTED) say(`  and ${lines.length - MOST_PRINTED} more`);
  return failed.length;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The log could not be run.'}\n`);
  process.exitCode = 1;
});
