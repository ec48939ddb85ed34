import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { captionLoader } from './caption.js';
import { createMatter } from './create-matter.js';
import { claimantLoader, matterExaminationCountLoader, matterLoader } from './matter.loader.js';
import { matterPage } from './matter.queries.js';
import {
  ClaimantType,
  MatterConnection,
  MatterCreateInput,
  MatterPayload,
  MatterType,
  MatterUpdateInput,
} from './matter.types.js';
import { updateMatter } from './update-matter.js';

const ORDER = 'matters:reference';

/** Null when missing, another firm's, or the role may not read matters. */
export async function matterOf(context: RequestContext, id: string | null): Promise<MatterType | null> {
  if (id === null || !context.may(Permission.MATTER_READ)) return null;
  const matter = await context.loader(matterLoader).load(id);
  return matter === null ? null : MatterType.from(matter);
}

/** Null when missing, another firm's, or the role may not read claimants. */
export async function claimantOf(context: RequestContext, id: string | null): Promise<ClaimantType | null> {
  if (id === null || !context.may(Permission.CLAIMANT_READ)) return null;
  const claimant = await context.loader(claimantLoader).load(id);
  return claimant === null ? null : ClaimantType.from(claimant);
}

registerNode('Matter', matterOf);
registerNode('Claimant', claimantOf);

@Resolver(() => MatterType)
export class MatterResolver {
  @Requires(Permission.MATTER_READ)
  @Query(() => MatterConnection, { nullable: true, description: "The firm's matters, by reference." })
  async matters(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Part of the reference, or beginnings of words of the claimant’s name where the role may read it.',
    })
    search: string | null,
  ): Promise<Connection<MatterType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: (request) =>
        matterPage(context.unitOfWork, {
          search: search ?? null,
          maySearchClaimants: context.may(Permission.CLAIMANT_READ),
          ...request,
        }),
      cursorOf: ({ referenceKey, id }) => [referenceKey, id],
      nodeOf: (row) => MatterType.from(row),
    });
  }

  @Requires(Permission.MATTER_READ)
  @Query(() => MatterType, { nullable: true, description: 'One matter; null when it is not there.' })
  matter(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<MatterType | null> {
    return matterOf(context, fromGlobalId('Matter', id));
  }

  @FieldResolver(() => ClaimantType, {
    nullable: true,
    description: 'The person examined; null when not known or the role may not read claimants.',
  })
  claimant(@Ctx() context: RequestContext, @Root() { claimantId }: MatterType): Promise<ClaimantType | null> {
    return claimantOf(context, claimantId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Caption as filed; null when not known or the role may not read claimants.',
  })
  async caption(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<string | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    return context.loader(captionLoader).load(matterId);
  }

  @FieldResolver(() => Int, { description: 'Examinations in this matter, duplicates aside.' })
  examinationCount(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<number> {
    return context.loader(matterExaminationCountLoader).load(matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterPayload, { description: 'Opens a matter.' })
  async matterCreate(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterCreateInput) input: MatterCreateInput,
  ): Promise<MatterPayload> {
    const id = await createMatter(context.unitOfWork, input);
    return matterPayload(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MatterPayload, { description: 'Changes a matter.' })
  async matterUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => MatterUpdateInput) input: MatterUpdateInput,
  ): Promise<MatterPayload> {
    const id = fromGlobalId('Matter', input.id);
    const { reference, status, ...rest } = input;
    await updateMatter(context.unitOfWork, {
      ...rest,
      id,
      reference: reference ?? undefined,
      status: status ?? undefined,
    });
    return matterPayload(context, id);
  }
}

async function matterPayload(context: RequestContext, id: string): Promise<MatterPayload> {
  context.loader(captionLoader).clear(id);
  return Object.assign(new MatterPayload(), { matter: await matterOf(context, id) });
}
