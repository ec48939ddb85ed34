import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NotShownReason } from '../../statistics/show-rules.js';
import type { Coverage, Estimate, Interval } from './estimate.js';
import type { ProfileSelection } from './profile-filter.js';

registerEnumType(NotShownReason, {
  name: 'NotShownReason',
  description: 'Why a figure states no share. May grow.',
  valuesConfig: {
    NO_EXAMINATIONS: { description: 'Nothing is known to count among.' },
    TOO_FEW_FOR_INTERVAL: { description: 'Fewer than 5 known (20 where a payer is concerned): counts only.' },
    TOO_FEW_FOR_PERCENT: { description: '5 to 9 known: count and interval.' },
    TOO_MUCH_UNKNOWN: {
      description:
        'More than 20 % unknown: the bounds take the place of the share; more than 50 %: no interval.',
    },
  },
});

@ObjectType('Interval', { simpleResolvers: true, description: 'Two limits, both shares from 0 to 1.' })
export class IntervalType implements Interval {
  @Field(() => Float, { description: 'Lower limit. Round it down for display.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper limit. Round it up for display.' })
  upper!: number;

  @Field(() => String, { description: 'Clopper-Pearson, or Manski bounds.' })
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

@ObjectType('Estimate', {
  simpleResolvers: true,
  description: 'A number with everything that must stand beside it.',
})
export class EstimateType implements Estimate {
  /** For the resolver of the rows; not part of the API. */
  about!: ProfileSelection;

  @Field(() => String, { description: 'Names what is counted; `examinations(filter: { figure })` takes it.' })
  key!: string;

  @Field(() => String, { description: 'What is counted, in words.' })
  label!: string;

  @Field(() => Int, { description: 'x of "x of n".' })
  numerator!: number;

  @Field(() => Int, { description: 'n of "x of n": those known, for a proportion; all, for a plain count.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'count / denominator; null when it may not be stated, or when the figure is a plain count.',
  })
  value!: number | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      '95 % interval of the share; for the largest of K payers at 1 - 0.05 / K. Null when too few are known.',
  })
  limits!: IntervalType | null;

  @Field(() => NotShownReason, {
    nullable: true,
    description: 'Why no share is stated; null when it is, or when the figure is a plain count.',
  })
  suppressedBecause!: NotShownReason | null;

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'What the share would be if all unknown were "no", and if all were "yes". Null when nothing is unknown, or too few are known.',
  })
  bounds!: IntervalType | null;

  @Field(() => CoverageType, { description: 'What is known of how many.' })
  unknowns!: CoverageType;
}
