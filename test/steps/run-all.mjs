import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from '../../server/start/build.mjs';
import { CommandRefusal, stopCommandsOnSignal } from '../../server/start/command.mjs';
import { installWhatIsMissing } from '../../server/start/packages.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { runProgram } from './program.mjs';
import { schemaDrift } from './schema-drift.mjs';
import { runVitest } from './vitest.mjs';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** In running order. `isPresent` says whether the project has the step yet; each answers how many checks passed. */
const STEPS = [
  { name: 'build', title: 'Build', run: build },
  { name: 'format', title: 'Format', run: () => npmScript('format:check') },
  { name: 'lint', title: 'Lint', run: () => npmScript('lint') },
  { name: 'types', title: 'Types', run: () => npmScript('typecheck') },
  {
    name: 'unit',
    title: 'Unit and integration tests',
    run: (files) => vitest('test/vitest.config.ts', files),
  },
  { name: 'launch', title: 'Launch tests', run: (files) => vitest('test/launch/vitest.config.ts', files) },
  {
    name: 'robustness',
    title: 'Robustness tests',
    run: (files) => vitest('test/robustness/vitest.config.ts', files),
  },
  {
    name: 'browser',
    title: 'Browser tests',
    isPresent: () => existsSync(join(projectRoot, 'test/browser/vitest.config.ts')),
    run: browser,
  },
  {
    name: 'schema',
    title: 'Committed schema is what the code makes',
    isPresent: () => existsSync(join(projectRoot, 'dist/server/start/write-schema.js')),
    run: async () => ((await schemaDrift(projectRoot)) ? FAILED : PASSED),
  },
];

/** Runs the chosen steps, all of them even when one fails, and closes with the totals. */
export async function runAll(argv) {
  stopCommandsOnSignal();
  const chosen = parseArguments(argv);
  if (chosen === null) {
    console.error(`Usage: npm test -- [--only ${STEPS.map(({ name }) => name).join(',')}] [file …]`);
    process.exitCode = 2;
    return;
  }
  try {
    await installWhatIsMissing(projectRoot);
  } catch (error) {
    // Without packages nothing can run, and that is one failure, not a crash.
    if (!(error instanceof CommandRefusal)) throw error;
    console.error(error.message);
    return close([FAILED]);
  }
  const totals = [];
  for (const step of chosen.steps) {
    if (step.isPresent?.() ?? true) totals.push(await announce(step, chosen.files));
  }
  close(totals);
}

async function announce(step, files) {
  const startedAt = performance.now();
  console.log(`\n=== ${step.title}`);
  const counts = await step.run(files);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`--- ${step.title}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return counts;
}

function close(totals) {
  const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

async function build() {
  try {
    await buildWhatIsStale(projectRoot);
    return PASSED;
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    console.error(error.message);
    return FAILED;
  }
}

async function browser(files) {
  const chromium = await findOrInstallChromium();
  if (chromium === null) {
    console.error(
      'The browser tests need Chromium, which was not found. Install it (on Debian: apt-get install chromium) ' +
        'or name it in CHROMIUM_PATH. Until then they count as failed.',
    );
    return FAILED;
  }
  return vitest('test/browser/vitest.config.ts', files, { CHROMIUM_PATH: chromium });
}

async function npmScript(name) {
  const exitCode = await runProgram('npm', ['run', '--silent', name], { cwd: projectRoot });
  return exitCode === 0 ? PASSED : FAILED;
}

function vitest(config, files, env = {}) {
  return runVitest({ projectRoot, config, files, env });
}

/** Null when the arguments make no sense. */
function parseArguments(argv) {
  const only = argv.indexOf('--only');
  if (only === -1) return argv.some((word) => word.startsWith('-')) ? null : { steps: STEPS, files: argv };
  const names = (argv[only + 1] ?? '').split(',');
  const files = [...argv.slice(0, only), ...argv.slice(only + 2)];
  const areKnown = names.every((name) => STEPS.some((step) => step.name === name));
  if (!areKnown || files.some((word) => word.startsWith('-'))) return null;
  return { steps: STEPS.filter((step) => step.name === 'build' || names.includes(step.name)), files };
}
