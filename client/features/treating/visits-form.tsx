import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  MatterDivergenceTableDocument,
  MatterVisitsDocument,
  TreaterRecordDocument,
  TreatmentVisitsAddDocument,
} from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { InlineForm } from '../../ui/inline-form.js';
import { NO_SOURCE } from './source-draft.js';
import { SourceInputs } from './source-inputs.js';
import { NO_TREATER, TreaterInput } from './treater-input.js';
import { visitLines } from './visit-lines.js';

const FIELDS = ['treaterId', 'visits', 'documentId', 'page', 'quote'] as const;

type VisitsFormProps = { readonly matterId: string; readonly onClose: () => void };

/** Visits pasted one a line, with the treater and the document that they are from. */
export function VisitsForm({ matterId, onClose }: VisitsFormProps) {
  const [treater, setTreater] = useState(NO_TREATER);
  const [text, setText] = useState('');
  const [source, setSource] = useState(NO_SOURCE);
  const [record] = useMutation(TreaterRecordDocument);
  const [add] = useMutation(TreatmentVisitsAddDocument, {
    refetchQueries: [MatterVisitsDocument, MatterDivergenceTableDocument],
  });
  const form = useFormRefusals(FIELDS);
  const { visits, faults } = visitLines(text);
  const treaterAnswer = async () => {
    const input = { fullName: treater.name.trim() };
    return (await record({ variables: { input } })).data?.treaterRecord;
  };
  const save = async () => {
    const [fault] = faults;
    if (fault !== undefined) return form.refuse({ visits: fault });
    if (treater.name.trim() === '') return form.refuse({ treaterId: 'Name the treater.' });
    if (visits.length === 0) return form.refuse({ visits: 'Paste at least one day.' });
    const place = { documentId: source.documentId === '' ? null : source.documentId, page: source.page };
    const isDone = await form.send(async () => {
      const answer = treater.id === null ? await treaterAnswer() : null;
      const treaterId = treater.id ?? answer?.treater?.id ?? null;
      // A name that the server refuses is refused for this form as well.
      if (treaterId === null) return answer;
      const input = { matterId, treaterId, visits: visits.map((visit) => ({ ...visit, ...place })) };
      return (await add({ variables: { input } })).data?.treatmentVisitsAdd;
    });
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label="Visits to add"
      refusal={form.general}
      isBusy={form.isBusy}
      saveLabel={visits.length === 0 ? 'Add' : `Add ${formatQuantity(visits.length, 'visit')}`}
      onSave={save}
      onCancel={onClose}
    >
      <TreaterInput value={treater} onChange={setTreater} error={form.faultOf('treaterId')} />
      <Textarea
        label="Days"
        description="One a line, as 2025-03-02 or 3/2/2025; what follows on the line is kept as the kind of visit"
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        error={form.faultOf('visits')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
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
