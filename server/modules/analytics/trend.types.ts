import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SentenceType, type Sentence } from '../measures/index.js';
import { EstimateType } from './estimate.types.js';
import { TrendDirection, type YearEstimate, type YearlyTrend } from './yearly-trend.js';

registerEnumType(TrendDirection, {
  name: 'TrendDirection',
  description: 'Which way a share moves over the years; says nothing of why.',
});

@ObjectType('YearEstimate', { simpleResolvers: true, description: 'One calendar year.' })
export class YearEstimateType implements YearEstimate {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => EstimateType, { description: 'Of the reports of the year that conclude on the issue.' })
  estimate!: EstimateType;
}

@ObjectType('YearlyTrend', {
  simpleResolvers: true,
  description:
    "How often the finding of an issue's measure was stated year by year, and whether that changed.",
})
export class YearlyTrendType implements YearlyTrend {
  @Field(() => String, { description: 'Completes "the report states ...".' })
  finding!: string;

  @Field(() => [YearEstimateType], { description: 'The years in which a report concludes on the issue.' })
  years!: readonly YearEstimateType[];

  @Field(() => EstimateType, {
    description:
      'Odds of the finding in a year to those in the year before; above 1: it became more frequent.',
  })
  slope!: EstimateType;

  @Field(() => TrendDirection, { nullable: true, description: 'Null when the change is not tested.' })
  direction!: TrendDirection | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Two-sided, exact given the totals (Cochran-Armitage) up to 2,000 examinations; null when not tested.',
  })
  p!: number | null;

  @Field(() => SentenceType, { nullable: true, description: 'Why it is not tested; null when it is.' })
  refusal!: Sentence | null;
}
