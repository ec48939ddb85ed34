import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import type { Computation } from '../../statistics/computation.js';
import { CaveatType, SentenceType, type Caveat, type Sentence } from '../measures/index.js';
import {
  EstimateBasis,
  EstimateUnit,
  SuppressedReason,
  type Coverage,
  type Estimate,
  type EstimateMethod,
  type Interval,
} from './estimate.js';
import type { ProfileSelection } from './profile-filter.js';
import { WindowType } from './window.types.js';

registerEnumType(EstimateUnit, {
  name: 'EstimateUnit',
  description: 'What a value counts or measures. May grow.',
  valuesConfig: {
    SHARE: { description: 'Of the denominator, 0 to 1; a difference of two shares, -1 to 1.' },
    COUNT: { description: 'A plain count: the numerator.' },
    INDEX: { description: 'An index from 0 to 1.' },
    RATIO: { description: 'A ratio of odds; 1 is no change.' },
  },
});
registerEnumType(EstimateBasis, {
  name: 'EstimateBasis',
  description: 'Whose examinations a number is of. May grow.',
  valuesConfig: { OWN_FILES: { description: "The firm's own files." } },
});
registerEnumType(SuppressedReason, {
  name: 'NotShownReason',
  description: 'Why a value is not stated. May grow.',
  valuesConfig: {
    NO_EXAMINATIONS: { description: 'Nothing is known to count among.' },
    TOO_FEW_FOR_INTERVAL: { description: 'Fewer than 5 known (20 where a payer is concerned): counts only.' },
    TOO_FEW_FOR_PERCENT: { description: '5 to 9 known: count and interval.' },
    TOO_MUCH_UNKNOWN: {
      description:
        'More than 20 % unknown: the bounds take the place of the share; more than 50 %: no interval.',
    },
    TOO_FEW_YEARS: { description: 'Fewer than three years with at least five examinations.' },
    TOO_FEW_EXAMINATIONS: {
      description: 'Fewer than thirty examinations in all, or than ten with or without the finding.',
    },
    EVERY_YEAR_THE_SAME: { description: 'All or none have the finding: no change could be seen.' },
    TOO_FEW_IN_A_GROUP: { description: 'Fewer than ten examinations in one of the two groups.' },
  },
});

@ObjectType('Interval', { simpleResolvers: true, description: 'Two limits in the unit of the value.' })
export class IntervalType implements Interval {
  @Field(() => Float, {
    nullable: true,
    description: 'Lower limit. Round it down for display. Null: none can be given. Never null of a share.',
  })
  lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper limit. Round it up for display. Null: none can be given. Never null of a share.',
  })
  upper!: number | null;

  @Field(() => String, { description: 'How the limits were found, in words.' })
  method!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'At least this often such an interval holds the rate, if these examinations were a random sample; null for bounds.',
  })
  level!: number | null;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description: 'The examinations that a figure speaks of, by what is known: known + unknown = total.',
})
export class CoverageType implements Coverage {
  @Field(() => Int, { description: 'Counted: the denominator of proportions.' })
  known!: number;

  @Field(() => Int, {
    description: 'Not counted: undetermined + notAddressed + blank + uncoded + unverified.',
  })
  unknown!: number;

  @Field(() => Int, { description: 'The examiner left the question open.' })
  undetermined!: number;

  @Field(() => Int, { description: 'The report does not address the question.' })
  notAddressed!: number;

  @Field(() => Int, { description: 'Nothing is recorded.' })
  blank!: number;

  @Field(() => Int, { description: 'Something is recorded of the issue, but no stance.' })
  uncoded!: number;

  @Field(() => Int, { description: 'Read by a machine and not yet confirmed by a person.' })
  unverified!: number;

  @Field(() => Int, { description: 'All examinations that could be counted.' })
  total!: number;
}

@ObjectType('EstimateMethod', { simpleResolvers: true, description: 'The method behind a value.' })
export class EstimateMethodType {
  @Field(() => String, { description: 'Its id; `method(id)` tells more.' })
  id!: EstimateMethod['id'];

  @Field(() => String, { description: 'Raised whenever the same inputs may give another value.' })
  version!: string;

  @Field(() => String, { description: 'Its title.' })
  label!: string;
}

@ObjectType('Estimate', {
  simpleResolvers: true,
  description: 'A number with everything that must stand beside it.',
})
export class EstimateType implements Estimate {
  /** For the resolver of the rows; not part of the API. */
  about!: ProfileSelection;

  /** For the resolver of the computation, which is formed when it is asked for. */
  computation!: Computation | null;

  @Field(() => String, {
    description: 'Names the number among those of its profile; `examinations(filter: { figure })` takes it.',
  })
  key!: string;

  @Field(() => String, { description: 'What is counted or measured, in words.' })
  label!: string;

  @Field(() => Int, {
    description: 'x of "x of n"; of a median, an index or a ratio: how many examinations it is of.',
  })
  numerator!: number;

  @Field(() => Int, { description: 'n of "x of n": those known; of a plain count, all.' })
  denominator!: number;

  @Field(() => EstimateUnit, { description: 'Of value, limits and bounds.' })
  unit!: EstimateUnit;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a share numerator / denominator. Null when it may not be stated, or when the figure is a plain count.',
  })
  value!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      '95 % interval of the value; for the largest of K payers at 1 - 0.05 / K. Null when too few are known.',
  })
  limits!: IntervalType | null;

  @Field(() => SuppressedReason, {
    nullable: true,
    description: 'Why no value is stated; null when it is, or when the figure is a plain count.',
  })
  suppressedBecause!: SuppressedReason | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'What the value would be if all unknown were "no", and if all were "yes". Null when nothing is unknown, or too few are known.',
  })
  bounds!: IntervalType | null;

  @Field(() => CoverageType, { description: 'What is known of how many.' })
  unknowns!: CoverageType;

  @Field(() => EstimateMethodType, { nullable: true, description: 'Null for a plain count.' })
  method!: EstimateMethodType | null;

  @Field(() => EstimateBasis, { description: 'Whose examinations.' })
  basis!: EstimateBasis;

  @Field(() => WindowType, { description: 'The time asked for and found.' })
  window!: WindowType;

  @Field(() => String, { description: 'Whose examinations, in words.' })
  source!: string;

  @Field(() => DateTimeScalar, { description: 'Instant of the snapshot.' })
  asOf!: Date;

  @Field(() => [CaveatType], {
    description: 'C-SEL always; C-AUTO where what a machine read counts by itself.',
  })
  caveats!: readonly Caveat[];

  @Field(() => [SentenceType], {
    description:
      'Claims that rest on this number, those that are true by counting first. Show them as they are.',
  })
  sentences!: readonly Sentence[];

  @Field(() => String, {
    description: "SHA-256 over the counts of the profile's snapshot, in hexadecimal: equal for equal data.",
  })
  dataHash!: string;
}
