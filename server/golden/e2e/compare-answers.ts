import { differencesOf, type Allowance } from '../differences.js';
import type { ExaminerAnswers } from './api-answers.js';
import type { EndToEndCase, ExpectedProfile, ExpectedSection, Tolerance } from './expected-answers.js';

/** What the import said of its records. */
export type ImportedRecords = {
  readonly records: number;
  readonly rejected: number;
  readonly unverified: number;
};

/** One thing compared: the section's totals or one examiner. */
export type Compared = { readonly id: string; readonly differences: readonly string[] };

const POSTERIOR: ReadonlySet<string> = new Set([
  'pTwoSided',
  'shrunkenMean',
  'shrunkenCI',
  'peerP10',
  'peerP90',
  'bh',
]);
const INTERVAL: ReadonlySet<string> = new Set(['clopperPearson', 'hhiUnbiased']);

function allowance(tolerance: Tolerance): Allowance {
  return (field) => {
    if (POSTERIOR.has(field)) return tolerance.posterior;
    return INTERVAL.has(field) ? tolerance.interval : tolerance.counts;
  };
}

/** Holds every expected number against the answers of the API: the totals first, then examiner by examiner. */
export function compareAnswers(
  { expected, tolerance }: Pick<EndToEndCase, 'expected' | 'tolerance'>,
  imported: ImportedRecords,
  answers: readonly ExaminerAnswers[],
): Compared[] {
  const allowed = allowance(tolerance);
  const byName = new Map(answers.map((answer) => [answer.examiner, answer]));
  const totals = totalsOf(imported, answers);
  return [
    {
      id: 'totals',
      differences: differencesOf(expectedTotals(expected), totals, allowed).differences,
    },
    ...expected.profiles.map((profile) => ({
      id: profile.examiner,
      differences: differencesOf(withoutRefused(profile), byName.get(profile.examiner)?.profile, allowed)
        .differences,
    })),
  ];
}

function expectedTotals({ records, verified, exams, indexExams }: ExpectedSection) {
  return { records, rejected: 0, verified, exams, indexExams };
}

function totalsOf({ records, rejected, unverified }: ImportedRecords, answers: readonly ExaminerAnswers[]) {
  const sum = (of: (answer: ExaminerAnswers) => number): number =>
    answers.reduce((total, answer) => total + of(answer), 0);
  return {
    records,
    rejected,
    verified: records - rejected - unverified,
    exams: sum(({ exams }) => exams),
    indexExams: sum(({ indexExams }) => indexExams),
  };
}

/** Below five examinations no interval is stated, whatever it would be. */
function withoutRefused(profile: ExpectedProfile): ExpectedProfile {
  const issues = Object.entries(profile.issues).map(([name, issue]) => {
    const { clopperPearson: _interval, ...rest } = issue;
    return [name, issue.n < 5 ? rest : issue] as const;
  });
  return { ...profile, issues: Object.fromEntries(issues) };
}
