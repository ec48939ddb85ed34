import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { describeFailure } from '../../../apollo/request-failure.js';
import {
  AutoAcceptSetDocument,
  ExternalReaderSetDocument,
  type ExternalReaderSetInput,
} from '../../../generated/graphql.js';

type Answer = { readonly userErrors: readonly { readonly message: string }[] } | null | undefined;

/** Changes of the reading settings. Each resolves to whether it was made; else `refusal` says why not. */
export function useReadingSettings() {
  const [setRule] = useMutation(AutoAcceptSetDocument);
  const [setReader] = useMutation(ExternalReaderSetDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (act: () => Promise<Answer>): Promise<boolean> => {
    setRefusal(null);
    setBusy(true);
    try {
      const answer = await act();
      const message = answer ? (answer.userErrors[0]?.message ?? null) : 'The server gave no answer.';
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
    /** Null switches the rule off. */
    setMinimum: (subject: string, minimumConfidence: number | null) =>
      run(
        async () =>
          (await setRule({ variables: { input: { subject, minimumConfidence } } })).data?.autoAcceptSet,
      ),
    setExternalReader: (input: ExternalReaderSetInput) =>
      run(async () => (await setReader({ variables: { input } })).data?.externalReaderSet),
  };
}
