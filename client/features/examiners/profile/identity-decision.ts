import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  ExaminerMergeDocument,
  ExaminerSplitDocument,
  IdentityDecisionReverseDocument,
} from '../../../generated/graphql.js';

/** A decision just taken, with what is needed to take it back. */
export interface IdentityDecision {
  readonly groupId: string;
  readonly summary: string;
}

/** A decision handed on through navigation state; null for any other state. */
export function decisionOf(state: unknown): IdentityDecision | null {
  if (typeof state !== 'object' || state === null || !('groupId' in state) || !('summary' in state))
    return null;
  const { groupId, summary } = state;
  return typeof groupId === 'string' && typeof summary === 'string' ? { groupId, summary } : null;
}

interface DecisionPayload {
  readonly examiner: { readonly id: string; readonly displayName: string } | null;
  readonly groupId: string | null;
  readonly userErrors: readonly { readonly message: string }[];
}

/** What came of a decision: the examiner it points to, or the sentences that say why not. */
export type DecisionOutcome =
  | {
      readonly kind: 'done';
      readonly examinerId: string;
      readonly examinerName: string;
      readonly groupId: string | null;
    }
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

const FAILED = 'The server could not be reached or refused the request. Nothing was changed.';

function outcomeOf(payload: DecisionPayload | null | undefined): DecisionOutcome {
  const messages = payload?.userErrors.map((error) => error.message) ?? [];
  if (messages.length > 0) return { kind: 'refused', messages };
  if (!payload?.examiner) return { kind: 'refused', messages: [FAILED] };
  const { examiner, groupId } = payload;
  return { kind: 'done', examinerId: examiner.id, examinerName: examiner.displayName, groupId };
}

/**
 * Merge, split and their reversal. Every figure of the examiners concerned changes with them, so everything on
 * screen is fetched anew. Never rejects: failures come back as a refusal in words.
 */
export function useIdentityDecisions() {
  const options = { refetchQueries: 'active', awaitRefetchQueries: true } as const;
  const [merge] = useMutation(ExaminerMergeDocument, options);
  const [split] = useMutation(ExaminerSplitDocument, options);
  const [reverse] = useMutation(IdentityDecisionReverseDocument, options);
  const [isBusy, setBusy] = useState(false);

  const settle = async (
    payload: () => Promise<DecisionPayload | null | undefined>,
  ): Promise<DecisionOutcome> => {
    setBusy(true);
    try {
      return outcomeOf(await payload());
    } catch {
      return { kind: 'refused', messages: [FAILED] };
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    mergeInto: (fromId: string, intoId: string) =>
      settle(async () => (await merge({ variables: { input: { fromId, intoId } } })).data?.examinerMerge),
    splitOff: (appearanceIds: readonly string[]) =>
      settle(async () => {
        const input = { appearanceIds: [...appearanceIds], intoExaminerId: null };
        return (await split({ variables: { input } })).data?.examinerSplit;
      }),
    takeBack: (groupId: string) =>
      settle(
        async () => (await reverse({ variables: { input: { groupId } } })).data?.identityDecisionReverse,
      ),
  };
}
