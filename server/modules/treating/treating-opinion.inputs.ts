import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, fromGlobalId, MutationPayload } from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { StatedTreatingOpinion } from './treating-opinion-values.js';
import { TreatingOpinionType, TreatmentVisitType } from './treating-opinion.types.js';

/** The row id behind a global id that may be absent. @throws NotFoundError for one of another type. */
export function rowIdOf(typeName: string, globalId: string | null | undefined): string | null {
  return globalId === null || globalId === undefined ? null : fromGlobalId(typeName, globalId);
}

@InputType()
abstract class TreatingOpinionInput {
  @Field(() => Issue, { description: 'The question answered.' })
  issue!: Issue;

  @Field(() => Stance, { description: 'Which way the opinion goes.' })
  stance!: Stance;

  @Field(() => DateScalar, { description: 'The day on which it was stated.' })
  statedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words; of a document that is read they must stand on the page.',
  })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document with the opinion.' })
  documentId?: string | null;

  @Field(() => [String], { nullable: true, description: 'What it rests on; at most 50.' })
  reliedOn?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why, in short.' })
  reasoning?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of maximum medical improvement; with MMI only.',
  })
  mmiOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Not reached yet; with MMI only.' })
  isNotYetAtMmi?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Whole person impairment, percent.' })
  wpiPercent?: number | null;

  @Field(() => Float, { nullable: true, description: 'Share apportioned to other factors, percent.' })
  apportionmentPercent?: number | null;

  @Field(() => [String], { nullable: true, description: 'Medications that it is about; at most 50.' })
  medications?: string[] | null;
}

@InputType({ description: 'An opinion of a treater to record: of one on file, or of one named here.' })
export class TreatingOpinionAddInput extends TreatingOpinionInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => ID, { nullable: true, description: 'A treater on file.' })
  treaterId?: string | null;

  @Field(() => String, { nullable: true, description: 'Else the name: a new treater, or one found again.' })
  treaterName?: string | null;
}

@InputType({ description: 'An opinion as it is to stand, all of it: what is null is not stated.' })
export class TreatingOpinionUpdateInput extends TreatingOpinionInput {
  @Field(() => ID, { description: 'The opinion.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ID, { description: 'The treater.' })
  treaterId!: string;
}

/** What of an input the opinion states; the document by its row id. @throws NotFoundError for an id that is none. */
export function statedOpinion(input: TreatingOpinionInput): StatedTreatingOpinion {
  const { issue, stance, statedOn, quote, page, reliedOn, reasoning, mmiOn, isNotYetAtMmi } = input;
  const { wpiPercent, apportionmentPercent, medications } = input;
  const documentId = rowIdOf('Document', input.documentId);
  const first = { issue, stance, statedOn, quote, page, documentId, reliedOn, reasoning, mmiOn };
  return { ...first, isNotYetAtMmi, wpiPercent, apportionmentPercent, medications };
}

@ObjectType({ description: 'An opinion after it was recorded, changed or removed.' })
export class TreatingOpinionPayload extends MutationPayload {
  @Field(() => TreatingOpinionType, { nullable: true, description: 'Null when removed or refused.' })
  treatingOpinion?: TreatingOpinionType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter as it now stands; null when refused.' })
  matter?: MatterType | null;
}

@InputType({ description: 'A day on which the treater saw the claimant.' })
export class TreatmentVisitInput {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What kind of visit.' })
  kind?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document that records it.' })
  documentId?: string | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType({ description: 'Visits to record; one of the same day and kind that is on file stays as it is.' })
export class TreatmentVisitsAddInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => ID, { description: 'The treater.' })
  treaterId!: string;

  @Field(() => [TreatmentVisitInput], { description: 'One to 200 visits.' })
  visits!: TreatmentVisitInput[];
}

@ObjectType({ description: 'Visits after they were recorded or removed.' })
export class TreatmentVisitsPayload extends MutationPayload {
  @Field(() => [TreatmentVisitType], {
    nullable: true,
    description: 'Those that are new; null when refused.',
  })
  visits?: TreatmentVisitType[] | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter as it now stands; null when refused.' })
  matter?: MatterType | null;
}
