import { issueLabel, type Issue } from '../../kernel/vocabulary.js';
import {
  CONCLUDING_STANCES,
  findingWords,
  ISSUES,
  stanceHeading,
  type ConcludingStance,
} from '../opinions/index.js';
import type { Counted } from './counted.js';
import type { Coverage, Estimate, EstimateMaker } from './estimate.js';

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
};

/** What is concluded on each issue of which anything is recorded, in the fixed order of issues. */
export function tendenciesOf(counted: Counted, total: number, make: EstimateMaker): Tendency[] {
  return ISSUES.filter((issue) => counted.has(`OPINION.${issue}`)).map((issue) => {
    const coverage = opinionCoverage(issue, counted, total);
    return {
      issue,
      label: issueLabel[issue],
      coverage,
      stances: CONCLUDING_STANCES.map((stance) => ({
        stance,
        finding: findingWords(issue, stance),
        estimate: make.proportion({
          key: `OPINION.${issue}.${stance}`,
          label: stanceHeading(issue, stance),
          numerator: counted.of(`OPINION.${issue}`, stance),
          unknowns: coverage,
        }),
      })),
    };
  });
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
