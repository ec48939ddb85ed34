import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './program.mjs';

/** Runs vitest with the given configuration and counts what it reports. */
export async function runVitest({ projectRoot, config, files, env }) {
  const directory = await mkdtemp(join(tmpdir(), 'trackrecord-report-'));
  const reportFile = join(directory, 'report.json');
  try {
    const exitCode = await runProgram(
      process.execPath,
      [
        join(projectRoot, 'node_modules/vitest/vitest.mjs'),
        ...[
          'run',
          '--config',
          config,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${reportFile}`,
        ],
        ...files,
      ],
      { cwd: projectRoot, env },
    );
    return counts(await readReport(reportFile), exitCode);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A file that fails before its first test, and a run that fails without a failing test, count as failures too. */
function counts(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Null when vitest ended before it could write. */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
