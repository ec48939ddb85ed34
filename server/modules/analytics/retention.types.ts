import { Field, Float, Int, ObjectType } from 'type-graphql';
import { EstimateType } from './estimate.types.js';
import type { EstimateMaker } from './estimate-maker.js';
import type { Concentration } from './payer-breakdown.js';
import type { PayerComparison } from './payer-comparison.js';
import type { OrganisationName } from './profile-statement.js';
import type { Retention, RetentionYear } from './retention.js';

@ObjectType('RetentionYear', { simpleResolvers: true, description: 'One calendar year.' })
export class RetentionYearType implements RetentionYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => EstimateType, { description: 'Examinations in the year.' })
  examinations!: EstimateType;

  @Field(() => [EstimateType], { description: 'DEFENSE, PLAINTIFF, NEUTRAL, of those whose side is known.' })
  bySide!: readonly EstimateType[];
}

@ObjectType('Payer', { simpleResolvers: true, description: 'Who retained the examiner, and how often.' })
export class PayerType {
  /** For the resolver of the organisation; not part of the API. */
  organisation!: OrganisationName;

  @Field(() => EstimateType, { description: 'Of the examinations whose payer of this kind is known.' })
  estimate!: EstimateType;
}

@ObjectType('Concentration', {
  simpleResolvers: true,
  description: 'How far the examinations are gathered at few organisations of one kind.',
})
export class ConcentrationType implements Concentration {
  @Field(() => EstimateType, {
    description:
      'The chance that two different examinations have one payer (Herfindahl-Hirschman, unbiased).',
  })
  index!: EstimateType;

  @Field(() => Float, {
    nullable: true,
    description: 'As many payers of equal size would be as concentrated; null below 20 examinations.',
  })
  effectivePayers!: number | null;
}

@ObjectType('PayerBreakdown', {
  simpleResolvers: true,
  description: 'Examinations by organisation of one kind.',
})
export class PayerBreakdownType {
  @Field(() => Int, { description: 'Examinations whose payer of this kind is known.' })
  known!: number;

  @Field(() => Int, { description: 'Examinations whose payer of this kind is not recorded.' })
  unknown!: number;

  @Field(() => [PayerType], { description: 'At most 50, largest first, then by name.' })
  payers!: readonly PayerType[];

  @Field(() => PayerType, {
    nullable: true,
    description: 'The largest; null when none is known, or when several are equally frequent.',
  })
  top!: PayerType | null;

  @Field(() => Int, { description: 'Examinations of known payers beyond those listed.' })
  others!: number;

  @Field(() => ConcentrationType, {
    nullable: true,
    description: 'Null when the filter chose one of them: there is nothing to concentrate.',
  })
  concentration!: ConcentrationType | null;
}

@ObjectType('GroupCount', { simpleResolvers: true, description: 'x of n of one of two groups.' })
export class GroupCountType {
  @Field(() => Int, { description: 'With the finding.' })
  x!: number;

  @Field(() => Int, { description: 'That conclude on the issue.' })
  n!: number;
}

@ObjectType('PayerComparison', {
  simpleResolvers: true,
  description:
    'Conclusions on causation in the examinations of the largest carrier against those of all other named ones: the one comparison of payers that was declared beforehand.',
})
export class PayerComparisonType implements PayerComparison {
  /** For the resolver of the organisation; not part of the API. */
  organisation!: OrganisationName;

  @Field(() => String, { description: 'Completes "the report states ...".' })
  finding!: string;

  @Field(() => GroupCountType, { description: 'Of the largest carrier.' })
  top!: GroupCountType;

  @Field(() => GroupCountType, { description: 'Of all other carriers that are named.' })
  rest!: GroupCountType;

  @Field(() => EstimateType, { description: 'Share of the largest less that of the rest.' })
  difference!: EstimateType;

  @Field(() => Float, {
    nullable: true,
    description: "Fisher's exact test, two-sided; null with fewer than ten in a group.",
  })
  p!: number | null;
}

@ObjectType('Retention', { simpleResolvers: true, description: 'Who retained the examiner.' })
export class RetentionType implements Retention {
  /** For the resolver of the comparison; not part of the API. */
  make!: EstimateMaker;

  @Field(() => [EstimateType], {
    description:
      'DEFENSE, PLAINTIFF, NEUTRAL, of those whose side is known; the others stand in the coverage.',
  })
  bySide!: readonly EstimateType[];

  @Field(() => [RetentionYearType], { description: 'Every year from the first to the last found.' })
  byYear!: readonly RetentionYearType[];

  @Field(() => PayerBreakdownType, { description: 'By carrier.' })
  carriers!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By law firm.' })
  lawFirms!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By attorney.' })
  attorneys!: PayerBreakdownType;

  @Field(() => PayerBreakdownType, { description: 'By vendor.' })
  vendors!: PayerBreakdownType;
}
