import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { PropositionUpdateDocument, type PropositionPartsFragment } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { draftOfProposition, statedProposition } from './proposition-draft.js';
import { PROPOSITION_FIELDS, PropositionInputs } from './proposition-inputs.js';

type PropositionFormProps = {
  readonly proposition: PropositionPartsFragment;
  readonly onClose: () => void;
};

/** Corrects what was sworn, and so confirms it; the words and their place stay. */
export function PropositionForm({ proposition, onClose }: PropositionFormProps) {
  const [draft, setDraft] = useState(() => draftOfProposition(proposition));
  const [update] = useMutation(PropositionUpdateDocument, { refetchQueries: ['ExaminerTestimony'] });
  const form = useFormRefusals(PROPOSITION_FIELDS);
  const save = async () => {
    const { id, version } = proposition;
    const input = { ...statedProposition(draft), id, version };
    if (await form.send(async () => (await update({ variables: { input } })).data?.propositionUpdate))
      onClose();
  };
  return (
    <InlineForm
      label="What was sworn"
      saveLabel="Confirm"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <PropositionInputs draft={draft} onChange={setDraft} faultOf={form.faultOf} />
    </InlineForm>
  );
}
