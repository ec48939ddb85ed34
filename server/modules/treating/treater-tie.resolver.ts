import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { addChartInconsistency } from './add-chart-inconsistency.js';
import { addTreaterTie } from './add-treater-tie.js';
import { removeEntry } from './remove-entry.js';
import {
  ChartInconsistencyAddInput,
  ChartInconsistencyPayload,
  TreaterTieAddInput,
  TreaterTiePayload,
  TreatingEntryRemoveInput,
} from './treater.inputs.js';
import { treaterBehind } from './treater.resolver.js';
import { ChartInconsistencyType, TreaterTieType, TreaterType } from './treater.types.js';
import { chartInconsistencyLoader, treaterTieLoader } from './treating.loader.js';
import { rowIdOf } from './treating-opinion.inputs.js';

@Resolver(() => TreaterTieType)
export class TreaterTieResolver {
  @FieldResolver(() => TreaterType, { description: 'The treater.' })
  treater(@Ctx() context: RequestContext, @Root() { treaterId }: TreaterTieType): Promise<TreaterType> {
    return treaterBehind(context, treaterId);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter it concerns; null: none.' })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: TreaterTieType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreaterTiePayload, { description: 'Records a tie of a treater.' })
  async treaterTieAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreaterTieAddInput) input: TreaterTieAddInput,
  ): Promise<TreaterTiePayload> {
    const { unitOfWork, services } = context;
    const id = await addTreaterTie(unitOfWork, services.storage, {
      ...input,
      treaterId: fromGlobalId('Treater', input.treaterId),
      matterId: rowIdOf('Matter', input.matterId),
      documentId: rowIdOf('Document', input.documentId),
    });
    const row = await context.loader(treaterTieLoader).load(id);
    if (row === null) throw new NotFoundError('TreaterTie');
    return Object.assign(new TreaterTiePayload(), {
      tie: TreaterTieType.from(row),
      treater: await treaterBehind(context, row.treaterId),
      matter: await matterOf(context, row.matterId),
    });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreaterTiePayload, { description: 'Removes a tie.' })
  async treaterTieRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingEntryRemoveInput) input: TreatingEntryRemoveInput,
  ): Promise<TreaterTiePayload> {
    const id = fromGlobalId('TreaterTie', input.id);
    const row = await context.loader(treaterTieLoader).load(id);
    await removeEntry(context.unitOfWork, 'treater_tie', { id, version: input.version });
    return Object.assign(new TreaterTiePayload(), {
      treater: row === null ? null : await treaterBehind(context, row.treaterId),
      matter: await matterOf(context, row?.matterId ?? null),
    });
  }
}

@Resolver(() => ChartInconsistencyType)
export class ChartInconsistencyResolver {
  @FieldResolver(() => TreaterType, { description: 'The treater whose chart it is.' })
  treater(
    @Ctx() context: RequestContext,
    @Root() { treaterId }: ChartInconsistencyType,
  ): Promise<TreaterType> {
    return treaterBehind(context, treaterId);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter it concerns; null: none.' })
  matter(
    @Ctx() context: RequestContext,
    @Root() { matterId }: ChartInconsistencyType,
  ): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'Where the other entry stands.' })
  otherDocument(
    @Ctx() context: RequestContext,
    @Root() { otherDocumentId }: ChartInconsistencyType,
  ): Promise<DocumentType | null> {
    return documentOf(context, otherDocumentId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ChartInconsistencyPayload, {
    description: 'Records two entries that say different things.',
  })
  async chartInconsistencyAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChartInconsistencyAddInput) input: ChartInconsistencyAddInput,
  ): Promise<ChartInconsistencyPayload> {
    const { unitOfWork, services } = context;
    const id = await addChartInconsistency(unitOfWork, services.storage, {
      ...input,
      treaterId: fromGlobalId('Treater', input.treaterId),
      matterId: rowIdOf('Matter', input.matterId),
      documentId: rowIdOf('Document', input.documentId),
      otherDocumentId: rowIdOf('Document', input.otherDocumentId),
    });
    const row = await context.loader(chartInconsistencyLoader).load(id);
    if (row === null) throw new NotFoundError('ChartInconsistency');
    return Object.assign(new ChartInconsistencyPayload(), {
      inconsistency: ChartInconsistencyType.from(row),
      treater: await treaterBehind(context, row.treaterId),
      matter: await matterOf(context, row.matterId),
    });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => ChartInconsistencyPayload, { description: 'Removes an inconsistency.' })
  async chartInconsistencyRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingEntryRemoveInput) input: TreatingEntryRemoveInput,
  ): Promise<ChartInconsistencyPayload> {
    const id = fromGlobalId('ChartInconsistency', input.id);
    const row = await context.loader(chartInconsistencyLoader).load(id);
    await removeEntry(context.unitOfWork, 'chart_inconsistency', { id, version: input.version });
    return Object.assign(new ChartInconsistencyPayload(), {
      treater: row === null ? null : await treaterBehind(context, row.treaterId),
      matter: await matterOf(context, row?.matterId ?? null),
    });
  }
}
