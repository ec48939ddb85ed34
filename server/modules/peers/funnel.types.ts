import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CountLimits, FunnelLimits } from '../../statistics/funnel.js';
import type { Funnel, FunnelPoint } from './funnel.js';

@ObjectType('CountLimits', { simpleResolvers: true, description: 'Counts that are within, both inclusive.' })
export class CountLimitsType implements CountLimits {
  @Field(() => Int, { description: 'Smallest count within.' })
  lower!: number;

  @Field(() => Int, { description: 'Largest count within.' })
  upper!: number;
}

@ObjectType('FunnelLimits', {
  simpleResolvers: true,
  description: 'Limits at n examinations, as counts: divide by n, and draw as steps.',
})
export class FunnelLimitsType implements FunnelLimits {
  @Field(() => Int, { description: 'Examinations.' })
  n!: number;

  @Field(() => CountLimitsType, { description: 'If all examiners had one rate.' })
  binomial95!: CountLimitsType;

  @Field(() => CountLimitsType, { description: 'The same at 99.8 %.' })
  binomial998!: CountLimitsType;

  @Field(() => CountLimitsType, { description: 'Given how much examiners differ: what flags go by.' })
  predictive95!: CountLimitsType;

  @Field(() => CountLimitsType, { description: 'The same at 99.8 %.' })
  predictive998!: CountLimitsType;
}

@ObjectType('FunnelPoint', { simpleResolvers: true, description: 'One examiner; only the subject is known.' })
export class FunnelPointType implements FunnelPoint {
  @Field(() => Int, { description: 'x of "x of n".' })
  numerator!: number;

  @Field(() => Int, { description: 'n of "x of n".' })
  denominator!: number;

  @Field(() => Boolean, { description: 'The examiner of the profile.' })
  isSubject!: boolean;
}

@ObjectType('Funnel', {
  simpleResolvers: true,
  description:
    'Rates by number of examinations, with the limits between which comparable examiners lie. The subject is outside its own limits exactly when its two-sided tail, not adjusted, is .05 or less.',
})
export class FunnelType implements Funnel {
  @Field(() => Float, { description: "The peers' rate by examinations." })
  centre!: number;

  @Field(() => [FunnelPointType], { description: 'The subject first.' })
  points!: readonly FunnelPointType[];

  @Field(() => [FunnelLimitsType], { description: 'By n, ascending; at most 200 or so.' })
  limits!: readonly FunnelLimitsType[];
}
