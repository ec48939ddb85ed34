import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  OutlineDeleteDocument,
  OutlineEditDocument,
  OutlinePageDocument,
  OutlineRestoreDocument,
  OutlineWriteAgainDocument,
  type OutlineWholeFragment,
  type OutlineWriteAgainMutation,
} from '../../generated/graphql.js';
import { editItem, type OutlineEdit } from './outline-edits.js';

export type OutlineChange = NonNullable<
  NonNullable<OutlineWriteAgainMutation['outlineWriteAgain']>['changes']
>[number];
type Answer =
  | {
      readonly outline?: { readonly version: number } | null;
      readonly userErrors: readonly { readonly code: string; readonly message: string }[];
    }
  | null
  | undefined;

/** What can be done with an outline. Each resolves to whether it was done; else `refusal` says why not. */
export function useOutlineWork(outline: OutlineWholeFragment) {
  const client = useApolloClient();
  const { refusal, isBusy, run } = useRefusable();
  const [ownVersion, setOwnVersion] = useState(outline.version);
  const [edit] = useMutation(OutlineEditDocument);
  const [writeAgain] = useMutation(OutlineWriteAgainDocument);
  const [restore] = useMutation(OutlineRestoreDocument);
  const [remove] = useMutation(OutlineDeleteDocument);
  const latest = useRef(outline);
  useEffect(() => {
    latest.current = outline;
  });
  // One after the other: each is made upon what the one before it left.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const askAgain = () =>
    client.query({
      query: OutlinePageDocument,
      variables: { id: outline.id },
      fetchPolicy: 'network-only',
    });
  const inTurn = (act: () => Promise<Answer>): Promise<boolean> => {
    const turn = last.current.then(() =>
      run(async () => {
        const answer = await act();
        if (answer?.outline) setOwnVersion(answer.outline.version);
        // Somebody changed it in between: the page shows what stands there now, and the refusal why nothing was done.
        if (answer?.userErrors.some(({ code }) => code === 'CONFLICT') === true) await askAgain();
        return answer;
      }),
    );
    last.current = turn;
    return turn;
  };
  const target = () => ({ id: latest.current.id, version: latest.current.version });
  return {
    refusal,
    isBusy,
    /** The version that this window's own last change made: a newer one is somebody else's. */
    ownVersion,
    /** `seen` is the number of the contents that the change was made upon; the present one unless said. */
    edit: (change: OutlineEdit, seen?: number) =>
      inTurn(async () => {
        const { id, number } = latest.current;
        const input = { id, number: seen ?? number, edits: [editItem(change)] };
        return (await edit({ variables: { input } })).data?.outlineEdit;
      }),
    /** `onChanges` is told what now reads otherwise. */
    writeAgain: (onChanges: (changes: readonly OutlineChange[]) => void) =>
      inTurn(async () => {
        const answer = (await writeAgain({ variables: { input: target() } })).data?.outlineWriteAgain;
        if (answer?.changes) onChanges(answer.changes);
        return answer;
      }),
    restore: (number: number) =>
      inTurn(
        async () => (await restore({ variables: { input: { ...target(), number } } })).data?.outlineRestore,
      ),
    remove: () =>
      inTurn(async () => {
        const answer = (await remove({ variables: { input: target() } })).data?.outlineDelete;
        if (answer?.deletedId != null) {
          client.cache.evict({ fieldName: 'outlines' });
          client.cache.evict({ id: client.cache.identify({ __typename: 'Outline', id: outline.id }) ?? '' });
        }
        return answer;
      }),
  };
}

export type OutlineWork = ReturnType<typeof useOutlineWork>;
