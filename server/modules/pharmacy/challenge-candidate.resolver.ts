import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { opinionById, OpinionType } from '../opinions/index.js';
import { proposedChallenge } from './challenge-candidate.js';
import { MedicationChallengeCandidate } from './medication-challenge.types.js';
import { matterDisputesLoader } from './pharmacy.loader.js';

@Resolver(() => MedicationChallengeCandidate)
export class MedicationChallengeCandidateResolver {
  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination; null where the role may not read examinations.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: MedicationChallengeCandidate,
  ): Promise<ExaminationType | null> {
    return examinationById(context, examinationId);
  }

  @FieldResolver(() => OpinionType, {
    nullable: true,
    description: 'The opinion; null where the role may not read examinations.',
  })
  opinion(
    @Ctx() context: RequestContext,
    @Root() { opinionId }: MedicationChallengeCandidate,
  ): Promise<OpinionType | null> {
    return opinionById(context, opinionId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The report that the words are from.' })
  sourceDocument(
    @Ctx() context: RequestContext,
    @Root() { documentId }: MedicationChallengeCandidate,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => MatterType)
export class MatterCandidatesResolver {
  @FieldResolver(() => [MedicationChallengeCandidate], {
    nullable: true,
    description:
      'Opinions on medication against which no challenge is recorded, at most 200; null where the role may not read claimants.',
  })
  async medicationChallengeCandidates(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<MedicationChallengeCandidate[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const opinions = await context.loader(matterDisputesLoader).load(matterId);
    return opinions.map((opinion) =>
      Object.assign(new MedicationChallengeCandidate(), {
        examinationId: opinion.examinationId,
        opinionId: opinion.opinionId,
        documentId: opinion.documentId,
        medications: opinion.medications,
        ...proposedChallenge(opinion),
        groundAsWritten: opinion.ground,
        quote: opinion.quote,
        page: opinion.page,
      }),
    );
  }
}
