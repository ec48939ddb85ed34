import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, fromGlobalId } from '../../platform/graphql/index.js';
import type { TaskDetails } from './change-task.js';
import type { PartyDetails } from './record-party.js';
import { PartyRole } from './workspace-vocabulary.js';

@InputType({ description: 'Something of a matter as the caller read it.' })
class VersionedIdInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'As last read.' })
  version!: number;
}

@InputType({ description: 'Somebody to add to a matter.' })
export class PartyAddInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => PartyRole, { description: 'What they are in it.' })
  role!: PartyRole;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What to note of them.' })
  note?: string | null;
}

@InputType({ description: 'A party as it stands from now on.' })
export class PartyUpdateInput extends VersionedIdInput {
  @Field(() => PartyRole, { description: 'What they are in it.' })
  role!: PartyRole;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What to note of them; null: nothing.' })
  note?: string | null;
}

@InputType({ description: 'A party to remove.' })
export class PartyRemoveInput extends VersionedIdInput {}

@InputType({ description: 'A task to add to a matter.' })
export class MatterTaskAddInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null on no day in particular.' })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The member who does it; null: whoever takes it.' })
  assigneeId?: string | null;
}

@InputType({ description: 'A task as it stands from now on.' })
export class MatterTaskUpdateInput extends VersionedIdInput {
  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null on no day in particular.' })
  dueOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The member who does it; null: whoever takes it; absent: as it is.',
  })
  assigneeId?: string | null;

  @Field(() => Boolean, { description: 'It is done.' })
  isDone!: boolean;
}

@InputType({ description: 'A task to remove.' })
export class MatterTaskRemoveInput extends VersionedIdInput {}

export function partyDetails({ role, name, note }: PartyAddInput | PartyUpdateInput): PartyDetails {
  return { role, name, note: note ?? null };
}

/** @throws NotFoundError for an id that is no member's. */
export function taskDetails(input: MatterTaskAddInput | MatterTaskUpdateInput): TaskDetails {
  const { title, dueOn, assigneeId } = input;
  return {
    title,
    dueOn: dueOn ?? null,
    assigneeId: assigneeId == null ? assigneeId : fromGlobalId('Member', assigneeId),
  };
}
