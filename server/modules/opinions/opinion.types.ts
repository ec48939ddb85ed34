import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { ExaminationChangeInput, NewExaminationInput } from '../examinations/index.js';
import type { Opinion } from './opinion.entity.js';

@ObjectType('Opinion', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What an examination concludes on one issue.',
})
export class OpinionType extends NodeType {
  @Field(() => Issue, { description: 'The question answered.' })
  issue!: Issue;

  @Field(() => Stance, {
    nullable: true,
    description: 'Which way the opinion goes; null when only details are recorded, which is no finding.',
  })
  stance!: Stance | null;

  @Field(() => String, { nullable: true, description: "The report's own words." })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote.' })
  page!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The examiner's date of maximum medical improvement.",
  })
  mmiOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The treating physician's date of the same." })
  treaterMmiOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days from the examiner's date to the treater's: positive when the examiner's is earlier.",
  })
  mmiGapDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, percent.' })
  wpiPercent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share apportioned to other factors, percent.' })
  apportionmentPercent!: number | null;

  static from(row: Opinion): OpinionType {
    const { issue, stance, quote, page, mmiOn, treaterMmiOn, wpiPercent, apportionmentPercent } = row;
    return Object.assign(new OpinionType(), {
      id: toGlobalId('Opinion', row.id),
      ...{ issue, stance, quote, page, mmiOn, treaterMmiOn, wpiPercent, apportionmentPercent },
      mmiGapDays: daysBetween(mmiOn, treaterMmiOn),
    });
  }
}

const DAY_MS = 86_400_000;

/** Whole days; null when either day is unknown. Days are legal days, so both are read as UTC midnights. */
function daysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

@InputType('OpinionInput', { description: 'An opinion as a person codes it.' })
export class OpinionInputType {
  @Field(() => Issue, { description: 'The question answered; one opinion for each.' })
  issue!: Issue;

  @Field(() => Stance, { nullable: true, description: 'Which way it goes; null for details alone.' })
  stance?: Stance | null;

  @Field(() => String, { nullable: true, description: "The report's own words." })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the quote, from 1.' })
  page?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The examiner's date; on issue MMI only." })
  mmiOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The treater's date; on issue MMI only." })
  treaterMmiOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, percent, 0 to 100.' })
  wpiPercent?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share apportioned to other factors, percent, 0 to 100.',
  })
  apportionmentPercent?: number | null;
}

@InputType({ description: 'An examination entered by hand.' })
export class ExaminationCreateInput extends NewExaminationInput {
  @Field(() => [OpinionInputType], { nullable: true, description: 'What it concludes.' })
  opinions?: OpinionInputType[] | null;
}

@InputType({ description: 'A change to an examination: an absent field stays as it is, null clears it.' })
export class ExaminationUpdateInput extends ExaminationChangeInput {
  @Field(() => [OpinionInputType], {
    nullable: true,
    description: 'All opinions; null leaves them, [] clears them.',
  })
  opinions?: OpinionInputType[] | null;
}
