import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { Sentence, SentenceField } from './sentences/sentence.js';

const SentenceKind = { DESCRIPTIVE: 'DESCRIPTIVE', INFERENTIAL: 'INFERENTIAL' } as const;

registerEnumType(SentenceKind, {
  name: 'SentenceKind',
  description: 'Whether a sentence is true by counting or only under its assumptions.',
  valuesConfig: {
    DESCRIPTIVE: { description: 'True by counting.' },
    INFERENTIAL: { description: 'True only under the assumptions of its method.' },
  },
});

@ObjectType('SentenceField', { simpleResolvers: true, description: 'A value that a sentence prints.' })
export class SentenceFieldType implements SentenceField {
  @Field(() => String, { description: 'Its name in the template.' })
  name!: string;

  @Field(() => String, { description: 'As the sentence prints it.' })
  text!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'As it is stored, unrounded; null for names, days and words.',
  })
  number!: number | null;
}

@ObjectType('Sentence', {
  simpleResolvers: true,
  description: 'A claim in fixed words. Show it as it is: every number in it is one of its fields.',
})
export class SentenceType implements Sentence {
  @Field(() => String, { description: 'The template, e.g. "S-D1".' })
  id!: string;

  @Field(() => SentenceKind, { description: 'Counted or inferred.' })
  kind!: Sentence['kind'];

  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => [SentenceFieldType], { description: 'Every value in the text.' })
  fields!: readonly SentenceFieldType[];
}
