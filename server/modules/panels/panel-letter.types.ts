import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.js';
import { ServiceMethod } from '../../rules/rule-vocabulary.js';
import type { MatchedLetter, MatchedName } from './letter-matches.js';

@ObjectType('PanelLetterName', { simpleResolvers: true, description: 'A name found in a letter.' })
export class PanelLetterNameType {
  /** Row ids for the resolvers of the examiners; not part of the API. */
  examinerId!: string | null;
  candidateIds!: readonly string[];

  @Field(() => String, { description: 'As the letter writes it.' })
  writtenName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'City of the address that follows; null when none was found.',
  })
  officeCity!: string | null;

  static from(name: MatchedName): PanelLetterNameType {
    return Object.assign(new PanelLetterNameType(), name);
  }
}

@ObjectType('PanelLetter', {
  simpleResolvers: true,
  description: 'What was found in the text of a panel letter; proposals, of which nothing is recorded.',
})
export class PanelLetterType {
  @Field(() => String, { nullable: true, description: "The panel's number; null when none was found." })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'The specialty; null when none was found.' })
  specialty!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of assignment; null when none was found.',
  })
  assignedOn!: string | null;

  @Field(() => ServiceMethod, {
    nullable: true,
    description: 'How it was served; null when it does not say.',
  })
  service!: ServiceMethod | null;

  @Field(() => [PanelLetterNameType], { description: 'In the order of the letter; at most six.' })
  names!: readonly PanelLetterNameType[];

  static from({ names, ...letter }: MatchedLetter): PanelLetterType {
    return Object.assign(new PanelLetterType(), {
      ...letter,
      names: names.map((name) => PanelLetterNameType.from(name)),
    });
  }
}
