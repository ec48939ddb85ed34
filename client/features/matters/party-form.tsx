import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  PartyAddDocument,
  PartyUpdateDocument,
  type PartyRole,
  type PartyRowFragment,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { PARTY_ROLES, partyRoleLabel, textOrNull } from './matter-words.js';
import classes from './matters.module.css';

const FIELDS = ['role', 'name', 'note'] as const;
const roleOptions = PARTY_ROLES.map((role) => ({ value: role, label: partyRoleLabel[role] }));

type PartyFormProps = {
  readonly matterId: string;
  /** Null for a new one. */
  readonly party: PartyRowFragment | null;
  readonly onClose: () => void;
};

/** Who somebody is in the matter. */
export function PartyForm({ matterId, party, onClose }: PartyFormProps) {
  const [role, setRole] = useState<PartyRole>(party?.role ?? 'PLAINTIFF');
  const [name, setName] = useState(party?.name ?? '');
  const [note, setNote] = useState(party?.note ?? '');
  const [add] = useMutation(PartyAddDocument);
  const [update] = useMutation(PartyUpdateDocument);
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    if (name.trim() === '') return form.refuse({ name: 'Write the name.' });
    const details = { role, name: name.trim(), note: textOrNull(note) };
    const isDone = await form.send(async () =>
      party === null
        ? (await add({ variables: { input: { matterId, ...details } } })).data?.partyAdd
        : (await update({ variables: { input: { id: party.id, version: party.version, ...details } } })).data
            ?.partyUpdate,
    );
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label={party === null ? 'A new party' : 'A party'}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.pair}>
        <NativeSelect
          label="Role"
          data={roleOptions}
          value={role}
          error={form.faultOf('role')}
          onChange={(event) =>
            setRole(PARTY_ROLES.find((each) => each === event.currentTarget.value) ?? role)
          }
        />
        <TextInput
          label="Name"
          autoComplete="off"
          value={name}
          error={form.faultOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label="Note"
        autoComplete="off"
        value={note}
        error={form.faultOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </InlineForm>
  );
}
