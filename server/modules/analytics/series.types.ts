import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ExamKind, TimingSource } from '../../kernel/vocabulary.js';
import type { ValueCount } from '../../statistics/distribution.js';
import { SentenceType, type Sentence } from '../measures/index.js';
import { EstimateType } from './estimate.types.js';
import type { FaceToFaceMinimum, RuledMinutes } from './face-to-face-minimum.js';
import type { MedianInterval } from './median.js';
import type { Fees, Records } from './records-and-fees.js';
import type { DaysSeries, DurationSeries, QuantileValue } from './series.js';

@ObjectType('Bin', { simpleResolvers: true, description: 'How many examinations have a value.' })
export class BinType implements ValueCount {
  @Field(() => Int, { description: 'The value.' })
  value!: number;

  @Field(() => Int, { description: 'Examinations with it.' })
  count!: number;
}

@ObjectType('Quantile', { simpleResolvers: true, description: 'A quantile of the values recorded.' })
export class QuantileType implements QuantileValue {
  @Field(() => Float, { description: 'E.g. 0.5 for the median.' })
  probability!: number;

  @Field(() => Float, { description: 'At least that part of the values is this or less (type 2).' })
  value!: number;
}

@ObjectType('QuantileInterval', {
  simpleResolvers: true,
  description: 'Order-statistic interval; no shape of the distribution is assumed.',
})
export class QuantileIntervalType implements MedianInterval {
  @Field(() => Float, { nullable: true, description: 'Null: no lower limit can be given.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Null: no upper limit can be given.' })
  upper!: number | null;

  @Field(() => Float, { description: 'Exact coverage, at least 0.95.' })
  coverage!: number;
}

@ObjectType('FaceToFaceMinimum', {
  simpleResolvers: true,
  description: 'A minimum time that a regulation states, and how many examinations are below it.',
})
export class FaceToFaceMinimumType {
  @Field(() => String, { description: 'E.g. "8 CCR 49.8".' })
  citation!: string;

  @Field(() => Int, { description: 'Minutes face to face.' })
  minutes!: number;

  @Field(() => ExamKind, {
    description: 'The kind of examination that it is about; only these are counted here.',
  })
  kind!: ExamKind;

  @Field(() => String, {
    description:
      'The claims that it is about, e.g. "psychiatric injury"; the examiner\'s specialty stands in for them.',
  })
  claims!: string;

  @Field(() => Boolean, { description: 'A report may explain a shorter time.' })
  permitsVariance!: boolean;

  @Field(() => EstimateType, { description: 'Strictly below it, of those whose minutes are recorded.' })
  below!: EstimateType;

  @Field(() => SentenceType, { description: 'Both in words.' })
  sentence!: Sentence;

  static from({ rule, kind, below, sentence }: FaceToFaceMinimum): FaceToFaceMinimumType {
    const { citation, minutes, claims, permitsVariance } = rule;
    return { citation, minutes, kind, claims, permitsVariance, below, sentence };
  }
}

@ObjectType('DurationSeries', {
  simpleResolvers: true,
  description: 'Face-to-face minutes according to one source.',
})
export class DurationSeriesType implements DurationSeries {
  /** For the resolver of counts below a number of minutes; not part of the API. */
  shorterThan!: DurationSeries['shorterThan'];

  /** For the resolver of the minimum; not part of the API. */
  ruled!: readonly RuledMinutes[];

  /** For the same; not part of the API. */
  make!: DurationSeries['make'];

  @Field(() => TimingSource, { description: 'Who says so.' })
  source!: TimingSource;

  @Field(() => String, { description: 'The source in words.' })
  label!: string;

  @Field(() => Int, { description: 'Examinations with minutes from this source.' })
  n!: number;

  @Field(() => Int, { description: 'Face-to-face examinations without; record reviews are not missing any.' })
  missing!: number;

  @Field(() => Float, { nullable: true, description: 'At least half took this long or less.' })
  median!: number | null;

  @Field(() => QuantileIntervalType, { nullable: true, description: '95 % interval; null below 6 values.' })
  medianInterval!: QuantileIntervalType | null;

  @Field(() => EstimateType, { description: 'The median with everything that must stand beside it.' })
  medianEstimate!: EstimateType;

  @Field(() => Float, { nullable: true, description: '10th percentile; null below 36 values.' })
  p10!: number | null;

  @Field(() => Float, { nullable: true, description: '90th percentile; null below 36 values.' })
  p90!: number | null;

  @Field(() => Int, { description: 'Shortest.' })
  minimum!: number;

  @Field(() => Int, { description: 'Longest.' })
  maximum!: number;

