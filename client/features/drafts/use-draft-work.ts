import { useMutation } from '@apollo/client/react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DraftAttachSignedDocument,
  DraftDeleteDocument,
  DraftFinaliseDocument,
  DraftRegenerateDocument,
  DraftSaveDocument,
  MatterDraftsDocument,
  type DraftEditInput,
  type DraftRegenerateMutation,
} from '../../generated/graphql.js';

export type DraftChange = NonNullable<
  NonNullable<DraftRegenerateMutation['draftRegenerate']>['changes']
>[number];
type Target = { readonly id: string; readonly version: number };

/** What can be done with a draft. Each resolves to whether it was done; else `refusal` says why not. */
export function useDraftWork(matterId: string) {
  const { refusal, isBusy, run } = useRefusable();
  const [save] = useMutation(DraftSaveDocument);
  const [regenerate] = useMutation(DraftRegenerateDocument);
  const [finalise] = useMutation(DraftFinaliseDocument);
  const [attach] = useMutation(DraftAttachSignedDocument);
  const [remove] = useMutation(DraftDeleteDocument, {
    refetchQueries: [{ query: MatterDraftsDocument, variables: { id: matterId } }],
  });
  return {
    refusal,
    isBusy,
    edit: ({ id, version }: Target, edit: DraftEditInput) =>
      run(async () => (await save({ variables: { input: { id, version, edits: [edit] } } })).data?.draftSave),
    regenerate: ({ id, version }: Target, onChanges: (changes: readonly DraftChange[]) => void) =>
      run(async () => {
        const answer = (await regenerate({ variables: { input: { id, version } } })).data?.draftRegenerate;
        if (answer?.changes) onChanges(answer.changes);
        return answer;
      }),
    finalise: ({ id, version }: Target) =>
      run(async () => (await finalise({ variables: { input: { id, version } } })).data?.draftFinalise),
    attachSigned: ({ id, version }: Target, documentId: string | null) =>
      run(
        async () =>
          (await attach({ variables: { input: { id, version, documentId } } })).data?.draftAttachSigned,
      ),
    remove: ({ id, version }: Target) =>
      run(async () => (await remove({ variables: { input: { id, version } } })).data?.draftDelete),
  };
}

export type DraftWork = ReturnType<typeof useDraftWork>;
