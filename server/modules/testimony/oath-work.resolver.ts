import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { examinerById, type ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import {
  addProposition,
  addRecallFailure,
  decideOath,
  removeOath,
  updateProposition,
} from './change-oath.js';
import { propositionOf, recallFailureOf } from './oath.resolver.js';
import { propositionLoader, recallFailureLoader, testimonyLoader } from './testimony.loader.js';
import {
  newProposition,
  newRecallFailure,
  OathDecideInput,
  OathRemoveInput,
  PropositionAddInput,
  propositionChange,
  PropositionPayload,
  PropositionUpdateInput,
  RecallFailureAddInput,
  RecallFailurePayload,
} from './oath.inputs.js';

@Resolver()
export class OathWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => PropositionPayload, {
    nullable: true,
    description: 'Records what was sworn, as confirmed.',
  })
  async propositionAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => PropositionAddInput) input: PropositionAddInput,
  ): Promise<PropositionPayload> {
    const { unitOfWork, services } = context;
    return sworn(context, await addProposition(unitOfWork, services.storage, newProposition(input)));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => PropositionPayload, {
    nullable: true,
    description: 'Changes and so confirms what was sworn.',
  })
  async propositionUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => PropositionUpdateInput) input: PropositionUpdateInput,
  ): Promise<PropositionPayload> {
    const change = propositionChange(input);
    await updateProposition(context.unitOfWork, change);
    return sworn(context, change.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => PropositionPayload, { nullable: true, description: 'Confirms or rejects a proposal.' })
  async propositionDecide(
    @Ctx() context: RequestContext,
    @Arg('input', () => OathDecideInput) input: OathDecideInput,
  ): Promise<PropositionPayload> {
    const id = fromGlobalId('Proposition', input.id);
    await decideOath(context.unitOfWork, 'proposition', { ...input, id });
    return sworn(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => PropositionPayload, { nullable: true, description: 'Removes what was recorded as sworn.' })
  async propositionRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => OathRemoveInput) input: OathRemoveInput,
  ): Promise<PropositionPayload> {
    const id = fromGlobalId('Proposition', input.id);
    const { testimonyId } = await removeOath(context.unitOfWork, 'proposition', { ...input, id });
    const examiner = await witnessOf(context, testimonyId);
    return Object.assign(new PropositionPayload(), { proposition: null, examiner });
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => RecallFailurePayload, { nullable: true, description: 'Records an answer not given.' })
  async recallFailureAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecallFailureAddInput) input: RecallFailureAddInput,
  ): Promise<RecallFailurePayload> {
    const { unitOfWork, services } = context;
    return unanswered(context, await addRecallFailure(unitOfWork, services.storage, newRecallFailure(input)));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => RecallFailurePayload, { nullable: true, description: 'Confirms or rejects a proposal.' })
  async recallFailureDecide(
    @Ctx() context: RequestContext,
    @Arg('input', () => OathDecideInput) input: OathDecideInput,
  ): Promise<RecallFailurePayload> {
    const id = fromGlobalId('RecallFailure', input.id);
    await decideOath(context.unitOfWork, 'recall_failure', { ...input, id });
    return unanswered(context, id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => RecallFailurePayload, { nullable: true, description: 'Removes a recall failure.' })
  async recallFailureRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => OathRemoveInput) input: OathRemoveInput,
  ): Promise<RecallFailurePayload> {
    const id = fromGlobalId('RecallFailure', input.id);
    const { testimonyId } = await removeOath(context.unitOfWork, 'recall_failure', { ...input, id });
    const examiner = await witnessOf(context, testimonyId);
    return Object.assign(new RecallFailurePayload(), { recallFailure: null, examiner });
  }
}

/** As it now stands: the loader may hold its former state. */
async function sworn(context: RequestContext, id: string): Promise<PropositionPayload> {
  context.loader(propositionLoader).clear(id);
  const proposition = await propositionOf(context, id);
  const examiner = proposition === null ? null : await examinerById(context, proposition.examinerId);
  return Object.assign(new PropositionPayload(), { proposition, examiner });
}

async function unanswered(context: RequestContext, id: string): Promise<RecallFailurePayload> {
  context.loader(recallFailureLoader).clear(id);
  const recallFailure = await recallFailureOf(context, id);
  const examiner = recallFailure === null ? null : await examinerById(context, recallFailure.examinerId);
  return Object.assign(new RecallFailurePayload(), { recallFailure, examiner });
}

async function witnessOf(context: RequestContext, testimonyId: string): Promise<ExaminerType | null> {
  const testimony = await context.loader(testimonyLoader).load(testimonyId);
  return testimony === null ? null : examinerById(context, testimony.examinerId);
}
