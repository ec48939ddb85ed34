import { useMutation } from '@apollo/client/react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  ExaminationFoundationDocument,
  FoundationFactAddDocument,
  FoundationFactUpdateDocument,
  type ElementState,
  type FoundationElement,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import {
  ELEMENT_STATES,
  elementLabel,
  elementStateLabel,
  hasDates,
  isOfReasoning,
  type FoundationLine,
} from './scrutiny-words.js';
import classes from './scrutiny.module.css';

const FIELDS = ['state', 'region', 'note', 'validFrom', 'validTo', 'quote', 'documentId', 'page'] as const;
const STATES = ELEMENT_STATES.map((value) => ({ value, label: elementStateLabel[value] }));

type FactFormProps = {
  /** Of a new fact. */
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly regions: readonly string[];
  /** What it may be about; one for a fact that is there. */
  readonly elements: readonly FoundationElement[];
  readonly fact: FoundationLine['fact'];
  readonly onClose: () => void;
};

/** A fact of the foundation as a member states it. The cite of one that is there stays unless another is given. */
export function FactForm({ examinationId, matterId, regions, elements, fact, onClose }: FactFormProps) {
  const [element, setElement] = useState<FoundationElement>(fact?.element ?? elements[0] ?? 'LICENCE');
  const [state, setState] = useState<ElementState>(fact?.state ?? 'PRESENT');
  const [region, setRegion] = useState(fact?.region ?? regions[0] ?? '');
  const [note, setNote] = useState(fact?.note ?? '');
  const [validFrom, setValidFrom] = useState(fact?.validFrom ?? '');
  const [validTo, setValidTo] = useState(fact?.validTo ?? '');
  const [source, setSource] = useState(NO_SOURCE);
  const [add] = useMutation(FoundationFactAddDocument, { refetchQueries: [ExaminationFoundationDocument] });
  const [update] = useMutation(FoundationFactUpdateDocument, {
    refetchQueries: [ExaminationFoundationDocument],
  });
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const stated = {
      state: isOfReasoning(element) ? state : null,
      region: element === 'BODY_PART' ? region : null,
      note: note.trim() === '' ? null : note.trim(),
      validFrom: hasDates(element) && validFrom !== '' ? validFrom : null,
      validTo: hasDates(element) && validTo !== '' ? validTo : null,
      ...sourceInput(source),
    };
    const isSaved = await form.send(async () =>
      fact === null
        ? (await add({ variables: { input: { examinationId, element, ...stated } } })).data?.foundationFactAdd
        : (await update({ variables: { input: { id: fact.id, version: fact.version, ...stated } } })).data
            ?.foundationFactUpdate,
    );
    if (isSaved) onClose();
  };
  return (
    <InlineForm
      label={fact === null ? 'A fact of the foundation' : elementLabel[element]}
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <NativeSelect
        label="About"
        data={elements.map((value) => ({ value, label: elementLabel[value] }))}
        value={element}
        disabled={fact !== null}
        onChange={({ currentTarget: { value } }) =>
          setElement(elements.find((known) => known === value) ?? element)
        }
      />
      {isOfReasoning(element) ? (
        <NativeSelect
          label="The report"
          data={STATES}
          value={state}
          error={form.faultOf('state')}
          onChange={({ currentTarget: { value } }) =>
            setState(ELEMENT_STATES.find((known) => known === value) ?? state)
          }
        />
      ) : null}
      {element === 'BODY_PART' ? (
        <NativeSelect
          label="Region"
          data={[...regions]}
          value={region}
          error={form.faultOf('region')}
          onChange={(event) => setRegion(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          label={isOfReasoning(element) ? 'Note' : 'What it is'}
          autosize
          minRows={1}
          maxRows={6}
          value={note}
          error={form.faultOf('note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {hasDates(element) ? (
        <div className={classes.pair}>
          <TextInput
            type="date"
            label="From"
            value={validFrom}
            error={form.faultOf('validFrom')}
            onChange={(event) => setValidFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To"
            value={validTo}
            error={form.faultOf('validTo')}
            onChange={(event) => setValidTo(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}
