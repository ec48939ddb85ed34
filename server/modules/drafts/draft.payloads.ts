import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { MatterType } from '../matters/index.js';
import { MutationPayload } from '../../platform/graphql/index.js';
import { DraftType } from './draft.types.js';
import { DraftChangeKind } from './draft-vocabulary.js';

registerEnumType(DraftChangeKind, {
  name: 'DraftChangeKind',
  description: 'What became of a statement of the record when the draft was written again.',
});

@ObjectType('DraftChange', {
  simpleResolvers: true,
  description: 'What changed in the record’s part of a draft.',
})
export class DraftChangeType {
  @Field(() => DraftChangeKind, { description: 'What became of it.' })
  kind!: DraftChangeKind;

  @Field(() => String, { description: 'Which statement.' })
  blockId!: string;

  @Field(() => String, { description: 'In which part.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'As it was; null for what is new.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is; null for what is gone.' })
  after!: string | null;
}

@ObjectType({ description: 'The draft as it now stands.' })
export class DraftPayload extends MutationPayload {
  @Field(() => DraftType, { nullable: true, description: 'Null when there are userErrors.' })
  draft?: DraftType | null;
}

@ObjectType({ description: 'The draft as it now stands, and what is new in it.' })
export class DraftRegeneratePayload extends DraftPayload {
  @Field(() => [DraftChangeType], {
    nullable: true,
    description: 'Empty when the record says the same as before, and no version was saved.',
  })
  changes?: readonly DraftChangeType[] | null;
}

@ObjectType({ description: 'The draft is gone.' })
export class DraftDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are userErrors.' })
  deletedId?: string | null;

  @Field(() => MatterType, { nullable: true, description: 'Whose it was; null when there are userErrors.' })
  matter?: MatterType | null;
}
