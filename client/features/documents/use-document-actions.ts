import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import {
  DocumentCountsDocument,
  DocumentDeleteDocument,
  DocumentOpenDocument,
  DocumentRetryDocument,
  DocumentSetPermissionDocument,
  type DocumentPermission,
} from '../../generated/graphql.js';

type Target = { readonly id: string; readonly version: number };
type Answer = { readonly userErrors: readonly { readonly message: string }[] } | null | undefined;

/** The first reason why the server did not do it; null when it did. */
function refusalOf(answer: Answer): string | null {
  if (!answer) return 'The server gave no answer.';
  return answer.userErrors[0]?.message ?? null;
}

/** What can be done with a document. Each resolves to whether it was done; else `refusal` says why not. */
export function useDocumentActions() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [retry] = useMutation(DocumentRetryDocument, { refetchQueries: [DocumentCountsDocument] });
  const [remove] = useMutation(DocumentDeleteDocument, { refetchQueries: [DocumentCountsDocument] });
  const [setPermission] = useMutation(DocumentSetPermissionDocument);
  const [link] = useMutation(DocumentOpenDocument);
  const run = async (act: () => Promise<Answer>): Promise<boolean> => {
    setRefusal(null);
    setBusy(true);
    try {
      const message = refusalOf(await act());
      setRefusal(message);
      return message === null;
    } catch (error) {
      setRefusal(describeFailure(error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    refusal,
    isBusy,
    retry: ({ id, version }: Target) =>
      run(async () => (await retry({ variables: { input: { id, version } } })).data?.documentRetry),
    remove: ({ id, version }: Target) =>
      run(async () => {
        const { data } = await remove({
          variables: { input: { id, version } },
          update: (cache, { data: done }) => {
            if (done?.documentDelete?.userErrors.length !== 0) return;
            cache.evict({ id: cache.identify({ __typename: 'Document', id }) ?? '' });
            cache.gc();
          },
        });
        return data?.documentDelete;
      }),
    setPermission: ({ id, version }: Target, permission: DocumentPermission) =>
      run(
        async () =>
          (await setPermission({ variables: { input: { id, version, permission } } })).data
            ?.documentSetPermission,
      ),
    /** The address works for five minutes, for this session only, so it is asked for when it is needed. */
    open: ({ id }: Target) =>
      run(async () => {
        const answer = (await link({ variables: { input: { id } } })).data?.documentLink;
        if (answer?.link) window.location.assign(answer.link.url);
        return answer;
      }),
  };
}
