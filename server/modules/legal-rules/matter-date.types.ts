import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, MutationPayload, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { MatterEvent, ServiceMethod } from '../../rules/rule-vocabulary.js';
import { MatterType } from '../matters/index.js';
import type { MatterDateRow } from './matter-date.queries.js';
import { isServed } from './served-event.js';

registerEnumType(ServiceMethod, {
  name: 'ServiceMethod',
  description: 'How a paper was served, which can add days to a period that runs from service. May grow.',
});

@ObjectType('MatterDate', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'The day of an event of a matter; there is one of each kind.',
})
export class MatterDateType extends NodeType {
  @Field(() => MatterEvent, { description: 'What happens.' })
  kind!: MatterEvent;

  @Field(() => DateScalar, { description: 'On which day.' })
  on!: string;

  @Field(() => ServiceMethod, { nullable: true, description: 'How it was served; null when not known.' })
  service!: ServiceMethod | null;

  @Field(() => Boolean, {
    description: 'A paper goes out on this day, so that the way of service can matter.',
  })
  isServed!: boolean;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from({ id, kind, on, service, version }: MatterDateRow): MatterDateType {
    const shown = { kind, on, service, isServed: isServed(kind), version };
    return Object.assign(new MatterDateType(), { id: toGlobalId('MatterDate', id), ...shown });
  }
}

@InputType({ description: 'A day to record, or to change.' })
export class MatterDateSetInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => MatterEvent, { description: 'What happens on the day.' })
  kind!: MatterEvent;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => ServiceMethod, { nullable: true, description: 'How it was served; null: not known.' })
  service?: ServiceMethod | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The recorded day that this replaces; null: there is none.',
  })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read, of a day that is replaced.' })
  version?: number | null;
}

@InputType({ description: 'A day to remove.' })
export class MatterDateRemoveInput {
  @Field(() => ID, { description: 'The day.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@ObjectType({ description: 'The matter with its days as they now stand.' })
export class MatterDatePayload extends MutationPayload {
  @Field(() => MatterDateType, { nullable: true, description: 'Null when removed, or with userErrors.' })
  date?: MatterDateType | null;

  @Field(() => MatterType, { nullable: true, description: 'Null when there are userErrors.' })
  matter?: MatterType | null;
}
