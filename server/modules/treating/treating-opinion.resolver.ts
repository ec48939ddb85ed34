import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { addTreatingOpinion } from './add-treating-opinion.js';
import { addTreatmentVisits } from './add-treatment-visits.js';
import { removeEntry } from './remove-entry.js';
import { removeTreatingOpinion } from './remove-treating-opinion.js';
import { TreatingEntryRemoveInput } from './treater.inputs.js';
import { treaterBehind } from './treater.resolver.js';
import { TreaterType } from './treater.types.js';
import { treatingOpinionLoader, treatmentVisitLoader } from './treating.loader.js';
import {
  rowIdOf,
  statedOpinion,
  TreatingOpinionAddInput,
  TreatingOpinionPayload,
  TreatingOpinionUpdateInput,
  TreatmentVisitsAddInput,
  TreatmentVisitsPayload,
} from './treating-opinion.inputs.js';
import { TreatingOpinionType, TreatmentVisitType } from './treating-opinion.types.js';
import { updateTreatingOpinion } from './update-treating-opinion.js';

/** Null when missing, another firm's, or the role may not read what concerns claimants. */
async function treatingOpinionOf(context: RequestContext, id: string): Promise<TreatingOpinionType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(treatingOpinionLoader).load(id);
  return row === null ? null : TreatingOpinionType.from(row);
}

registerNode('TreatingOpinion', treatingOpinionOf);
registerNode('TreatmentVisit', async (context, id) => {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(treatmentVisitLoader).load(id);
  return row === null ? null : TreatmentVisitType.from(row);
});

@Resolver(() => TreatingOpinionType)
export class TreatingOpinionResolver {
  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'The matter it is of; null where the role may not read matters.',
  })
  matter(
    @Ctx() context: RequestContext,
    @Root() { matterId }: TreatingOpinionType,
  ): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @FieldResolver(() => TreaterType, { description: 'Whose opinion it is.' })
  treater(@Ctx() context: RequestContext, @Root() { treaterId }: TreatingOpinionType): Promise<TreaterType> {
    return treaterBehind(context, treaterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreatingOpinionPayload, { description: 'Records what a treater concludes in a matter.' })
  async treatingOpinionAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingOpinionAddInput) input: TreatingOpinionAddInput,
  ): Promise<TreatingOpinionPayload> {
    const { unitOfWork, services } = context;
    const id = await addTreatingOpinion(unitOfWork, services.storage, {
      ...statedOpinion(input),
      matterId: fromGlobalId('Matter', input.matterId),
      treaterId: rowIdOf('Treater', input.treaterId),
      treaterName: input.treaterName,
    });
    return opinionPayload(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreatingOpinionPayload, { description: 'Changes an opinion of a treater.' })
  async treatingOpinionUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingOpinionUpdateInput) input: TreatingOpinionUpdateInput,
  ): Promise<TreatingOpinionPayload> {
    const { unitOfWork, services } = context;
    const id = fromGlobalId('TreatingOpinion', input.id);
    await updateTreatingOpinion(unitOfWork, services.storage, {
      ...statedOpinion(input),
      id,
      version: input.version,
      treaterId: fromGlobalId('Treater', input.treaterId),
    });
    return opinionPayload(context, id);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreatingOpinionPayload, { description: 'Removes an opinion of a treater.' })
  async treatingOpinionRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingEntryRemoveInput) { id, version }: TreatingEntryRemoveInput,
  ): Promise<TreatingOpinionPayload> {
    const matterId = await removeTreatingOpinion(context.unitOfWork, {
      id: fromGlobalId('TreatingOpinion', id),
      version,
    });
    return Object.assign(new TreatingOpinionPayload(), { matter: await matterOf(context, matterId) });
  }
}

async function opinionPayload(context: RequestContext, id: string): Promise<TreatingOpinionPayload> {
  const treatingOpinion = await treatingOpinionOf(context, id);
  return Object.assign(new TreatingOpinionPayload(), {
    treatingOpinion,
    matter: await matterOf(context, treatingOpinion?.matterId ?? null),
  });
}

@Resolver(() => TreatmentVisitType)
export class TreatmentVisitResolver {
  @FieldResolver(() => TreaterType, { nullable: true, description: 'Whom the claimant saw.' })
  treater(@Ctx() context: RequestContext, @Root() { treaterId }: TreatmentVisitType): Promise<TreaterType> {
    return treaterBehind(context, treaterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreatmentVisitsPayload, { description: 'Records when a treater saw the claimant.' })
  async treatmentVisitsAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatmentVisitsAddInput) input: TreatmentVisitsAddInput,
  ): Promise<TreatmentVisitsPayload> {
    const { unitOfWork, services } = context;
    const matterId = fromGlobalId('Matter', input.matterId);
    const ids = await addTreatmentVisits(unitOfWork, services.storage, {
      matterId,
      treaterId: fromGlobalId('Treater', input.treaterId),
      visits: input.visits.map((visit) => ({ ...visit, documentId: rowIdOf('Document', visit.documentId) })),
    });
    const rows = await Promise.all(ids.map((id) => context.loader(treatmentVisitLoader).load(id)));
    return Object.assign(new TreatmentVisitsPayload(), {
      visits: rows.flatMap((row) => (row === null ? [] : [TreatmentVisitType.from(row)])),
      matter: await matterOf(context, matterId),
    });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => TreatmentVisitsPayload, { description: 'Removes a visit.' })
  async treatmentVisitRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingEntryRemoveInput) { id, version }: TreatingEntryRemoveInput,
  ): Promise<TreatmentVisitsPayload> {
    const matterId = await removeEntry(context.unitOfWork, 'treatment_visit', {
      id: fromGlobalId('TreatmentVisit', id),
      version,
    });
    return Object.assign(new TreatmentVisitsPayload(), {
      visits: [],
      matter: await matterOf(context, matterId),
    });
  }
}
