import { issueLabel, type Issue } from '../../kernel/vocabulary.js';
import { MINIMA } from '../../statistics/show-rules.js';
import {
  findingWords,
  intervalSentence,
  measureOfIssue,
  notCountedSentence,
  opinionSentence,
  tooFewSentence,
  type Sentence,
} from '../measures/index.js';
import { CONCLUDING_STANCES, ISSUES, stanceHeading, type ConcludingStance } from '../opinions/index.js';
import type { Counted } from './counted.js';
import type { Coverage, Estimate } from './estimate.js';
import type { EstimateMaker } from './estimate-maker.js';
import { treaterPairsOf, type TreaterPairs } from './treater-pairs.js';
import type { ProfileCounts } from './profile-statement.js';
import { yearlyTrendOf, type YearlyTrend } from './yearly-trend.js';

export type StanceFigure = {
  readonly stance: ConcludingStance;
  /** Completes "the report states ...". */
  readonly finding: string;
  readonly estimate: Estimate;
};
export type Tendency = {
  readonly issue: Issue;
  readonly label: string;
  readonly stances: readonly StanceFigure[];
  readonly coverage: Coverage;
  /** Of the finding of the issue's measure. */
  readonly trend: YearlyTrend;
  /** Beside the treaters' conclusions; null when no matter has both. */
  readonly treaterPairs: TreaterPairs | null;
};

/** What is concluded on each issue of which anything is recorded, in the fixed order of issues. */
export function tendenciesOf(
  { opinionYears }: Pick<ProfileCounts, 'opinionYears'>,
  counted: Counted,
  { total, make }: { total: number; make: EstimateMaker },
): Tendency[] {
  return ISSUES.filter((issue) => counted.has(`OPINION.${issue}`)).map((issue) => {
    const coverage = opinionCoverage(issue, counted, total);
    return {
      issue,
      label: issueLabel[issue],
      coverage,
      trend: yearlyTrendOf(issue, { opinionYears, coverage, make }),
      treaterPairs: treaterPairsOf(issue, counted, { total, make }),
      stances: CONCLUDING_STANCES.map((stance) => ({
        stance,
        finding: findingWords(issue, stance),
        estimate: make.proportion({
          key: `OPINION.${issue}.${stance}`,
          label: stanceHeading(issue, stance),
          numerator: counted.of(`OPINION.${issue}`, stance),
          unknowns: coverage,
          says: (estimate) => opinionSentences(make, { issue, stance }, estimate),
        }),
      })),
    };
  });
}

/** What is counted, what is not counted, and what the interval would mean, in that order. */
function opinionSentences(
  { frame: { scope } }: EstimateMaker,
  { issue, stance }: { issue: Issue; stance: ConcludingStance },
  { numerator: x, denominator: n, limits, unknowns }: Estimate,
): Sentence[] {
  const words = { about: measureOfIssue(issue).about, finding: findingWords(issue, stance) };
  const [lower, upper] = [limits?.lower ?? null, limits?.upper ?? null];
  return [
    opinionSentence(scope, words, { x, n, unknown: unknowns.unknown }),
    notCountedSentence(unknowns),
    tooFewSentence(n, MINIMA.share),
    lower === null || upper === null ? null : intervalSentence({ examiner: scope.examiner, n, lower, upper }),
  ].filter((sentence) => sentence !== null);
}

/** Conclusions of any direction are known; all else is unknown, by kind. */
function opinionCoverage(issue: Issue, counted: Counted, total: number): Coverage {
  const measure = `OPINION.${issue}`;
  const known = CONCLUDING_STANCES.reduce((sum, stance) => sum + counted.of(measure, stance), 0);
  return {
    known,
    unknown: total - known,
    undetermined: counted.of(measure, 'UNDETERMINED'),
    notAddressed: counted.of(measure, 'NOT_ADDRESSED'),
    uncoded: counted.of(measure, 'UNCODED'),
    unverified: counted.of(measure, 'UNVERIFIED'),
    blank: total - counted.total(measure),
    total,
  };
}
