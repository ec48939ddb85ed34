import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateScalar,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { MatterType } from '../matters/index.js';
import type { PartyRow } from './party.queries.js';
import type { TaskRow } from './task.queries.js';
import { PartyRole } from './workspace-vocabulary.js';

registerEnumType(PartyRole, { name: 'PartyRole', description: 'What somebody is in a matter. May grow.' });

@ObjectType('Party', { implements: NodeType, simpleResolvers: true, description: 'Somebody in a matter.' })
export class PartyType extends NodeType {
  @Field(() => PartyRole, { description: 'What they are in it.' })
  role!: PartyRole;

  @Field(() => String, { description: 'Their name, or that of an organisation, as typed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the firm notes of them; null when nothing.' })
  note!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from({ id, role, name, note, version }: PartyRow): PartyType {
    return Object.assign(new PartyType(), { id: toGlobalId('Party', id), role, name, note, version });
  }
}

@ObjectType({ description: 'The parties of the matter as they now stand.' })
export class PartyPayload extends MutationPayload {
  @Field(() => PartyType, {
    nullable: true,
    description: 'Null when there are userErrors, and after a removal.',
  })
  party?: PartyType | null;

  @Field(() => MatterType, { nullable: true, description: 'Null when there are userErrors.' })
  matter?: MatterType | null;
}

@ObjectType('MatterTask', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Something to be done in a matter.',
})
export class MatterTaskType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  matterId!: string;
  assigneeId!: string | null;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null on no day in particular.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'It is done.' })
  isDone!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; null while it is open.' })
  doneAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from({ id, ...row }: TaskRow): MatterTaskType {
    const shown = { id: toGlobalId('MatterTask', id), isDone: row.doneAt !== null };
    return Object.assign(new MatterTaskType(), row, shown);
  }
}
export const MatterTaskConnection = connectionType(MatterTaskType, 'MatterTask');

@ObjectType({ description: 'The tasks of the matter as they now stand.' })
export class MatterTaskPayload extends MutationPayload {
  @Field(() => MatterTaskType, {
    nullable: true,
    description: 'Null when there are userErrors, and after a removal.',
  })
  task?: MatterTaskType | null;

  @Field(() => MatterType, { nullable: true, description: 'Null when there are userErrors.' })
  matter?: MatterType | null;
}
