import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DraftChangeKind } from '../drafts/index.js';
import { MutationPayload } from '../../platform/graphql/index.js';
import { OutlineField } from './edit-conflicts.js';
import { OutlineTemplateType } from './outline-template.types.js';
import { OutlineType } from './outline.types.js';

registerEnumType(OutlineField, {
  name: 'OutlineField',
  description: 'What of a question or chapter two people can both have changed. May grow.',
});

@ObjectType({ description: 'The outline as it now stands.' })
export class OutlinePayload extends MutationPayload {
  @Field(() => OutlineType, { nullable: true, description: 'Null when there are userErrors.' })
  outline?: OutlineType | null;
}

@ObjectType('OutlineConflict', {
  simpleResolvers: true,
  description: 'Words that somebody else changed after the editor looked.',
})
export class OutlineConflictType {
  @Field(() => Int, { description: 'Of the edit in its request, from 0.' })
  edit!: number;

  @Field(() => String, { description: 'The question or chapter.' })
  partId!: string;

  @Field(() => OutlineField, { description: 'What of it.' })
  field!: OutlineField;

  @Field(() => String, { nullable: true, description: 'As the editor saw it; null when there was none.' })
  seen!: string | null;

  @Field(() => String, { nullable: true, description: 'As it stands now; null when there is none.' })
  present!: string | null;

  @Field(() => String, { nullable: true, description: 'As the editor would have it; null: taken away.' })
  yours!: string | null;
}

@ObjectType({ description: 'The outline after the edits, or what two people changed at once.' })
export class OutlineEditPayload extends OutlinePayload {
  @Field(() => [OutlineConflictType], {
    nullable: true,
    description: 'With a userError CONFLICT: both texts, to choose or to write together. Nothing was saved.',
  })
  conflicts?: readonly OutlineConflictType[] | null;
}

@ObjectType('OutlineChange', {
  simpleResolvers: true,
  description: 'What changed in a question of the record.',
})
export class OutlineChangeType {
  @Field(() => DraftChangeKind, { description: 'What became of it.' })
  kind!: DraftChangeKind;

  @Field(() => String, { description: 'Which question.' })
  questionId!: string;

  @Field(() => String, { description: 'In which chapter.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'As it was; null for what is new.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is; null for what is gone.' })
  after!: string | null;
}

@ObjectType({ description: 'The outline as it now stands, and what is new in it.' })
export class OutlineWriteAgainPayload extends OutlinePayload {
  @Field(() => [OutlineChangeType], {
    nullable: true,
    description: 'Empty when the record says the same as before, and no version was saved.',
  })
  changes?: readonly OutlineChangeType[] | null;
}

@ObjectType({ description: 'The outline is gone.' })
export class OutlineDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are userErrors.' })
  deletedId?: string | null;
}

@ObjectType({ description: 'The template as it now stands.' })
export class OutlineTemplatePayload extends MutationPayload {
  @Field(() => OutlineTemplateType, { nullable: true, description: 'Null when there are userErrors.' })
  template?: OutlineTemplateType | null;
}

@ObjectType({ description: 'The template is gone.' })
export class OutlineTemplateDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are userErrors.' })
  deletedId?: string | null;
}
