import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { TreaterDetailDocument, TreaterTieAddDocument, type TieKind } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { TIE_KINDS, tieKindLabel } from './divergence-words.js';
import { MatterSelect } from './matter-select.js';
import { NO_SOURCE } from './source-draft.js';
import { SourceInputs } from './source-inputs.js';
import classes from './treating.module.css';

const FIELDS = [
  'kind',
  'matterId',
  'counterpart',
  'amountUsd',
  'on',
  'note',
  'page',
  'documentId',
  'quote',
] as const;
const kindOptions = TIE_KINDS.map((value) => ({ value, label: tieKindLabel[value] }));
const NO_WORDS = { counterpart: '', amountUsd: '', on: '', note: '' };

type TieFormProps = { readonly treaterId: string; readonly onClose: () => void };

/** A lien, letter of protection or referral, with where it is on file. */
export function TieForm({ treaterId, onClose }: TieFormProps) {
  const [kind, setKind] = useState<TieKind>('LIEN');
  const [matterId, setMatterId] = useState<string | null>(null);
  const [words, setWords] = useState(NO_WORDS);
  const [source, setSource] = useState(NO_SOURCE);
  const [add] = useMutation(TreaterTieAddDocument, { refetchQueries: [TreaterDetailDocument] });
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const text = (key: keyof typeof NO_WORDS) => (words[key].trim() === '' ? null : words[key].trim());
    const input = {
      treaterId,
      kind,
      matterId,
      counterpart: text('counterpart'),
      amountUsd: text('amountUsd')?.replace(/[$,\s]/g, '') ?? null,
      on: text('on'),
      note: text('note'),
      page: source.page,
      documentId: source.documentId === '' ? null : source.documentId,
    };
    if (await form.send(async () => (await add({ variables: { input } })).data?.treaterTieAdd)) onClose();
  };
  const field = (name: keyof typeof NO_WORDS) => ({
    value: words[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm label="A tie" refusal={form.general} isBusy={form.isBusy} onSave={save} onCancel={onClose}>
      <div className={classes.pair}>
        <NativeSelect
          label="Kind"
          data={kindOptions}
          value={kind}
          error={form.faultOf('kind')}
          onChange={(event) => setKind(TIE_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
        <TextInput label="With whom" autoComplete="off" {...field('counterpart')} />
        <TextInput label="Amount in dollars" inputMode="decimal" {...field('amountUsd')} />
        <TextInput label="Dated" type="date" {...field('on')} />
      </div>
      <TextInput label="Note" autoComplete="off" {...field('note')} />
      <SourceInputs
        matterId={matterId}
        draft={source}
        onChange={setSource}
        faultOf={form.faultOf}
        hasQuote={false}
      />
    </InlineForm>
  );
}
