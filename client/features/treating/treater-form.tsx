import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  TreaterRecordDocument,
  TreaterUpdateDocument,
  type TreaterDetailsFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import classes from './treating.module.css';

const FIELDS = ['fullName', 'credentials', 'specialty', 'npi', 'practice'] as const;
type Field = (typeof FIELDS)[number];

const fieldLabel: Record<Field, string> = {
  fullName: 'Full name',
  credentials: 'Credentials',
  specialty: 'Specialty',
  npi: 'NPI',
  practice: 'Practice',
};

type TreaterFormProps = {
  /** Null for a new one. */
  readonly treater: TreaterDetailsFragment | null;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
};

/** Who a treater is: name, credentials, specialty, NPI and practice. */
export function TreaterForm({ treater, onSaved, onClose }: TreaterFormProps) {
  const [draft, setDraft] = useState<Record<Field, string>>({
    fullName: treater?.fullName ?? '',
    credentials: treater?.credentials ?? '',
    specialty: treater?.specialty ?? '',
    npi: treater?.npi ?? '',
    practice: treater?.practice ?? '',
  });
  const [record] = useMutation(TreaterRecordDocument);
  const [update] = useMutation(TreaterUpdateDocument);
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    if (draft.fullName.trim() === '') return form.refuse({ fullName: 'Write the name.' });
    const text = (field: Field) => (draft[field].trim() === '' ? null : draft[field].trim());
    const details = {
      fullName: draft.fullName.trim(),
      credentials: text('credentials'),
      specialty: text('specialty'),
      npi: text('npi'),
      practice: text('practice'),
    };
    let savedId: string | null = null;
    const isDone = await form.send(async () => {
      const answer =
        treater === null
          ? (await record({ variables: { input: details } })).data?.treaterRecord
          : (await update({ variables: { input: { id: treater.id, version: treater.version, ...details } } }))
              .data?.treaterUpdate;
      savedId = answer?.treater?.id ?? null;
      return answer;
    });
    if (isDone && savedId !== null) onSaved(savedId);
  };
  return (
    <InlineForm
      label={treater === null ? 'A new treater' : 'The treater'}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.pair}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={fieldLabel[field]}
            autoComplete="off"
            inputMode={field === 'npi' ? 'numeric' : 'text'}
            value={draft[field]}
            error={form.faultOf(field)}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </InlineForm>
  );
}
