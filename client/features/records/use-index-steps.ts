import { useMutation } from '@apollo/client/react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  ExaminationRecordComparisonDocument,
  MatterRecordIndexesDocument,
  RecordIndexConfigureDocument,
  RecordIndexConfirmDocument,
  RecordIndexDiscardDocument,
  RecordIndexRowsDocument,
  type IndexField,
} from '../../generated/graphql.js';

/** What is told by the records supplied, wherever it stands on the page. */
const TOLD_BY_RECORDS = {
  refetchQueries: [MatterRecordIndexesDocument, ExaminationRecordComparisonDocument],
};

/** The steps of one index, each at the version that was read. They resolve to whether the server accepted them. */
export function useIndexSteps({ id, version }: { readonly id: string; readonly version: number }) {
  const { run, refusal, isBusy } = useRefusable();
  const [configure] = useMutation(RecordIndexConfigureDocument, {
    refetchQueries: [RecordIndexRowsDocument],
  });
  const [confirm] = useMutation(RecordIndexConfirmDocument, TOLD_BY_RECORDS);
  const [discard] = useMutation(RecordIndexDiscardDocument, TOLD_BY_RECORDS);
  const input = { id, version };
  return {
    refusal,
    isBusy,
    configure: (position: number, field: IndexField) =>
      run(
        async () =>
          (await configure({ variables: { input: { ...input, columns: [{ position, field }] } } })).data
            ?.recordIndexConfigure,
      ),
    confirm: () => run(async () => (await confirm({ variables: { input } })).data?.recordIndexConfirm),
    discard: () => run(async () => (await discard({ variables: { input } })).data?.recordIndexDiscard),
  };
}
