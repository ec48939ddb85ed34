import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EngagementState } from '../../reading/engagement/index.js';
import { MutationPayload } from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import { EngagementType, PositionPointType } from './divergence.types.js';
import { PositionPointKind, PositionSide } from './treating-vocabulary.js';

@InputType({ description: 'How a report meets a treater’s opinion, decided by a member.' })
export class EngagementSetInput {
  @Field(() => ID, { description: 'The examiner’s opinion.' })
  opinionId!: string;

  @Field(() => ID, { description: 'The treater’s opinion on the same question of the same matter.' })
  treatingOpinionId!: string;

  @Field(() => EngagementState, { description: 'How.' })
  state!: EngagementState;

  @Field(() => String, {
    nullable: true,
    description: 'The passage; of a read document it must stand on the page.',
  })
  quote?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => ID, { nullable: true, description: 'The document with the passage.' })
  documentId?: string | null;

  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; null when there was none.' })
  version?: number | null;
}

@ObjectType({ description: 'An engagement after it was decided.' })
export class EngagementPayload extends MutationPayload {
  @Field(() => EngagementType, { nullable: true, description: 'Null when refused.' })
  engagement?: EngagementType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter as it now stands; null when refused.' })
  matter?: MatterType | null;
}

@InputType({ description: 'An examination whose report is to be looked through.' })
export class EngagementProposeInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;
}

@ObjectType({ description: 'What was proposed.' })
export class EngagementProposePayload extends MutationPayload {
  @Field(() => [EngagementType], { nullable: true, description: 'The proposals; null when refused.' })
  engagements?: EngagementType[] | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter as it now stands; null when refused.' })
  matter?: MatterType | null;
}

@InputType({ description: 'A point to note; about one opinion, or about both beside each other.' })
export class PositionPointAddInput {
  @Field(() => ID, { nullable: true, description: 'The examiner’s opinion.' })
  opinionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The treater’s opinion.' })
  treatingOpinionId?: string | null;

  @Field(() => PositionSide, { description: 'Whose position it is about.' })
  side!: PositionSide;

  @Field(() => PositionPointKind, { description: 'Which way it tells.' })
  kind!: PositionPointKind;

  @Field(() => String, { description: 'The point, at most 1,000 characters.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words that it rests on.' })
  quote?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document with them.' })
  documentId?: string | null;
}

@ObjectType({ description: 'A point after it was noted or removed.' })
export class PositionPointPayload extends MutationPayload {
  @Field(() => PositionPointType, { nullable: true, description: 'Null when removed or refused.' })
  point?: PositionPointType | null;

  @Field(() => MatterType, { nullable: true, description: 'The matter as it now stands; null when refused.' })
  matter?: MatterType | null;
}
