import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { registerNode, type RequestContext } from '../../platform/graphql/index.js';
import { OathSubject } from '../../reading/oaths/index.js';
import { EstimateType, findEstimate, type Profile } from '../analytics/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { organisationOf, OrganisationType } from '../matters/index.js';
import { OathConflictType } from './oath-conflict.types.js';
import { propositionLoader, recallFailureLoader, wholeProfileLoader } from './testimony.loader.js';
import { testimonyOf } from './testimony.resolver.js';
import { PropositionType, RecallFailureType, TestimonyType } from './testimony.types.js';

/** Null when missing, another firm's, or the role may not read documents. */
export async function propositionOf(context: RequestContext, id: string): Promise<PropositionType | null> {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(propositionLoader).load(id);
  return row === null ? null : PropositionType.from(row);
}

/** The same of a recall failure. */
export async function recallFailureOf(
  context: RequestContext,
  id: string,
): Promise<RecallFailureType | null> {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(recallFailureLoader).load(id);
  return row === null ? null : RecallFailureType.from(row);
}

registerNode('Proposition', propositionOf);
registerNode('RecallFailure', recallFailureOf);

@Resolver(() => PropositionType)
export class PropositionResolver {
  @FieldResolver(() => TestimonyType, { nullable: true, description: 'When and where it was sworn.' })
  testimony(
    @Ctx() context: RequestContext,
    @Root() { testimonyId }: PropositionType,
  ): Promise<TestimonyType | null> {
    return testimonyOf(context, testimonyId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Where the words stand; null: in no document.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: PropositionType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Of how often one organisation retained: which; null else.',
  })
  organisation(
    @Ctx() context: RequestContext,
    @Root() { organisationId }: PropositionType,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, organisationId);
  }
}

@Resolver(() => RecallFailureType)
export class RecallFailureResolver {
  @FieldResolver(() => TestimonyType, { nullable: true, description: 'When and where it was asked.' })
  testimony(
    @Ctx() context: RequestContext,
    @Root() { testimonyId }: RecallFailureType,
  ): Promise<TestimonyType | null> {
    return testimonyOf(context, testimonyId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Where the words stand; null: in no document.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: RecallFailureType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => EstimateType, {
    nullable: true,
    description:
      'What the firm’s own files count instead; null where they count no such thing, or the role may not read examinations.',
  })
  async figure(
    @Ctx() context: RequestContext,
    @Root() { subject, examinerId }: RecallFailureType,
  ): Promise<EstimateType | null> {
    if (!context.may(Permission.EXAMINATION_READ)) return null;
    const profile = await context.loader(wholeProfileLoader).load(examinerId);
    const key = figureKey(subject, profile);
    return key === null ? null : findEstimate(profile, key);
  }
}

/** The figure that counts the subject; null where none does. */
function figureKey(subject: OathSubject, profile: Profile): string | null {
  switch (subject) {
    case OathSubject.RETENTIONS_PER_YEAR:
      return 'EXAMINATION';
    case OathSubject.SHARE_DEFENSE:
      return 'SIDE.DEFENSE';
    case OathSubject.SHARE_PLAINTIFF:
      return 'SIDE.PLAINTIFF';
    case OathSubject.EXAM_MINUTES:
      return profile.durations[0]?.medianEstimate.key ?? null;
    case OathSubject.RECORDS_REVIEWED:
      return profile.records.notAllReviewed.key;
    default:
      return null;
  }
}

@Resolver(() => OathConflictType)
export class OathConflictResolver {
  @FieldResolver(() => PropositionType, { nullable: true, description: 'What was sworn.' })
  proposition(
    @Ctx() context: RequestContext,
    @Root() { propositionId }: OathConflictType,
  ): Promise<PropositionType | null> {
    return propositionOf(context, propositionId);
  }

  @FieldResolver(() => PropositionType, { nullable: true, description: 'Of an OATH: the other; null else.' })
  async otherProposition(
    @Ctx() context: RequestContext,
    @Root() { otherId }: OathConflictType,
  ): Promise<PropositionType | null> {
    return otherId === null ? null : propositionOf(context, otherId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'Of a REPORT: its examination; null else.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: OathConflictType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }
}
