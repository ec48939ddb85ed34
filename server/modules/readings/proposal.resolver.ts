import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import { registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { changedDocument } from '../documents/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { addProposal } from './add-proposal.js';
import { bandCue } from './confidence-band.js';
import { cueAgreement, shownConfidence, type ShownConfidence } from './cue-ranking.js';
import { decideProposal } from './decide-proposal.js';
import { disputedFields } from './disputed-fields.js';
import { proposalsByIds } from './proposal.queries.js';
import { ProposalDecisionType, ProposalPayload, ProposalType } from './proposal.types.js';
import { DocumentStateError } from './reading.errors.js';
import { addedProposal, ProposalAddInput, ProposalDecideInput, statedDecision } from './reading.inputs.js';
import {
  cueTalliesLoader,
  documentProposalsLoader,
  proposalLoader,
  textPagesLoader,
} from './reading.loader.js';
import { openText } from './stored-text.js';

registerNode('Proposal', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const proposal = await context.loader(proposalLoader).load(id);
  return proposal === null ? null : ProposalType.from(proposal);
});

@Resolver(() => ProposalType)
export class ProposalResolver {
  @FieldResolver(() => Float, {
    description: '0 to 1, with what it rests on in confidenceBasis.',
  })
  async confidence(@Ctx() context: RequestContext, @Root() proposal: ProposalType): Promise<number> {
    return (await confidenceOf(context, proposal)).confidence;
  }

  @FieldResolver(() => String, {
    description:
      'The reader’s own estimate, or the share of such readings that the firm accepted, once it decided on ten.',
  })
  async confidenceBasis(@Ctx() context: RequestContext, @Root() proposal: ProposalType): Promise<string> {
    return (await confidenceOf(context, proposal)).basis;
  }

  @FieldResolver(() => Boolean, { description: 'The document also says something else for this fact.' })
  async isDisputed(@Ctx() context: RequestContext, @Root() { row }: ProposalType): Promise<boolean> {
    if (row.isDisputed || row.field === null) return row.isDisputed;
    const all = await context.loader(documentProposalsLoader).load(row.documentId);
    return row.status !== 'REJECTED' && disputedFields(all).has(row.field);
  }

  @FieldResolver(() => Boolean, {
    description: 'Read from a picture: verbatim as read, to be compared with the page.',
  })
  async isAsRead(@Ctx() context: RequestContext, @Root() { row }: ProposalType): Promise<boolean> {
    const text = await context.loader(textPagesLoader(context.services.storage)).load(row.documentId);
    const pages = text?.pages.filter(({ number }) => number >= row.page && number <= row.endPage) ?? [];
    return pages.some(({ source }) => source === 'OCR');
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => ProposalPayload, { nullable: true, description: 'Decides on a proposal.' })
  async proposalDecide(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposalDecideInput) input: ProposalDecideInput,
  ): Promise<ProposalPayload> {
    const decision = statedDecision(input);
    const documentId = await decideProposal(context.unitOfWork, decision);
    return payload(context, decision.id, documentId);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => ProposalPayload, {
    nullable: true,
    description: 'Adds what the machine missed, with the words that say so.',
  })
  async proposalAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposalAddInput) input: ProposalAddInput,
  ): Promise<ProposalPayload> {
    const added = addedProposal(input);
    const { unitOfWork, services } = context;
    const text = await openText(unitOfWork, services.storage, added.documentId);
    if (text === null) throw new DocumentStateError('The document is not read yet; wait until it is.');
    const id = await addProposal(unitOfWork, text, added);
    return payload(context, id, added.documentId);
  }
}

async function confidenceOf(context: RequestContext, { row }: ProposalType): Promise<ShownConfidence> {
  const tallies = await context.loader(cueTalliesLoader).load(bandCue(row));
  return shownConfidence(row, cueAgreement(tallies));
}

async function payload(context: RequestContext, id: string, documentId: string): Promise<ProposalPayload> {
  const [proposal] = await proposalsByIds(context.unitOfWork, [id]);
  if (proposal === undefined) throw new NotFoundError('Proposal');
  const { document } = await changedDocument(context, documentId);
  return Object.assign(new ProposalPayload(), { proposal: ProposalType.from(proposal), document });
}

@Resolver(() => ProposalDecisionType)
export class ProposalDecisionResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who; null for a rule of the firm, and where the role may not read members.',
  })
  by(
    @Ctx() context: RequestContext,
    @Root() { decidedById }: ProposalDecisionType,
  ): Promise<MemberType | null> {
    return memberShown(context, decidedById);
  }
}
