import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { matterOf } from '../matters/index.js';
import { challengeOf } from './medication-challenge.resolver.js';
import {
  MedicationChallengeAddInput,
  MedicationChallengePayload,
  MedicationChallengeRemoveInput,
  MedicationChallengeUpdateInput,
} from './medication-challenge.types.js';
import { challengeLoader } from './pharmacy.loader.js';
import { addChallenge, removeChallenge, updateChallenge } from './record-challenge.js';

async function payload(
  context: RequestContext,
  id: string | null,
  matterId: string | null,
): Promise<MedicationChallengePayload> {
  if (id !== null) context.loader(challengeLoader).clear(id);
  return Object.assign(new MedicationChallengePayload(), {
    challenge: id === null ? null : await challengeOf(context, id),
    matter: await matterOf(context, matterId),
  });
}

/** Row ids of what an input names. */
function named<Input extends { opinionId?: string | null; documentId?: string | null }>(input: Input) {
  const { opinionId, documentId } = input;
  return {
    ...input,
    opinionId: opinionId == null ? null : fromGlobalId('Opinion', opinionId),
    documentId: documentId == null ? null : fromGlobalId('Document', documentId),
  };
}

@Resolver()
export class MedicationChallengeChangeResolver {
  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationChallengePayload, {
    nullable: true,
    description: 'Records that an examiner disputes a medication.',
  })
  async medicationChallengeAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationChallengeAddInput) input: MedicationChallengeAddInput,
  ): Promise<MedicationChallengePayload> {
    const { id, matterId } = await addChallenge(context.unitOfWork, context.services.storage, {
      ...named(input),
      examinationId: fromGlobalId('Examination', input.examinationId),
    });
    return payload(context, id, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationChallengePayload, { nullable: true, description: 'Writes a challenge anew.' })
  async medicationChallengeUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationChallengeUpdateInput) input: MedicationChallengeUpdateInput,
  ): Promise<MedicationChallengePayload> {
    const id = fromGlobalId('MedicationChallenge', input.id);
    const change = { ...named(input), id };
    const matterId = await updateChallenge(context.unitOfWork, context.services.storage, change);
    return payload(context, id, matterId);
  }

  @Requires(Permission.MATTER_WRITE)
  @Mutation(() => MedicationChallengePayload, { nullable: true, description: 'Removes a challenge.' })
  async medicationChallengeRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => MedicationChallengeRemoveInput) input: MedicationChallengeRemoveInput,
  ): Promise<MedicationChallengePayload> {
    const id = fromGlobalId('MedicationChallenge', input.id);
    const matterId = await removeChallenge(context.unitOfWork, { id, version: input.version });
    return payload(context, null, matterId);
  }
}