  @Field(() => [QuantileType], {
    description: 'Those of P10, P25, P50, P75, P90 for which n is large enough to bound them on both sides.',
  })
  quantiles!: readonly QuantileType[];

  @Field(() => [BinType], { description: 'Exact whole minutes, ascending.' })
  histogram!: readonly BinType[];

  @Field(() => EstimateType, { description: 'The examinations with minutes from this source.' })
  estimate!: EstimateType;
}

@ObjectType('DaysSeries', { simpleResolvers: true, description: 'Whole days, one value an examination.' })
export class DaysSeriesType implements DaysSeries {
  @Field(() => Int, { description: 'Examinations with a value.' })
  n!: number;

  @Field(() => Int, { description: 'Examinations without.' })
  missing!: number;

  @Field(() => Float, { nullable: true, description: 'At least half have this or less.' })
  median!: number | null;

  @Field(() => QuantileIntervalType, { nullable: true, description: '95 % interval; null below 6 values.' })
  medianInterval!: QuantileIntervalType | null;

  @Field(() => EstimateType, { description: 'The median with everything that must stand beside it.' })
  medianEstimate!: EstimateType;

  @Field(() => Int, { description: "Examinations in which the examiner's date is the earlier." })
  earlier!: number;

  @Field(() => Int, { description: "Examinations in which the examiner's date is the later." })
  later!: number;

  @Field(() => Int, { description: 'Examinations in which both dates are one.' })
  same!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Exact two-sided sign test of the direction; null with fewer than ten that differ.',
  })
  signTest!: number | null;

  @Field(() => Int, { description: 'Smallest.' })
  minimum!: number;

  @Field(() => Int, { description: 'Largest.' })
  maximum!: number;

  @Field(() => [BinType], { description: 'Exact whole days, ascending.' })
  histogram!: readonly BinType[];

  @Field(() => EstimateType, { description: 'The examinations with a value.' })
  estimate!: EstimateType;

  @Field(() => [Int], { description: 'All values, ascending.' })
  values!: readonly number[];
}

@ObjectType('Records', { simpleResolvers: true, description: 'Pages sent and pages reviewed.' })
export class RecordsType implements Records {
  @Field(() => EstimateType, { description: 'Examinations with the number of pages supplied recorded.' })
  supplied!: EstimateType;

  @Field(() => EstimateType, { description: 'Examinations with the number of pages reviewed recorded.' })
  reviewed!: EstimateType;

  @Field(() => Int, { description: 'Sum of the pages supplied that are recorded.' })
  pagesSupplied!: number;

  @Field(() => Int, { description: 'Sum of the pages reviewed that are recorded.' })
  pagesReviewed!: number;

  @Field(() => EstimateType, { description: 'Examinations with both numbers: only these can be compared.' })
  both!: EstimateType;

  @Field(() => Int, { description: 'Pages supplied in those with both.' })
  pagesSuppliedOfBoth!: number;

  @Field(() => Int, { description: 'Pages reviewed in those with both.' })
  pagesReviewedOfBoth!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Pages reviewed to pages supplied in those with both; null below 10 such examinations.',
  })
  shareReviewed!: number | null;

  @Field(() => EstimateType, { description: 'Fewer pages reviewed than supplied, of those with both.' })
  notAllReviewed!: EstimateType;

  @Field(() => [BinType], {
    description: 'Whole percent reviewed, rounded down; of those with pages supplied.',
  })
  shareHistogram!: readonly BinType[];
}

@ObjectType('Fees', { simpleResolvers: true, description: 'What was charged, as recorded.' })
export class FeesType implements Fees {
  @Field(() => EstimateType, { description: 'Examinations with a fee recorded.' })
  estimate!: EstimateType;

  @Field(() => String, { description: 'Sum of the fees recorded, US dollars.' })
  totalUsd!: string;

  @Field(() => Float, { description: 'The same in cents.' })
  totalCents!: number;

  @Field(() => EstimateType, { description: 'The median with everything that must stand beside it.' })
  median!: EstimateType;

  @Field(() => String, { nullable: true, description: 'Median, US dollars; null when no fee is recorded.' })
  medianUsd!: string | null;

  @Field(() => Float, { nullable: true, description: 'The same in cents; may end in half a cent.' })
  medianCents!: number | null;

  @Field(() => String, { nullable: true, description: 'Smallest, US dollars; null when no fee is recorded.' })
  minimumUsd!: string | null;

  @Field(() => String, { nullable: true, description: 'Largest, US dollars; null when no fee is recorded.' })
  maximumUsd!: string | null;

  @Field(() => [BinType], { description: 'US dollars rounded down to hundreds, ascending.' })
  histogram!: readonly BinType[];
}
