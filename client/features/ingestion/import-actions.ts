import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { describeFailure } from '../../apollo/request-failure.js';
import {
  ImportCheckDocument,
  ImportCommitDocument,
  ImportConfigureDocument,
  ImportDiscardDocument,
  ImportUndoDocument,
  type FileFormatInput,
  type ImportDetailsFragment,
  type ImportMappingInput,
} from '../../generated/graphql.js';

type Answer = {
  readonly importBatch?: ImportDetailsFragment | null;
  readonly userErrors: readonly { readonly message: string }[];
};

/** What a person corrects of an import before it is written. */
export type Correction = { readonly format?: FileFormatInput; readonly mapping?: ImportMappingInput };

/**
 * The steps of one import. They run one after another, each with the version the one before left behind, so that
 * quick corrections do not trip over each other. Every step resolves to whether the server accepted it.
 */
export function useImportActions(batch: { readonly id: string; readonly version: number }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(0);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef(batch.version);
  // Reports from elsewhere may bring a newer version than the last answer did.
  useEffect(() => {
    version.current = Math.max(version.current, batch.version);
  }, [batch.version]);
  const [configure] = useMutation(ImportConfigureDocument);
  const [check] = useMutation(ImportCheckDocument);
  const [commit] = useMutation(ImportCommitDocument);
  const [undo] = useMutation(ImportUndoDocument);
  const [discard] = useMutation(ImportDiscardDocument);
  const { id } = batch;

  const run = (step: () => Promise<Answer | null | undefined>): Promise<boolean> => {
    setPending((count) => count + 1);
    setRefusal(null);
    const outcome = chain.current.then(step).then(
      (answer) => {
        if (answer?.importBatch) version.current = answer.importBatch.version;
        const message = answer ? answer.userErrors[0]?.message : 'The server gave no answer.';
        if (message !== undefined) setRefusal(message);
        return message === undefined;
      },
      (error: unknown) => {
        setRefusal(describeFailure(error).message);
        return false;
      },
    );
    chain.current = outcome.finally(() => setPending((count) => count - 1));
    return outcome;
  };
  const target = () => ({ id, version: version.current });

  return {
    refusal,
    isBusy: pending > 0,
    configure: (correction: Correction) =>
      run(
        async () =>
          (await configure({ variables: { input: { ...target(), ...correction } } })).data?.importConfigure,
      ),
    check: () => run(async () => (await check({ variables: { input: target() } })).data?.importCheck),
    commit: () => run(async () => (await commit({ variables: { input: target() } })).data?.importCommit),
    undo: () => run(async () => (await undo({ variables: { input: target() } })).data?.importUndo),
    discard: () => run(async () => (await discard({ variables: { input: { id } } })).data?.importDiscard),
  };
}

export type ImportActions = ReturnType<typeof useImportActions>;
