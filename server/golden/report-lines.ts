import { hasPassed, type FileResult } from './run-vectors.js';

/** Differences printed of one file; the number of all is printed beside. */
const MOST_PRINTED = 20;

/** What a run over a directory says: a line for each file, its failures below it, and a closing line. */
export function reportLines(results: readonly FileResult[]): string[] {
  const run = results.filter((result) => result.kind === 'RUN');
  const passed = run.reduce((sum, result) => sum + result.passed, 0);
  const failed = run.reduce((sum, result) => sum + result.failed.length, 0);
  const notRun = results.filter(({ kind }) => kind === 'NOT_RUN').length;
  return [
    ...results.flatMap(fileLines),
    '',
    run.length === 0 ? 'No vectors were run.' : `Files run: ${run.length}; not run: ${notRun}.`,
    `Cases passed: ${passed}; failed: ${failed}. ${hasPassed(results) ? 'All pass.' : 'NOT passed.'}`,
  ];
}

function fileLines(result: FileResult): string[] {
  switch (result.kind) {
    case 'NEEDS_DATABASE':
      return [`${result.name}: needs a database: run \`npm run golden:e2e -- DIR\``];
    case 'OTHER':
      return [`${result.name}: states no suite, so it is no vector file`];
    case 'NOT_RUN':
      return [`${result.name}: NOT RUN. ${result.reason}`];
    case 'RUN':
      return [headline(result), ...failureLines(result.failed)];
  }
}

type Run = Extract<FileResult, { kind: 'RUN' }>;

function headline({ name, suite, passed, failed, worst, largest }: Run): string {
  const counts = `passed ${passed}, failed ${failed.length}`;
  const error =
    worst === null || largest === null
      ? 'no numbers compared'
      : `worst error ${brief(worst.ratio)} of the tolerance (${brief(worst.error)}), largest ${brief(largest)}`;
  return `${name}: ${suite}: ${counts}; ${error}`;
}

function failureLines(failed: Run['failed']): string[] {
  const lines = failed.flatMap(({ id, differences }) => differences.map((line) => `  ${id}: ${line}`));
  const more = lines.length - MOST_PRINTED;
  return more > 0 ? [...lines.slice(0, MOST_PRINTED), `  and ${more} more`] : lines;
}

const brief = (value: number): string => (value === 0 ? '0' : String(Number(value.toPrecision(2))));
