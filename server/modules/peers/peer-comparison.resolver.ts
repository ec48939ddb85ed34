import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { computationOf } from '../../statistics/computation.js';
import { ProfileType } from '../analytics/index.js';
import { SentenceType } from '../measures/index.js';
import { FunnelType } from './funnel.types.js';
import { funnelOf } from './funnel.js';
import { peerModelLoader, type FittedModel } from './peer-cell.loader.js';
import type { ShownComparison } from './peer-comparison.js';
import { PeerComparisonType } from './peer-comparison.types.js';
import { viewOf } from './peer-comparison.view.js';
import { countOf } from './peer-figures.js';
import { ComparisonRefusal } from './peer-refusal.js';
import { noteView, profileComparisons } from './profile-comparisons.js';

@Resolver(() => ProfileType)
export class ProfileComparisonsResolver {
  @FieldResolver(() => [PeerComparisonType], {
    description:
      "The examiner beside comparable ones in the firm's own files, for one of the fixed windows. Reading them is noted. Empty: see comparisonRefusal.",
  })
  async comparisons(
    @Ctx() context: RequestContext,
    @Root() profile: ProfileType,
  ): Promise<PeerComparisonType[]> {
    const { comparisons } = await profileComparisons(context, profile);
    if (comparisons.length > 0) await noteView(context, profile);
    return comparisons.map((shown) => viewOf(shown));
  }

  @FieldResolver(() => ComparisonRefusal, {
    nullable: true,
    description:
      'Why nothing is compared at all; null when something is, or when there is nothing to compare.',
  })
  async comparisonRefusal(
    @Ctx() context: RequestContext,
    @Root() profile: ProfileType,
  ): Promise<ComparisonRefusal | null> {
    return (await profileComparisons(context, profile)).refusal;
  }

  @FieldResolver(() => SentenceType, {
    nullable: true,
    description: 'The reason in words; null where comparisonRefusal is.',
  })
  async comparisonRefusalSentence(
    @Ctx() context: RequestContext,
    @Root() profile: ProfileType,
  ): Promise<SentenceType | null> {
    return (await profileComparisons(context, profile)).refusalSentence;
  }

  @FieldResolver(() => Int, {
    description:
      'Comparisons of this examiner in all windows that the firm has looked at within a year, this one included.',
  })
  async analysesViewed(@Ctx() context: RequestContext, @Root() profile: ProfileType): Promise<number> {
    return (await profileComparisons(context, profile)).analysesViewed;
  }
}

@Resolver(() => PeerComparisonType)
export class PeerComparisonResolver {
  @FieldResolver(() => FunnelType, {
    nullable: true,
    description: 'Null for minutes, when not compared, and while the group is being computed anew.',
  })
  async funnel(
    @Ctx() context: RequestContext,
    @Root() { shown }: PeerComparisonType,
  ): Promise<FunnelType | null> {
    const model = await modelOf(context, shown);
    return model === null ? null : funnelOf(model, countOf(shown.stored));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'JSON text with which anyone can compute the comparison anew: `npm run recompute` does. Null where funnel is.',
  })
  async computation(
    @Ctx() context: RequestContext,
    @Root() { shown }: PeerComparisonType,
  ): Promise<string | null> {
    const model = await modelOf(context, shown);
    if (model === null) return null;
    const { x, n } = countOf(shown.stored);
    return JSON.stringify(
      computationOf('peer-comparison', {
        peerX: model.peers.map((peer) => peer.x),
        peerN: model.peers.map((peer) => peer.n),
        ...{ x, n, z0: model.grid.z0, size: model.grid.size },
      }),
    );
  }
}

async function modelOf(context: RequestContext, shown: ShownComparison): Promise<FittedModel | null> {
  const { subjectId, window: timeWindow, group, measure, posterior, stored } = shown;
  if (posterior === null) return null;
  const model = await context
    .loader(peerModelLoader)
    .load({ ...group, subjectId, timeWindow, measure: measure.id });
  return model?.inputHash === stored.inputHash ? model : null;
}
