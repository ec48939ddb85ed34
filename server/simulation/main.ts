import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/table.js';
import { DEFAULT_GRID_SIZE } from '../statistics/peer-model.js';
import { expectedFigures, keptExpectation, type ExpectedFigure } from './expectation.js';
import { judge, rowOf, unmatched } from './report.js';
import { readParameters, type Parameters } from './scenarios.js';
import { simulate } from './simulate.js';

const USAGE = `Simulates examiners whose truth is known and prints what the product's figures say of them: coverage,
calibration, false flags and power, beside what another program found and the limits that must hold.

  npm run simulate -- [--reps 200] [--seed 1] [--params FILE.json] [--expected FILE.json]...
                      [--grid ${DEFAULT_GRID_SIZE}] [--threads 2] [--only peers|others]

Exit code 1 when a figure is further than 4 combined standard errors from the expected one or breaks a limit.
With --params only the peers are simulated, and nothing is expected but what --expected files say.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function readTask(
  params: string | undefined,
  expectedFiles: readonly string[],
): Promise<{ parameters: Parameters; expected: ExpectedFigure[] }> {
  const stated = (await Promise.all(expectedFiles.map(readJson))).map(expectedFigures);
  if (stated.some((figures) => figures.length === 0))
    throw new RangeError('A file of expected results has none.');
  if (params !== undefined) {
    return { parameters: readParameters(await readJson(params)), expected: stated.flat() };
  }
  const kept = keptExpectation();
  return {
    parameters: readParameters(kept.parameters),
    expected: stated.length === 0 ? kept.figures : stated.flat(),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reps: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      params: { type: 'string' },
      expected: { type: 'string', multiple: true, default: [] },
      grid: { type: 'string', default: String(DEFAULT_GRID_SIZE) },
      threads: { type: 'string', default: '2' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [reps, seed, gridSize, threads] = [values.reps, values.seed, values.grid, values.threads].map(Number);
  const isUsable = [reps, gridSize, threads].every(
    (count) => Number.isSafeInteger(count) && (count ?? 0) > 0,
  );
  if (values.help || !isUsable || !Number.isSafeInteger(seed)) {
    say(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const { parameters, expected } = await readTask(values.params, values.expected);
  const only = values.params === undefined ? values.only : 'peers';
  const startedAt = performance.now();
  say(`${reps} repetitions from seed ${seed}, on a grid of ${gridSize} x ${gridSize}.`);
  const figures = await simulate(
    { parameters, gridSize: gridSize ?? DEFAULT_GRID_SIZE },
    { reps: reps ?? 0, seed: seed ?? 0, threads: threads ?? 1, only },
    (scenario) => say(`  ${scenario}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`),
  );
  const verdicts = judge(figures, expected, parameters);
  const head = ['figure', 'value', 'MC SE', 'expected', 'distance', 'limit', ''];
  printTable('Simulated', head, verdicts.map(rowOf));
  const missing = only === undefined ? unmatched(figures, expected) : [];
  for (const { scenario, name } of missing) say(`Expected, but not simulated: ${scenario} ${name}`);
  const failed = verdicts.filter(({ isOk }) => !isOk).length + missing.length;
  const compared = verdicts.filter((verdict) => verdict.expected !== null).length;
  const limited = verdicts.filter(({ limit }) => limit !== null).length;
  say(`\n${verdicts.length} figures, ${compared} compared, ${limited} with a hard limit, ${failed} failed.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
