import { issueLabel, Stance, type Issue } from '../../kernel/vocabulary.js';
import { MIN_PAIRS, pairedBinary, type PairedCounts } from '../../statistics/paired-binary.js';
import { MINIMA } from '../../statistics/show-rules.js';
import { CaveatId, findingWords, pairedSentence, tooFewSentence, type Sentence } from '../measures/index.js';
import type { Counted } from './counted.js';
import { recordedCoverage, type Estimate } from './estimate.js';
import type { EstimateMaker } from './estimate-maker.js';

/** The examiner's conclusions on one issue beside those of the treaters of the same matters. */
export type TreaterPairs = PairedCounts & {
  /** What "yes" is: completes "the report states ...". */
  readonly finding: string;
  /** How many of the pairs differ, by stance; beside it everything that must stand there. */
  readonly estimate: Estimate;
  /** Exact two-sided test that either of the two states the finding alone equally often; null below ten pairs. */
  readonly directionTest: number | null;
};

/** Stances of a pair as counted: the examiner's, then the treaters'. */
type Pair = { readonly examiner: string; readonly treater: string; readonly n: number };

/**
 * Null when no examination has both conclusions. Examinations without a pair are unknown, not agreement: a pair is
 * where both conclude, and where several treaters do, alike.
 */
export function treaterPairsOf(
  issue: Issue,
  counted: Counted,
  { total, make }: { readonly total: number; readonly make: EstimateMaker },
): TreaterPairs | null {
  const pairs = counted.outcomes(`TREATER_PAIR.${issue}`).map(([outcome, n]): Pair => {
    const [examiner = '', treater = ''] = outcome.split('/');
    return { examiner, treater, n };
  });
  const known = countOf(pairs, () => true);
  if (known === 0) return null;
  const table = tableOf(pairs);
  const finding = findingWords(issue, Stance.FAVORS_DEFENSE);
  return {
    ...table,
    finding,
    estimate: make.proportion({
      key: `TREATER_PAIR.${issue}.DISAGREES`,
      label: `${issueLabel[issue]}: differs from the treating physician`,
      numerator: countOf(pairs, ({ examiner, treater }) => examiner !== treater),
      unknowns: recordedCoverage(known, total),
      caveats: [CaveatId['C-DISP']],
      says: ({ denominator }) => sentencesOf(make, { finding, table, n: denominator }),
    }),
    directionTest: known < MIN_PAIRS ? null : (pairedBinary(table)?.mcnemarExact ?? null),
  };
}

function sentencesOf(
  { frame: { scope } }: EstimateMaker,
  { finding, table, n }: { readonly finding: string; readonly table: PairedCounts; readonly n: number },
): Sentence[] {
  const { treaterYesExaminerNo: treaterOnly, treaterNoExaminerYes: examinerOnly } = table;
  return [
    pairedSentence(scope, finding, { n, treaterOnly, examinerOnly }),
    tooFewSentence(n, MINIMA.share),
  ].filter((sentence) => sentence !== null);
}

function tableOf(pairs: readonly Pair[]): PairedCounts {
  const isFinding = (stance: string): boolean => stance === Stance.FAVORS_DEFENSE;
  const cell = (treater: boolean, examiner: boolean): number =>
    countOf(pairs, (pair) => isFinding(pair.treater) === treater && isFinding(pair.examiner) === examiner);
  return {
    bothYes: cell(true, true),
    treaterYesExaminerNo: cell(true, false),
    treaterNoExaminerYes: cell(false, true),
    bothNo: cell(false, false),
  };
}

function countOf(pairs: readonly Pair[], isMeant: (pair: Pair) => boolean): number {
  return pairs.reduce((sum, pair) => (isMeant(pair) ? sum + pair.n : sum), 0);
}
