import { issueLabel, type Issue } from '../../kernel/vocabulary.js';
import { ALPHA } from '../../statistics/proportion.js';
import { trendRules, TrendRefusal, type TrendShown } from '../../statistics/trend-rules.js';
import { trend, type Trend, type YearCount } from '../../statistics/trend.js';
import { CaveatId, measureOfIssue, refusalSentence, type Sentence } from '../measures/index.js';
import { EstimateUnit, recordedCoverage, type Coverage, type Estimate } from './estimate.js';
import type { EstimateMaker, Stated } from './estimate-maker.js';
import type { ProfileCounts } from './profile-statement.js';

/** Which way a share moves over the years. */
export const TrendDirection = { UP: 'UP', DOWN: 'DOWN', LEVEL: 'LEVEL' } as const;
export type TrendDirection = (typeof TrendDirection)[keyof typeof TrendDirection];

/** How often the finding of an issue's measure was stated, year by year, and whether that changed. */
export type YearlyTrend = {
  /** Completes "the report states ...". */
  readonly finding: string;
  /** The years in which a report concludes on the issue. */
  readonly years: readonly YearEstimate[];
  /** Odds of the finding in a year to those in the year before; without a value where no slope may be stated. */
  readonly slope: Estimate;
  /** Null when the change is not tested. */
  readonly direction: TrendDirection | null;
  /** Two-sided, exact up to 2,000 examinations; null when the change is not tested. */
  readonly p: number | null;
  /** Why it is not tested; null when it is. */
  readonly refusal: Sentence | null;
};
export type YearEstimate = { readonly year: number; readonly estimate: Estimate };

type IssueYears = {
  readonly opinionYears: ProfileCounts['opinionYears'];
  readonly coverage: Coverage;
  readonly make: EstimateMaker;
};

/** The change of one issue's finding over calendar years. */
export function yearlyTrendOf(issue: Issue, { opinionYears, coverage, make }: IssueYears): YearlyTrend {
  const years = opinionYears
    .filter(([measure]) => measure === `OPINION.${issue}`)
    .map(([, year, x, n]): YearCount => ({ year, x, n }))
    .sort((a, b) => a.year - b.year);
  return new TestedWhenAsked(issue, years, { coverage, make });
}

/** The exact test takes its time with hundreds of examinations, and few who read a profile ask for it. */
class TestedWhenAsked implements YearlyTrend {
  private readonly shown: TrendShown;
  private found: Trend | null | undefined;

  constructor(
    private readonly issue: Issue,
    private readonly counts: readonly YearCount[],
    private readonly of: Omit<IssueYears, 'opinionYears'>,
  ) {
    this.shown = trendRules(counts);
  }

  get finding(): string {
    return measureOfIssue(this.issue).finding;
  }

  get years(): readonly YearEstimate[] {
    return this.counts.map(({ year, x, n }) => ({
      year,
      estimate: this.of.make.proportion({
        key: `YEAR.${year}.OPINION.${this.issue}.FAVORS_DEFENSE`,
        label: `${issueLabel[this.issue]} in ${year}`,
        numerator: x,
        // What is unknown is told apart for the window as a whole; a year's share is of those that conclude.
        unknowns: recordedCoverage(n, n),
        caveats: [CaveatId['C-TIME']],
      }),
    }));
  }

  get slope(): Estimate {
    const { coverage, make } = this.of;
    return make.derived({
      key: `OPINION.${this.issue}.TREND`,
      label: `${issueLabel[this.issue]}: odds from year to year`,
      numerator: coverage.known,
      unknowns: coverage,
      unit: EstimateUnit.RATIO,
      method: 'trend',
      states: () => this.stated(),
      inputs: () => ({ years: [...this.counts] }),
      caveats: [CaveatId['C-TIME']],
      says: () => (this.refusal === null ? [] : [this.refusal]),
    });
  }

  get direction(): TrendDirection | null {
    const z = this.tested()?.z ?? null;
    if (z === null) return null;
    if (z === 0) return TrendDirection.LEVEL;
    return z > 0 ? TrendDirection.UP : TrendDirection.DOWN;
  }

  get p(): number | null {
    const found = this.tested();
    return found?.exactTwoSided ?? found?.asymptoticTwoSided ?? null;
  }

  get refusal(): Sentence | null {
    return this.shown.because === null ? null : refusalSentence({ because: this.shown.because });
  }

  private stated(): Stated {
    const logistic = this.tested()?.logistic ?? null;
    if (logistic === null) {
      const suppressedBecause = this.shown.because ?? TrendRefusal.TOO_FEW_EXAMINATIONS;
      return { value: null, limits: null, suppressedBecause };
    }
    const { oddsRatio: value, oddsRatioLower: lower, oddsRatioUpper: upper } = logistic;
    const limits = { lower, upper, method: 'Wald, of the logistic slope', level: 1 - ALPHA };
    return { value, limits, suppressedBecause: null };
  }

  private tested(): Trend | null {
    if (this.found === undefined) this.found = this.shown.test ? trend(this.counts) : null;
    return this.found;
  }
}
