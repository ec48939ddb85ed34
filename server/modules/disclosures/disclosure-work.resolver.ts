import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fromGlobalId, Requires, toGlobalId, type RequestContext } from '../../platform/graphql/index.js';
import { examinerById } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { removeEntry } from './change-entry.js';
import {
  ChallengeAddInput,
  ChallengeUpdateInput,
  DisclosurePayload,
  DisclosureRemoveInput,
  examinerRow,
  FeeItemAddInput,
  FeeItemUpdateInput,
  rowIds,
} from './disclosure-entry.inputs.js';
import { addChallenge, updateChallenge } from './record-challenge.js';
import { addFeeItem, updateFeeItem } from './record-fee-item.js';

/** The examiner with what is now on file, and the entry that was added or changed. */
export async function disclosurePayload(
  context: RequestContext,
  examinerId: string,
  changedId: string | null,
): Promise<DisclosurePayload> {
  return Object.assign(new DisclosurePayload(), {
    examiner: await examinerById(context, examinerId),
    changedId,
  });
}

@Resolver()
export class ChallengeWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Records a ruling on an opinion of an examiner.' })
  async challengeAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChallengeAddInput) input: ChallengeAddInput,
  ): Promise<DisclosurePayload> {
    const { unitOfWork, services } = context;
    const examinerId = examinerRow(input.examinerId);
    const id = await addChallenge(unitOfWork, services.storage, { ...rowIds(input), examinerId });
    return disclosurePayload(context, examinerId, toGlobalId('Challenge', id));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Replaces a ruling whole.' })
  async challengeUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChallengeUpdateInput) input: ChallengeUpdateInput,
  ): Promise<DisclosurePayload> {
    const { unitOfWork, services } = context;
    const id = fromGlobalId('Challenge', input.id);
    const examinerId = await updateChallenge(unitOfWork, services.storage, { ...rowIds(input), id });
    return disclosurePayload(context, examinerId, input.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Removes a ruling.' })
  async challengeRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosureRemoveInput) { id, version }: DisclosureRemoveInput,
  ): Promise<DisclosurePayload> {
    const at = { id: fromGlobalId('Challenge', id), version };
    return disclosurePayload(context, await removeEntry(context.unitOfWork, 'challenge', at), null);
  }
}

@Resolver()
export class FeeWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Records what an examiner asks for something.' })
  async feeItemAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => FeeItemAddInput) input: FeeItemAddInput,
  ): Promise<DisclosurePayload> {
    const { unitOfWork, services } = context;
    const examinerId = examinerRow(input.examinerId);
    const id = await addFeeItem(unitOfWork, services.storage, { ...rowIds(input), examinerId });
    return disclosurePayload(context, examinerId, toGlobalId('FeeItem', id));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Replaces a fee whole.' })
  async feeItemUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => FeeItemUpdateInput) input: FeeItemUpdateInput,
  ): Promise<DisclosurePayload> {
    const { unitOfWork, services } = context;
    const id = fromGlobalId('FeeItem', input.id);
    const examinerId = await updateFeeItem(unitOfWork, services.storage, { ...rowIds(input), id });
    return disclosurePayload(context, examinerId, input.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Removes a fee.' })
  async feeItemRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosureRemoveInput) { id, version }: DisclosureRemoveInput,
  ): Promise<DisclosurePayload> {
    const at = { id: fromGlobalId('FeeItem', id), version };
    return disclosurePayload(context, await removeEntry(context.unitOfWork, 'fee_item', at), null);
  }
}
