import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { MatterBeginDocument } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { usePermission } from '../identity/session.js';
import { textOrNull } from './matter-words.js';
import classes from './matters.module.css';

const FIELDS = ['reference', 'caption', 'claimantName', 'injuredOn'] as const;
const EMPTY = { reference: '', caption: '', claimantName: '', injuredOn: '' };

/** A matter that is begun by hand. It opens as soon as it is on file; the rest of the case is entered there. */
export function NewMatterForm({ onClose }: { readonly onClose: () => void }) {
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const [draft, setDraft] = useState(EMPTY);
  const [begin] = useMutation(MatterBeginDocument);
  const form = useFormRefusals(FIELDS);
  const navigate = useNavigate();
  const save = async () => {
    if (draft.reference.trim() === '') return form.refuse({ reference: 'Write your firm’s own reference.' });
    const input = {
      reference: draft.reference.trim(),
      injuredOn: textOrNull(draft.injuredOn),
      caption: textOrNull(draft.caption),
      claimantName: textOrNull(draft.claimantName),
    };
    let id: string | null = null;
    const isDone = await form.send(async () => {
      const answer = (await begin({ variables: { input } })).data?.matterCreate;
      id = answer?.matter?.id ?? null;
      return answer;
    });
    if (isDone && id !== null) await navigate(`/matters/${encodeURIComponent(id)}`);
  };
  const field = (name: keyof typeof EMPTY) => ({
    value: draft[name],
    error: form.faultOf(name),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <div className={`tr-card ${classes.formCard}`}>
      <InlineForm
        label="A new matter"
        refusal={form.general}
        isBusy={form.isBusy}
        saveLabel="Begin"
        onSave={save}
        onCancel={onClose}
      >
        <div className={classes.pair}>
          <TextInput label="Reference" {...field('reference')} />
          {mayReadClaimants ? <TextInput label="Caption" {...field('caption')} /> : null}
          {mayReadClaimants ? <TextInput label="Claimant" {...field('claimantName')} /> : null}
          <TextInput label="Date of injury" type="date" {...field('injuredOn')} />
        </div>
      </InlineForm>
    </div>
  );
}
