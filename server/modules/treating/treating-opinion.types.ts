import { Field, Float, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { QuotedType, SourcedType } from './sourced.types.js';
import type { TreatingOpinionRow } from './treating-opinion.queries.js';
import type { TreatmentVisitRow } from './treatment-visit.queries.js';

@ObjectType('TreatingOpinion', {
  implements: NodeType,
  description: 'What a treater concludes on one question, as a member recorded it.',
})
export class TreatingOpinionType extends QuotedType {
  /** Row ids; not part of the API. */
  matterId!: string;
  treaterId!: string;

  @Field(() => Issue, { description: 'The question answered.' })
  issue!: Issue;

  @Field(() => Stance, { description: 'Which way the opinion goes.' })
  stance!: Stance;

  @Field(() => DateScalar, { description: 'The day on which it was stated.' })
  statedOn!: string;

  @Field(() => [String], { description: 'What it rests on: studies, findings, records.' })
  reliedOn!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the member’s summary; null when not recorded.',
  })
  reasoning!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The treater’s day of maximum medical improvement.',
  })
  mmiOn!: string | null;

  @Field(() => Boolean, { description: 'The treater says that it is not reached yet.' })
  isNotYetAtMmi!: boolean;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, percent.' })
  wpiPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share apportioned to other factors, percent.' })
  apportionmentPercent!: number | null;

  @Field(() => [String], { description: 'Medications that it is about, as written.' })
  medications!: readonly string[];

  static from(row: TreatingOpinionRow): TreatingOpinionType {
    return Object.assign(new TreatingOpinionType(), { ...row, id: toGlobalId('TreatingOpinion', row.id) });
  }
}

@ObjectType('TreatmentVisit', {
  implements: NodeType,
  description: 'A day on which a treater saw the claimant.',
})
export class TreatmentVisitType extends SourcedType {
  /** Row ids; not part of the API. */
  matterId!: string;
  treaterId!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What kind of visit, as written; null when not recorded.',
  })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'What the member noted.' })
  note!: string | null;

  static from(row: TreatmentVisitRow): TreatmentVisitType {
    return Object.assign(new TreatmentVisitType(), { ...row, id: toGlobalId('TreatmentVisit', row.id) });
  }
}
