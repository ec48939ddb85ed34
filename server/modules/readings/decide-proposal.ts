import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { statedField, statedOpinion, statedRecord, type StatedValue } from './proposal-input.js';
import { NO_DETAILS, type Decision, type Proposal } from './proposal.js';
import { proposalForChange, proposalsByIds } from './proposal.queries.js';
import { refreshReadingKey } from './reading-key.js';
import { DocumentStateError, ProposalValueError } from './reading.errors.js';
import { documentForReview } from './reviewed-document.queries.js';
import { writeDecisions, type ProposalDecision } from './write-decisions.js';

/** What a reviewer does with a proposal. REOPEN takes a decision back. */
export const ProposalDecisionKind = {
  ACCEPT: 'ACCEPT',
  CORRECT: 'CORRECT',
  REJECT: 'REJECT',
  REOPEN: 'REOPEN',
} as const;
export type ProposalDecisionKind = (typeof ProposalDecisionKind)[keyof typeof ProposalDecisionKind];

/** A decision as a reviewer states it. */
export type StatedDecision = StatedValue & {
  readonly id: string;
  readonly version: number;
  readonly decision: ProposalDecisionKind;
};

const ACTION = {
  ACCEPTED: 'PROPOSAL_ACCEPTED',
  CORRECTED: 'PROPOSAL_CORRECTED',
  REJECTED: 'PROPOSAL_REJECTED',
  PENDING: 'PROPOSAL_REOPENED',
} as const;

/**
 * Decides on one proposal of a document that waits for review. A candidate is accepted by saying which opinion it
 * is. What was read stays as it is; a correction stands beside it.
 *
 * @returns the document.
 * @throws NotFoundError, StaleVersionError; DocumentStateError unless the document waits for review;
 *   ProposalValueError naming the field at fault.
 */
export async function decideProposal(unitOfWork: UnitOfWork, stated: StatedDecision): Promise<string> {
  const [found] = await proposalsByIds(unitOfWork, [stated.id]);
  if (found === undefined) throw new NotFoundError('Proposal');
  // The document first, as a confirmation does, so that the two wait for each other instead of meeting halfway.
  await lockForDecision(unitOfWork, found.documentId);
  const proposal = await proposalForChange(unitOfWork, stated.id, stated.version);
  const decision = decisionOn(proposal, stated);
  await writeDecisions(unitOfWork, [decision]);
  await refreshReadingKey(unitOfWork, proposal.documentId);
  await unitOfWork.audit({ action: ACTION[decision.status], objectType: 'Proposal', objectId: proposal.id });
  await unitOfWork.notify('document', proposal.documentId);
  return proposal.documentId;
}

/** @throws NotFoundError; DocumentStateError unless the document waits for review. */
export async function lockForDecision(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  const { status } = await documentForReview(unitOfWork, documentId, null);
  if (status === 'TO_REVIEW') return;
  throw new DocumentStateError(
    status === 'REVIEWED' || status === 'FILED'
      ? 'The document is settled; reopen it to decide on its readings.'
      : 'The document is not read yet; wait until it is.',
  );
}

function decisionOn(proposal: Proposal, stated: StatedDecision): ProposalDecision {
  switch (stated.decision) {
    case 'REJECT':
      return { proposal, status: 'REJECTED', decision: null };
    case 'REOPEN':
      return { proposal, status: 'PENDING', decision: null };
    case 'CORRECT':
      return corrected(proposal, stated);
    case 'ACCEPT':
      if (proposal.kind === 'CANDIDATE') return corrected(proposal, stated);
      refuseChanges(stated);
      return { proposal, status: 'ACCEPTED', decision: null };
  }
}

function corrected(proposal: Proposal, stated: StatedDecision): ProposalDecision {
  const status = proposal.kind === 'CANDIDATE' ? 'ACCEPTED' : 'CORRECTED';
  return { proposal, status, decision: statedDecision(proposal, stated) };
}

function statedDecision(proposal: Proposal, stated: StatedDecision): Decision {
  const { kind, field, issue, stance, details } = proposal;
  switch (kind) {
    case 'RECORD':
      return { record: statedRecord(stated) };
    case 'OPINION':
    case 'CANDIDATE':
      return statedOpinion(stated, { issue, stance, details: details ?? NO_DETAILS });
    case 'FIELD':
      if (field === null) throw new Error('A field proposal without its field.');
      return { value: statedField(field, stated) };
  }
}

/** What comes with an acceptance would be lost silently. */
function refuseChanges({ value, issue, stance, details, record }: StatedDecision): void {
  if ([value, issue, stance, details, record].every((part) => part === null || part === undefined)) return;
  throw new ProposalValueError('To change what was read, choose CORRECT instead of ACCEPT.', 'decision');
}
