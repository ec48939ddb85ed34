import { useMutation } from '@apollo/client/react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MatterFillsDocument,
  MatterMedicationChallengesDocument,
  MatterMedicationRecordDocument,
  MatterMedicationStatementsDocument,
  PharmacyImportConfigureDocument,
  PharmacyImportConfirmDocument,
  PharmacyImportDiscardDocument,
  PharmacyImportUndoDocument,
  type FillField,
} from '../../generated/graphql.js';

/** What is computed from fills, wherever it stands on the page: it is asked for anew when fills come or go. */
const TOLD_BY_FILLS = {
  refetchQueries: [
    MatterFillsDocument,
    MatterMedicationRecordDocument,
    MatterMedicationChallengesDocument,
    MatterMedicationStatementsDocument,
  ],
};

/** The steps of one file, each at the version that was read. They resolve to whether the server accepted them. */
export function useImportSteps({ id, version }: { readonly id: string; readonly version: number }) {
  const { run, refusal, isBusy } = useRefusable();
  const [configure] = useMutation(PharmacyImportConfigureDocument);
  const [confirm] = useMutation(PharmacyImportConfirmDocument, TOLD_BY_FILLS);
  const [discard] = useMutation(PharmacyImportDiscardDocument);
  const [undo] = useMutation(PharmacyImportUndoDocument, TOLD_BY_FILLS);
  const input = { id, version };
  return {
    refusal,
    isBusy,
    configure: (position: number, field: FillField) =>
      run(
        async () =>
          (await configure({ variables: { input: { ...input, columns: [{ position, field }] } } })).data
            ?.pharmacyImportConfigure,
      ),
    confirm: () => run(async () => (await confirm({ variables: { input } })).data?.pharmacyImportConfirm),
    discard: () => run(async () => (await discard({ variables: { input } })).data?.pharmacyImportDiscard),
    undo: () => run(async () => (await undo({ variables: { input } })).data?.pharmacyImportUndo),
  };
}
