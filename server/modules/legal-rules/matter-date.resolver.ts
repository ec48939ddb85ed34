import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ValidationError } from '../../platform/errors.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { matterDateLoader } from './matter-date.loader.js';
import { matterDateById } from './matter-date.queries.js';
import {
  MatterDatePayload,
  MatterDateRemoveInput,
  MatterDateSetInput,
  MatterDateType,
} from './matter-date.types.js';
import { removeMatterDate } from './remove-matter-date.js';
import { setMatterDate } from './set-matter-date.js';

/** Null when missing, another firm's, or the role may not read matters. */
async function matterDateOf(context: RequestContext, id: string): Promise<MatterDateType | null> {
  if (!context.may(Permission.MATTER_READ)) return null;
  const row = await matterDateById(context.unitOfWork, id);
  return row === null ? null : MatterDateType.from(row);
}

registerNode('MatterDate', matterDateOf);

@Resolver(() => MatterType)
export class MatterDateResolver {
  @FieldResolver(() => [MatterDateType], {
    nullable: true,
    description: 'The recorded days that limits of law are counted from, the earliest first.',
  })
  async dates(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<MatterDateType[]> {
    const rows = await context.loader(matterDateLoader).load(matterId);
    return rows.map((row) => MatterDateType.from(row));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterDatePayload, { nullable: true, description: 'Records or changes a day of a matter.' })
  async matterDateSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterDateSetInput) input: MatterDateSetInput,
  ): Promise<MatterDatePayload> {
    const matterId = fromGlobalId('Matter', input.matterId);
    const { kind, on, service } = input;
    const current = replacedDate(input);
    const id = await setMatterDate(context.unitOfWork, {
      ...{ matterId, kind, on, current },
      service: service ?? null,
    });
    return payload(context, { id, matterId });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterDatePayload, { nullable: true, description: 'Removes a day of a matter.' })
  async matterDateRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterDateRemoveInput) { id, version }: MatterDateRemoveInput,
  ): Promise<MatterDatePayload> {
    const rowId = fromGlobalId('MatterDate', id);
    const matterId = await removeMatterDate(context.unitOfWork, { id: rowId, version });
    return payload(context, { id: null, matterId });
  }
}

function replacedDate({ id, version }: MatterDateSetInput): { id: string; version: number } | null {
  if (id == null) return null;
  if (version == null) {
    throw new ValidationError('Pass the version of the day that is replaced.', {
      path: ['input', 'version'],
    });
  }
  return { id: fromGlobalId('MatterDate', id), version };
}

async function payload(
  context: RequestContext,
  { id, matterId }: { readonly id: string | null; readonly matterId: string },
): Promise<MatterDatePayload> {
  context.loader(matterDateLoader).clear(matterId);
  return Object.assign(new MatterDatePayload(), {
    date: id === null ? null : await matterDateOf(context, id),
    matter: await matterOf(context, matterId),
  });
}
