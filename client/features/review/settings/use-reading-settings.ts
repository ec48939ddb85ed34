import { useMutation } from '@apollo/client/react';
import { useRefusable } from '../../../apollo/use-refusable.js';
import {
  AutoAcceptSetDocument,
  ExternalReaderSetDocument,
  type ExternalReaderSetInput,
} from '../../../generated/graphql.js';

/** Changes of the reading settings. Each resolves to whether it was made; else `refusal` says why not. */
export function useReadingSettings() {
  const [setRule] = useMutation(AutoAcceptSetDocument);
  const [setReader] = useMutation(ExternalReaderSetDocument);
  const { refusal, isBusy, run } = useRefusable();
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
