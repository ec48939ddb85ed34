import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import { ProposalDecideDocument, ReviewDocumentDocument } from '../../generated/graphql.js';
import { afterDecision, type Decision } from './decision.js';
import type { Fact, ReadFacts } from './fact-groups.js';

/**
 * Decisions of one document. Each shows at once and is sent in turn, with the version that the one before left behind;
 * one that the server refuses is taken back, and `refusal` says why.
 */
export function useDecisions(documentId: string) {
  const client = useApolloClient();
  const [mutate] = useMutation(ProposalDecideDocument);
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());
  const undoable = useRef<string[]>([]);

  const settle = (id: string, decision: Decision, message: string | null) => {
    setUnderWay((all) => {
      // A later decision about the same fact may have taken its place meanwhile.
      if (all.get(id) !== decision) return all;
      const rest = new Map(all);
      rest.delete(id);
      return rest;
    });
    if (message === null) return;
    setRefusal(message);
    undoable.current = undoable.current.filter((each) => each !== id);
  };
  const send = async (fact: Fact, decision: Decision): Promise<string | null> => {
    const version = Math.max(versions.current.get(fact.id) ?? 0, fact.version);
    const { data } = await mutate({ variables: { input: { id: fact.id, version, ...decision } } });
    const answer = data?.proposalDecide;
    if (answer?.proposal) versions.current.set(fact.id, answer.proposal.version);
    const error = answer ? answer.userErrors[0] : { code: '', message: 'The server gave no answer.' };
    if (error?.code !== 'STALE_VERSION') return error?.message ?? null;
    await client.refetchQueries({ include: [ReviewDocumentDocument] });
    return 'Someone else decided on this fact meanwhile. It is shown as it stands now.';
  };
  const decide = (fact: Fact, decision: Decision): void => {
    setRefusal(null);
    setUnderWay((all) => new Map(all).set(fact.id, decision));
    undoable.current = undoable.current.filter((id) => id !== fact.id);
    if (decision.decision !== 'REOPEN') undoable.current.push(fact.id);
    chain.current = chain.current
      .then(() => send(fact, decision))
      .catch((error: unknown) => describeFailure(error).message)
      .then((message) => settle(fact.id, decision, message));
  };

  return {
    documentId,
    decide,
    refusal,
    isBusy: underWay.size > 0,
    /** The id of the fact decided on last; null when nothing is left to take back. */
    lastDecided: () => undoable.current.at(-1) ?? null,
    /** The facts as they stand with what is still being sent. */
    withDecisions: (facts: ReadFacts): ReadFacts => {
      const apply = (list: readonly Fact[]) =>
        list.map((fact) => {
          const decision = underWay.get(fact.id);
          return decision === undefined ? fact : afterDecision(fact, decision);
        });
      return {
        fields: apply(facts.fields),
        opinions: apply(facts.opinions),
        records: apply(facts.records),
        candidates: apply(facts.candidates),
      };
    },
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
