import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { DivergenceType } from './divergence.types.js';
import { divergenceLoader, matterTreatingOpinionsLoader, matterVisitsLoader } from './treating.loader.js';
import { TreatingOpinionType, TreatmentVisitType } from './treating-opinion.types.js';

@Resolver(() => MatterType)
export class MatterTreatingResolver {
  @FieldResolver(() => [TreatingOpinionType], {
    nullable: true,
    description: 'What treaters conclude, by day, at most 500; null where the role may not read claimants.',
  })
  async treatingOpinions(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<TreatingOpinionType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterTreatingOpinionsLoader).load(matterId);
    return rows.map((row) => TreatingOpinionType.from(row));
  }

  @FieldResolver(() => [TreatmentVisitType], {
    nullable: true,
    description:
      'When treaters saw the claimant, by day, at most 1,000; null where the role may not read claimants.',
  })
  async treatmentVisits(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<TreatmentVisitType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterVisitsLoader).load(matterId);
    return rows.map((row) => TreatmentVisitType.from(row));
  }

  @FieldResolver(() => DivergenceType, {
    nullable: true,
    description:
      'Examiners’ positions beside treaters’; null where the role may not read claimants and examinations.',
  })
  async divergence(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<DivergenceType | null> {
    if (!context.may(Permission.CLAIMANT_READ) || !context.may(Permission.EXAMINATION_READ)) return null;
    return DivergenceType.from(await context.loader(divergenceLoader).load(matterId));
  }
}
