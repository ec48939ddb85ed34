import { useApolloClient, useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DocumentCountsDocument,
  DocumentFileDocument,
  NextToReviewDocument,
  ReportConfirmDocument,
  ReportReopenDocument,
  type ReportConfirmInput,
} from '../../generated/graphql.js';

type Target = { readonly id: string; readonly version: number };
/** What ends or reopens a review. Each resolves to whether the server did it; else `refusal` says why not. */
export function useReviewSteps() {
  const options = { refetchQueries: [DocumentCountsDocument] };
  const [confirm] = useMutation(ReportConfirmDocument, options);
  const [reopen] = useMutation(ReportReopenDocument, options);
  const [file] = useMutation(DocumentFileDocument, options);
  const { refusal, isBusy, run } = useRefusable();
  return {
    refusal,
    isBusy,
    confirm: (input: ReportConfirmInput) =>
      run(async () => (await confirm({ variables: { input } })).data?.reportConfirm),
    reopen: ({ id, version }: Target) =>
      run(async () => (await reopen({ variables: { input: { id, version } } })).data?.reportReopen),
    /** Nothing of the document is to be recorded. */
    file: ({ id, version }: Target) =>
      run(async () => (await file({ variables: { input: { id, version } } })).data?.documentFile),
  };
}

/** Goes on to the document that has waited longest, or back to the empty queue. */
export function useNextReview(): (doneId: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async (doneId) => {
    const answer = await client
      .query({ query: NextToReviewDocument, fetchPolicy: 'network-only' })
      .catch(() => null);
    const next = answer?.data?.reviewQueue?.edges.find(({ node }) => node.id !== doneId)?.node.id;
    await navigate(next === undefined ? '/review' : `/review/${encodeURIComponent(next)}`);
  };
}
