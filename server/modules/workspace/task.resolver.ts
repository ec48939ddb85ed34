import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { addTask, removeTask, updateTask } from './change-task.js';
import { openTasks, taskById, taskPlace } from './task.queries.js';
import {
  MatterTaskAddInput,
  MatterTaskRemoveInput,
  MatterTaskUpdateInput,
  taskDetails,
} from './workspace.inputs.js';
import { taskLoader } from './workspace.loader.js';
import { MatterTaskConnection, MatterTaskPayload, MatterTaskType } from './workspace.types.js';

/** Null when missing, another firm's, or the role may not read claimants. */
async function taskOf(context: RequestContext, id: string): Promise<MatterTaskType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const task = await taskById(context.unitOfWork, id);
  return task === null ? null : MatterTaskType.from(task);
}

registerNode('MatterTask', taskOf);

@Resolver(() => MatterType)
export class MatterTasksResolver {
  @FieldResolver(() => [MatterTaskType], {
    nullable: true,
    description: 'What is to be done, open tasks first; null where the role may not read claimants.',
  })
  async tasks(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<MatterTaskType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const tasks = await context.loader(taskLoader).load(matterId);
    return tasks.map((row) => MatterTaskType.from(row));
  }
}

@Resolver(() => MatterTaskType)
export class MatterTaskResolver {
  @Requires(Permission.CLAIMANT_READ)
  @Query(() => MatterTaskConnection, {
    nullable: true,
    description: 'Open tasks of open matters that are the viewer’s or nobody’s, the soonest first.',
  })
  openTasks(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<MatterTaskType>> {
    return connectionOf(page, {
      orderName: 'open-tasks',
      read: (request) => openTasks(context.unitOfWork, request),
      cursorOf: taskPlace,
      nodeOf: (row) => MatterTaskType.from(row),
    });
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who does it; null when nobody is named, and where the role may not read members.',
  })
  assignee(
    @Ctx() context: RequestContext,
    @Root() { assigneeId }: MatterTaskType,
  ): Promise<MemberType | null> {
    return memberShown(context, assigneeId);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter that it belongs to.' })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: MatterTaskType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterTaskPayload, { nullable: true, description: 'Adds a task to a matter.' })
  async matterTaskAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterTaskAddInput) input: MatterTaskAddInput,
  ): Promise<MatterTaskPayload> {
    const matterId = fromGlobalId('Matter', input.matterId);
    const id = await addTask(context.unitOfWork, { matterId, ...taskDetails(input) });
    return payload(context, { id, matterId });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterTaskPayload, {
    nullable: true,
    description: 'Changes a task, or says that it is done or open again.',
  })
  async matterTaskUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterTaskUpdateInput) input: MatterTaskUpdateInput,
  ): Promise<MatterTaskPayload> {
    const id = fromGlobalId('MatterTask', input.id);
    const { version, isDone } = input;
    await updateTask(context.unitOfWork, { id, version, isDone, ...taskDetails(input) });
    const task = await taskById(context.unitOfWork, id);
    return payload(context, { id, matterId: task?.matterId ?? null });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterTaskPayload, { nullable: true, description: 'Removes a task.' })
  async matterTaskRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterTaskRemoveInput) { id, version }: MatterTaskRemoveInput,
  ): Promise<MatterTaskPayload> {
    const matterId = await removeTask(context.unitOfWork, { id: fromGlobalId('MatterTask', id), version });
    return payload(context, { id: null, matterId });
  }
}

async function payload(
  context: RequestContext,
  { id, matterId }: { readonly id: string | null; readonly matterId: string | null },
): Promise<MatterTaskPayload> {
  if (matterId !== null) context.loader(taskLoader).clear(matterId);
  return Object.assign(new MatterTaskPayload(), {
    task: id === null ? null : await taskOf(context, id),
    matter: await matterOf(context, matterId),
  });
}
