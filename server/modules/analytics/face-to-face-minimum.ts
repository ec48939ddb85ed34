import { timingSourceLabel, type ExamKind, type TimingSource } from '../../kernel/vocabulary.js';
import { Distribution } from '../../statistics/distribution.js';
import { quantile } from '../../statistics/quantile.js';
import { minutesSentence, type MinutesNumbers, type Sentence } from '../measures/index.js';
import { recordedCoverage, type Estimate } from './estimate.js';
import { EstimateMaker } from './estimate-maker.js';
import type { FaceToFaceRule } from './face-to-face-rules.js';
import type { ProfileCounts } from './profile-statement.js';
import { medianIntervalOf } from './median.js';

/** Minutes of the examinations of one kind, and how many examinations of the kind there are. */
export type RuledMinutes = {
  readonly kind: ExamKind;
  readonly minutes: Distribution;
  readonly examinations: number;
};

/** A minimum that a regulation states, and how many examinations are below it. */
export type FaceToFaceMinimum = {
  readonly rule: FaceToFaceRule;
  readonly kind: ExamKind;
  readonly below: Estimate;
  readonly sentence: Sentence;
};

type Shorter = {
  readonly source: TimingSource;
  readonly minutes: Distribution;
  readonly limit: number;
  /** Examinations that could have minutes. */
  readonly total: number;
};

/** Examinations that took strictly less than a number of minutes, of those whose minutes are recorded. */
export function shorterThan(make: EstimateMaker, { source, minutes, limit, total }: Shorter): Estimate {
  return make.proportion({
    key: `MINUTES.${source}.BELOW.${limit}`,
    label: `Less than ${limit} minutes, source: ${timingSourceLabel[source].toLowerCase()}`,
    numerator: countBelow(minutes, limit),
    unknowns: recordedCoverage(minutes.size, total),
  });
}

/** The kinds with minutes from this source for which a rule on file sets a minimum. */
export function ruledMinutesOf(source: TimingSource, rows: ProfileCounts['ruledMinutes']): RuledMinutes[] {
  const ofSource = rows.filter(([, measure]) => measure === `MINUTES.${source}`);
  return [...new Set(ofSource.map(([kind]) => kind))].sort().map((kind) => ({
    kind,
    minutes: Distribution.of(
      ofSource
        .filter(([of]) => of === kind)
        .map(([, , minutes, count]) => ({ value: Number(minutes), count })),
    ),
    examinations: rows
      .filter(([of, measure]) => of === kind && measure === 'EXAMINATION')
      .reduce((sum, [, , , n]) => sum + n, 0),
  }));
}

/** How the examinations of one kind stand to the minimum of a rule that covers them. */
export function faceToFaceMinimum(
  profile: EstimateMaker,
  source: TimingSource,
  { kind, minutes, examinations }: RuledMinutes,
  rule: FaceToFaceRule,
): FaceToFaceMinimum {
  const { selection } = profile.frame;
  // The rule is about this kind alone, so the number is, and the rows that it opens into.
  const filter = { ...selection.filter, kinds: [kind] };
  const make = new EstimateMaker(profile.frame.withSelection({ ...selection, filter }));
  const limit = rule.minutes;
  const below = shorterThan(make, { source, minutes, limit, total: examinations });
  const numbers = minutesNumbers(source, minutes, examinations - minutes.size);
  const { citation, permitsVariance } = rule;
  const minimum = { minutes: limit, citation, below: below.numerator, permitsVariance };
  return { rule, kind, below, sentence: minutesSentence(make.frame.scope, { ...numbers, minimum }) };
}

/** What the sentences on minutes print. */
export function minutesNumbers(source: TimingSource, minutes: Distribution, missing: number): MinutesNumbers {
  const median = quantile(minutes, 0.5);
  return {
    source,
    n: minutes.size,
    missing,
    shortest: minutes.minimum ?? 0,
    longest: minutes.maximum ?? 0,
    median: median === null ? null : { lower: median, upper: median },
    interval: medianIntervalOf(minutes),
    minimum: null,
  };
}

function countBelow(minutes: Distribution, limit: number): number {
  return minutes.bins.reduce((sum, { value, count }) => (value < limit ? sum + count : sum), 0);
}
