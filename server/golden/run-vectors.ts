import { differencesOf, type Comparison, type NumberError } from './differences.js';
import type { Suite } from './suite.js';
import { suites } from './suites.js';
import type { Found, VectorFile } from './vector-file.js';

/** A case that does not agree: its id and one line for each difference, or the message it failed with. */
export type FailedCase = { readonly id: string; readonly differences: readonly string[] };

export type FileResult =
  | {
      readonly kind: 'RUN';
      readonly name: string;
      readonly suite: string;
      readonly passed: number;
      readonly failed: readonly FailedCase[];
      /** The number furthest from its reference, in units of what is allowed; null when no numbers were compared. */
      readonly worst: NumberError | null;
      /** The largest error as such. */
      readonly largest: number | null;
    }
  | { readonly kind: 'NOT_RUN'; readonly name: string; readonly reason: string }
  | { readonly kind: 'NEEDS_DATABASE' | 'OTHER'; readonly name: string };

/** Runs one file; whatever goes wrong in a case is a result and does not end the run. */
export function runVectors(found: Found): FileResult {
  if (found.kind === 'UNREADABLE') return { kind: 'NOT_RUN', name: found.name, reason: found.reason };
  if (found.kind !== 'VECTORS') return { kind: found.kind, name: found.name };
  const { name, file } = found;
  const suite = suites.get(file.suite);
  if (suite === undefined) return { kind: 'NOT_RUN', name, reason: `The suite ${file.suite} is not known.` };
  const results = file.cases.map((one) => ({ id: one.id, ...compared(suite, file, one) }));
  const numbers = results.flatMap((result) => result.numbers);
  const failed = results.filter(({ differences }) => differences.length > 0);
  return {
    kind: 'RUN',
    name,
    suite: file.suite,
    passed: results.length - failed.length,
    failed: failed.map(({ id, differences }) => ({ id, differences })),
    worst: numbers.reduce<NumberError | null>(
      (worst, one) => (worst === null || one.ratio > worst.ratio ? one : worst),
      null,
    ),
    largest: numbers.length === 0 ? null : numbers.reduce((most, { error }) => Math.max(most, error), 0),
  };
}

/** A directory passes when there were vectors, all files that hold any were run, and no case failed. */
export function hasPassed(results: readonly FileResult[]): boolean {
  const run = results.filter((result) => result.kind === 'RUN');
  return (
    run.some(({ passed }) => passed > 0) &&
    run.every(({ failed }) => failed.length === 0) &&
    results.every(({ kind }) => kind !== 'NOT_RUN')
  );
}

function compared(suite: Suite, file: VectorFile, one: VectorFile['cases'][number]): Comparison {
  try {
    return differencesOf(one.expected, suite.answer(one.input), suite.allowance(file.tolerance));
  } catch (error) {
    return { numbers: [], differences: [error instanceof Error ? error.message : 'unknown'] };
  }
}
