import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { matterOf } from '../matters/index.js';
import { opinionById, OpinionType } from '../opinions/index.js';
import { addPositionPoint } from './add-position-point.js';
import {
  EngagementPayload,
  EngagementProposeInput,
  EngagementProposePayload,
  EngagementSetInput,
  PositionPointAddInput,
  PositionPointPayload,
} from './divergence.inputs.js';
import { DivergenceRowType, DivergenceType, EngagementType, PositionPointType } from './divergence.types.js';
import { positionPointById } from './position-point.queries.js';
import { proposeEngagements } from './propose-engagements.js';
import { removeEntry } from './remove-entry.js';
import { setEngagement } from './set-engagement.js';
import { TreatingEntryRemoveInput } from './treater.inputs.js';
import { engagementLoader } from './treating.loader.js';
import { rowIdOf } from './treating-opinion.inputs.js';

/** Null when missing, another firm's, or the role may not read what concerns claimants. */
async function engagementOf(context: RequestContext, id: string): Promise<EngagementType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(engagementLoader).load(id);
  return row === null ? null : EngagementType.from(row);
}

registerNode('Engagement', engagementOf);

@Resolver(() => DivergenceType)
export class DivergenceResolver {
  @FieldResolver(() => [ExaminationType], { description: 'Examinations of the matter that count, by day.' })
  async examinations(
    @Ctx() context: RequestContext,
    @Root() { examinationIds }: DivergenceType,
  ): Promise<ExaminationType[]> {
    const shown = await Promise.all(examinationIds.map((id) => examinationById(context, id)));
    return shown.flatMap((examination) => examination ?? []);
  }
}

@Resolver(() => DivergenceRowType)
export class DivergenceRowResolver {
  @FieldResolver(() => ExaminationType, { description: 'The examination.' })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: DivergenceRowType,
  ): Promise<ExaminationType> {
    const examination = await examinationById(context, examinationId);
    if (examination === null) throw new NotFoundError('Examination');
    return examination;
  }

  @FieldResolver(() => OpinionType, {
    nullable: true,
    description: 'The examiner’s opinion; null when none is recorded.',
  })
  async examinerOpinion(
    @Ctx() context: RequestContext,
    @Root() { examinerOpinionId }: DivergenceRowType,
  ): Promise<OpinionType | null> {
    return examinerOpinionId === null ? null : opinionById(context, examinerOpinionId);
  }
}

@Resolver(() => PositionPointType)
export class PositionPointResolver {
  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Where it stands; null when no document is named, or the role may not read documents.',
  })
  sourceDocument(
    @Ctx() context: RequestContext,
    @Root() { documentId }: PositionPointType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PositionPointPayload, { description: 'Notes what supports or weakens a position.' })
  async positionPointAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => PositionPointAddInput) input: PositionPointAddInput,
  ): Promise<PositionPointPayload> {
    const { unitOfWork, services } = context;
    const { id, matterId } = await addPositionPoint(unitOfWork, services.storage, {
      ...input,
      opinionId: rowIdOf('Opinion', input.opinionId),
      treatingOpinionId: rowIdOf('TreatingOpinion', input.treatingOpinionId),
      documentId: rowIdOf('Document', input.documentId),
    });
    const row = await positionPointById(unitOfWork, id);
    return Object.assign(new PositionPointPayload(), {
      point: row === null ? null : PositionPointType.noted(row),
      matter: await matterOf(context, matterId),
    });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => PositionPointPayload, { description: 'Removes a point that a member noted.' })
  async positionPointRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => TreatingEntryRemoveInput) { id, version }: TreatingEntryRemoveInput,
  ): Promise<PositionPointPayload> {
    const matterId = await removeEntry(context.unitOfWork, 'position_point', {
      id: fromGlobalId('PositionPoint', id),
      version,
    });
    return Object.assign(new PositionPointPayload(), { matter: await matterOf(context, matterId) });
  }
}

@Resolver(() => EngagementType)
export class EngagementResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => EngagementPayload, { description: 'Decides how a report meets a treater’s opinion.' })
  async engagementSet(
    @Ctx() context: RequestContext,
    @Arg('input', () => EngagementSetInput) input: EngagementSetInput,
  ): Promise<EngagementPayload> {
    const { unitOfWork, services } = context;
    const { id, matterId } = await setEngagement(unitOfWork, services.storage, {
      ...input,
      version: input.version ?? null,
      opinionId: fromGlobalId('Opinion', input.opinionId),
      treatingOpinionId: fromGlobalId('TreatingOpinion', input.treatingOpinionId),
      documentId: rowIdOf('Document', input.documentId),
    });
    return Object.assign(new EngagementPayload(), {
      engagement: await engagementOf(context, id),
      matter: await matterOf(context, matterId),
    });
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => EngagementProposePayload, {
    description:
      'Looks through the report of an examination and proposes how it meets each treater’s opinions. Persons decide; proposals are in no figure.',
  })
  async engagementPropose(
    @Ctx() context: RequestContext,
    @Arg('input', () => EngagementProposeInput) input: EngagementProposeInput,
  ): Promise<EngagementProposePayload> {
    const { unitOfWork, services } = context;
    const { matterId, ids } = await proposeEngagements(
      unitOfWork,
      services.storage,
      fromGlobalId('Examination', input.examinationId),
    );
    const engagements = await Promise.all(ids.map((id) => engagementOf(context, id)));
    return Object.assign(new EngagementProposePayload(), {
      engagements: engagements.flatMap((engagement) => engagement ?? []),
      matter: await matterOf(context, matterId),
    });
  }
}
