import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
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
import { recordTreater } from './record-treater.js';
import { TreaterPayload, TreaterRecordInput, TreaterUpdateInput } from './treater.inputs.js';
import { stancesByIssue } from './treater-profile.js';
import { treaterPage } from './treater.queries.js';
import {
  ChartInconsistencyType,
  TieCountType,
  TreaterConnection,
  TreaterIssueStancesType,
  TreaterProfileType,
  TreaterTieType,
  TreaterType,
} from './treater.types.js';
import {
  chartInconsistencyLoader,
  tieCountsLoader,
  treaterFiguresLoader,
  treaterInconsistenciesLoader,
  treaterLoader,
  treaterStancesLoader,
  treaterTieLoader,
  treaterTiesLoader,
} from './treating.loader.js';
import { updateTreater } from './update-treater.js';

/** Null when missing, another firm's, or the role may not read what concerns claimants. */
export async function treaterOf(context: RequestContext, id: string): Promise<TreaterType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(treaterLoader).load(id);
  return row === null ? null : TreaterType.from(row);
}

/** The same as part of something that is there. @throws NotFoundError when it went meanwhile. */
export async function treaterBehind(context: RequestContext, id: string): Promise<TreaterType> {
  const treater = await treaterOf(context, id);
  if (treater === null) throw new NotFoundError('Treater');
  return treater;
}

registerNode('Treater', treaterOf);
registerNode('TreaterTie', async (context, id) => {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(treaterTieLoader).load(id);
  return row === null ? null : TreaterTieType.from(row);
});
registerNode('ChartInconsistency', async (context, id) => {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(chartInconsistencyLoader).load(id);
  return row === null ? null : ChartInconsistencyType.from(row);
});

@Resolver(() => TreaterType)
export class TreaterResolver {
  @Requires(Permission.CLAIMANT_READ)
  @Query(() => TreaterConnection, { nullable: true, description: 'Treaters on file, by name.' })
  treaters(
    @Ctx() { unitOfWork }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, { nullable: true, description: 'Parts of the name.' }) search: string | null,
  ): Promise<Connection<TreaterType>> {
    return connectionOf(page, {
      orderName: 'treaters:name',
      read: (request) => treaterPage(unitOfWork, search ?? null, request),
      cursorOf: ({ nameKey, id }) => [nameKey, id],
      nodeOf: (row) => TreaterType.from(row),
    });
  }

  @Requires(Permission.CLAIMANT_READ)
  @Query(() => TreaterType, { nullable: true, description: 'One treater; null when not there.' })
  treater(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<TreaterType | null> {
    return treaterOf(context, fromGlobalId('Treater', id));
  }

  @FieldResolver(() => TreaterProfileType, {
    nullable: true,
    description: 'What is on file over all matters.',
  })
  async profile(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: TreaterType,
  ): Promise<TreaterProfileType | null> {
    const figures = await context.loader(treaterFiguresLoader).load(treaterId);
    return figures === null ? null : TreaterProfileType.from(figures);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreaterPayload, { description: 'Records a treater, or finds one again.' })
  async treaterRecord(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreaterRecordInput) input: TreaterRecordInput,
  ): Promise<TreaterPayload> {
    return treaterPayload(context, await recordTreater(context.unitOfWork, input));
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreaterPayload, { description: 'Changes what is known of a treater.' })
  async treaterUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreaterUpdateInput) input: TreaterUpdateInput,
  ): Promise<TreaterPayload> {
    const id = fromGlobalId('Treater', input.id);
    await updateTreater(context.unitOfWork, { ...input, id });
    return treaterPayload(context, id);
  }
}

async function treaterPayload(context: RequestContext, id: string): Promise<TreaterPayload> {
  return Object.assign(new TreaterPayload(), { treater: await treaterOf(context, id) });
}

@Resolver(() => TreaterProfileType)
export class TreaterProfileResolver {
  @FieldResolver(() => [TreaterIssueStancesType], {
    description: 'By question, in the fixed order of issues; without those on which nothing is stated.',
  })
  async stances(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: TreaterProfileType,
  ): Promise<TreaterIssueStancesType[]> {
    const counts = await context.loader(treaterStancesLoader).load(treaterId);
    return stancesByIssue(counts).map((stances) => TreaterIssueStancesType.from(stances));
  }

  @FieldResolver(() => [TreaterTieType], { description: 'The newest first; at most 200.' })
  async ties(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: TreaterProfileType,
  ): Promise<TreaterTieType[]> {
    const rows = await context.loader(treaterTiesLoader).load(treaterId);
    return rows.map((row) => TreaterTieType.from(row));
  }

  @FieldResolver(() => [TieCountType], { description: 'Ties by kind, most frequent first.' })
  tieCounts(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: TreaterProfileType,
  ): Promise<TieCountType[]> {
    return context.loader(tieCountsLoader).load(treaterId);
  }

  @FieldResolver(() => [ChartInconsistencyType], { description: 'The newest first; at most 200.' })
  async inconsistencies(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: TreaterProfileType,
  ): Promise<ChartInconsistencyType[]> {
    const rows = await context.loader(treaterInconsistenciesLoader).load(treaterId);
    return rows.map((row) => ChartInconsistencyType.from(row));
  }
}
