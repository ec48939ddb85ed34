import { useMutation } from '@apollo/client/react';
import { Fieldset, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { ChartInconsistencyAddDocument, TreaterDetailDocument } from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { MatterSelect } from './matter-select.js';
import { NO_SOURCE, sourceInput } from './source-draft.js';
import { SourceInputs } from './source-inputs.js';
import classes from './treating.module.css';

const FIELDS = [
  'matterId',
  'on',
  'text',
  'quote',
  'page',
  'documentId',
  'otherText',
  'otherQuote',
  'otherPage',
  'otherDocumentId',
] as const;

const otherField = { quote: 'otherQuote', page: 'otherPage', documentId: 'otherDocumentId' } as const;

type InconsistencyFormProps = { readonly treaterId: string; readonly onClose: () => void };

/** Two places of a chart that do not say the same. */
export function InconsistencyForm({ treaterId, onClose }: InconsistencyFormProps) {
  const [matterId, setMatterId] = useState<string | null>(null);
  const [on, setOn] = useState('');
  const [texts, setTexts] = useState({ text: '', otherText: '' });
  const [source, setSource] = useState(NO_SOURCE);
  const [other, setOther] = useState(NO_SOURCE);
  const [add] = useMutation(ChartInconsistencyAddDocument, { refetchQueries: [TreaterDetailDocument] });
  const form = useFormRefusals(FIELDS);
  const save = async () => {
    const faults = {
      ...(on === '' ? { on: 'Give the day of the chart entry.' } : {}),
      ...(texts.text.trim() === '' ? { text: 'Say what the one place states.' } : {}),
      ...(texts.otherText.trim() === '' ? { otherText: 'Say what the other place states.' } : {}),
    };
    if (Object.keys(faults).length > 0) return form.refuse(faults);
    const { quote, page, documentId } = sourceInput(other);
    const input = {
      treaterId,
      matterId,
      on,
      text: texts.text.trim(),
      otherText: texts.otherText.trim(),
      ...sourceInput(source),
      otherQuote: quote,
      otherPage: page,
      otherDocumentId: documentId,
    };
    if (await form.send(async () => (await add({ variables: { input } })).data?.chartInconsistencyAdd))
      onClose();
  };
  const place = (name: 'text' | 'otherText') => (
    <TextInput
      label="What it states"
      autoComplete="off"
      value={texts[name]}
      error={form.faultOf(name)}
      onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
    />
  );
  return (
    <InlineForm
      label="Two places of the chart that differ"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.pair}>
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
        <TextInput
          label="Day of the entry"
          type="date"
          value={on}
          error={form.faultOf('on')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <Fieldset legend="One place" p="sm">
        {place('text')}
        <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
      </Fieldset>
      <Fieldset legend="The other place" p="sm">
        {place('otherText')}
        <SourceInputs
          matterId={matterId}
          draft={other}
          onChange={setOther}
          faultOf={(field) => form.faultOf(otherField[field])}
        />
      </Fieldset>
    </InlineForm>
  );
}
