import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../../platform/graphql/index.js';
import { ExhibitType } from './exhibit.types.js';

@ObjectType({ description: 'The exhibit that was made.' })
export class ExhibitMakePayload extends MutationPayload {
  @Field(() => ExhibitType, {
    nullable: true,
    description: 'Null when there are userErrors, or too little is on file.',
  })
  exhibit?: ExhibitType | null;
}

@ObjectType({ description: 'The exhibit is gone.' })
export class ExhibitRemovePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are userErrors.' })
  deletedId?: string | null;
}
