import type { ProposalDecideInput, ProposalStatus } from '../../generated/graphql.js';
import type { Fact } from './fact-groups.js';

/** What a person decides about a fact; which fact and version is added when it is sent. */
export type Decision = Omit<ProposalDecideInput, 'id' | 'version'>;

const statusAfter: Record<Decision['decision'], ProposalStatus> = {
  ACCEPT: 'ACCEPTED',
  CORRECT: 'CORRECTED',
  REJECT: 'REJECTED',
  REOPEN: 'PENDING',
};

/** The fact as it will stand once the server has taken the decision: shown at once, and taken back when it refuses. */
export function afterDecision(fact: Fact, decision: Decision): Fact {
  const status = statusAfter[decision.decision];
  if (status === 'PENDING' || status === 'REJECTED') return { ...fact, status, decided: null };
  const { details, record } = decision;
  return {
    ...fact,
    status,
    decided: {
      issue: decision.issue ?? fact.issue,
      stance: decision.stance ?? fact.stance,
      value: decision.value ?? fact.value,
      details: details ? detailsAfter(fact, details) : fact.details,
      record: record
        ? {
            title: record.title,
            author: record.author ?? null,
            datedOn: record.datedOn ?? null,
            datedTo: record.datedTo ?? null,
            kind: record.kind,
            pages: record.pages ?? null,
            isVague: record.isVague,
          }
        : fact.record,
      by: null,
      at: '',
    },
  };
}

function detailsAfter(fact: Fact, details: NonNullable<Decision['details']>): Fact['details'] {
  return {
    certainty: fact.details?.certainty ?? null,
    mmiOn: details.mmiOn ?? null,
    wpiPercent: details.wpiPercent ?? null,
    apportionmentPercent: details.apportionmentPercent ?? null,
    medications: details.medications ?? [],
    ground: details.ground ?? null,
  };
}
