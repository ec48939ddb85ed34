import { Field, ObjectType } from 'type-graphql';
import type { Caveat, CaveatId } from './caveat.js';

@ObjectType('Caveat', { simpleResolvers: true, description: 'What a reader must know beside a figure.' })
export class CaveatType implements Caveat {
  @Field(() => String, { description: 'Stable id, e.g. "C-SEL".' })
  id!: CaveatId;

  @Field(() => String, { description: 'The words, fixed; C-COD keeps its places open.' })
  text!: string;
}
