import { useMutation } from '@apollo/client/react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DocumentCountsDocument,
  DocumentDeleteDocument,
  DocumentOpenDocument,
  DocumentRetryDocument,
  DocumentSetPermissionDocument,
  type DocumentPermission,
} from '../../generated/graphql.js';

type Target = { readonly id: string; readonly version: number };
/** What can be done with a document. Each resolves to whether it was done; else `refusal` says why not. */
export function useDocumentActions() {
  const { refusal, isBusy, run } = useRefusable();
  const [retry] = useMutation(DocumentRetryDocument, { refetchQueries: [DocumentCountsDocument] });
  const [remove] = useMutation(DocumentDeleteDocument, { refetchQueries: [DocumentCountsDocument] });
  const [setPermission] = useMutation(DocumentSetPermissionDocument);
  const [link] = useMutation(DocumentOpenDocument);
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
