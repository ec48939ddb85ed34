import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { medicationAnswer, medicationSentence, methodOfFact } from '../../pharmacology/index.js';
import { registerNode, toGlobalId, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { MatterType } from '../matters/index.js';
import { opinionById, OpinionType } from '../opinions/index.js';
import { MedicationAnswer, MedicationChallengeType } from './medication-challenge.types.js';
import { challengeLoader, countedFillsLoader, matterChallengesLoader } from './pharmacy.loader.js';

/** Null when missing, another firm's, or the role may not read claimants. */
export async function challengeOf(
  context: RequestContext,
  id: string,
): Promise<MedicationChallengeType | null> {
  if (!context.may(Permission.CLAIMANT_READ)) return null;
  const row = await context.loader(challengeLoader).load(id);
  return row === null ? null : MedicationChallengeType.from(row);
}

registerNode('MedicationChallenge', challengeOf);

@Resolver(() => MedicationChallengeType)
export class MedicationChallengeResolver {
  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination whose report disputes it; null where the role may not read examinations.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { challenge }: MedicationChallengeType,
  ): Promise<ExaminationType | null> {
    return examinationById(context, challenge.examinationId);
  }

  @FieldResolver(() => OpinionType, { nullable: true, description: 'The opinion; null when none is named.' })
  async opinion(
    @Ctx() context: RequestContext,
    @Root() { challenge }: MedicationChallengeType,
  ): Promise<OpinionType | null> {
    return challenge.opinionId === null ? null : opinionById(context, challenge.opinionId);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that the quote is from.' })
  sourceDocument(
    @Ctx() context: RequestContext,
    @Root() { challenge }: MedicationChallengeType,
  ): Promise<DocumentType | null> {
    return documentOf(context, challenge.documentId);
  }

  @FieldResolver(() => [MedicationAnswer], {
    description:
      'What the counted fills of the matter say to it: first what answers it, then what does not help.',
  })
  async answers(
    @Ctx() context: RequestContext,
    @Root() { challenge }: MedicationChallengeType,
  ): Promise<MedicationAnswer[]> {
    const { matterId, ground, medicationClass, medication } = challenge;
    if (matterId === null) return [];
    const fills = await context.loader(countedFillsLoader).load(matterId);
    return medicationAnswer({ ground, medicationClass, ingredient: medication }, fills).map((fact) =>
      Object.assign(new MedicationAnswer(), {
        code: fact.code,
        sentence: medicationSentence(fact, fills).text,
        helps: fact.helps,
        fillIds: fact.fillIds.map((id) => toGlobalId('Fill', id)),
        methodId: methodOfFact(fact.code),
      }),
    );
  }
}

@Resolver(() => MatterType)
export class MatterChallengesResolver {
  @FieldResolver(() => [MedicationChallengeType], {
    nullable: true,
    description:
      'Challenges in the examinations of the matter, as recorded, at most 200; null where the role may not read claimants.',
  })
  async medicationChallenges(
    @Ctx() context: RequestContext,
    @Root() { matterId }: MatterType,
  ): Promise<MedicationChallengeType[] | null> {
    if (!context.may(Permission.CLAIMANT_READ)) return null;
    const rows = await context.loader(matterChallengesLoader).load(matterId);
    return rows.map((row) => MedicationChallengeType.from(row));
  }
}
