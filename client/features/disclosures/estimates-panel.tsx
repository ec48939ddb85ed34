import { useMutation } from '@apollo/client/react';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  IncomeEstimateAddDocument,
  IncomeEstimateRemoveDocument,
  type IncomeEstimateBasis,
  type IncomeEstimateWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { typedCents } from '../../lib/format-money.js';
import { InlineForm } from '../../ui/inline-form.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { MatterSelect } from '../treating/matter-select.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { SourceQuote } from '../treating/source-quote.js';
import { textOrNull, TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import { incomeBasisLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { EntryPanel } from './entry-panel.js';
import { estimateWords } from './estimate-words.js';

type EstimatesPanelProps = {
  readonly examinerId: string;
  readonly estimates: readonly IncomeEstimateWordsFragment[];
};

/** What the examiner estimated under oath or in a disclosure; beside the range, and in no sum. */
export function EstimatesPanel({ examinerId, estimates }: EstimatesPanelProps) {
  return (
    <EntryPanel
      title="The examiner’s own estimates"
      lead="As sworn or disclosed. They stand beside the range and are in none of its amounts."
      noun="an estimate"
      entries={estimates}
      empty="No estimate is on file."
      row={(estimate, mayWrite) => <EstimateRow estimate={estimate} mayWrite={mayWrite} />}
      form={(onClose) => <EstimateForm examinerId={examinerId} onClose={onClose} />}
    />
  );
}

type EstimateRowProps = { readonly estimate: IncomeEstimateWordsFragment; readonly mayWrite: boolean };

function EstimateRow({ estimate, mayWrite }: EstimateRowProps) {
  const [remove] = useMutation(IncomeEstimateRemoveDocument, TOLD_BY_DISCLOSURES);
  const { id, version, year, swornOn, basis } = estimate;
  const said = `Said ${incomeBasisLabel[basis]}${swornOn === null ? '' : ` on ${formatDate(swornOn)}`}`;
  return (
    <>
      <div>
        <strong>{estimateWords(estimate)}</strong>
        {year === null ? '' : `, for ${year}`}
      </div>
      <div className={classes.aside}>{said}</div>
      <SourceQuote
        quote={estimate.quote}
        page={estimate.page}
        document={estimate.sourceDocument}
        isChecked={estimate.isQuoteChecked}
      />
      {mayWrite ? (
        <Group gap="xs" mt={6}>
          <RemoveButton
            what={`the estimate ${estimateWords(estimate)}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.incomeEstimateRemove
            }
          />
        </Group>
      ) : null}
    </>
  );
}

const FIELDS = [
  'basis',
  'matterId',
  'year',
  'percentLow',
  'percentHigh',
  'amountLowCents',
  'amountHighCents',
  'swornOn',
  'quote',
  'page',
  'documentId',
] as const;
const BASES: readonly IncomeEstimateBasis[] = [
  'DEPOSITION',
  'TRIAL_TESTIMONY',
  'INTERROGATORY',
  'DISCLOSURE',
  'OTHER',
];
const NO_WORDS = {
  year: '',
  percentLow: '',
  percentHigh: '',
  amountLowCents: '',
  amountHighCents: '',
  swornOn: '',
};

type EstimateFormProps = { readonly examinerId: string; readonly onClose: () => void };

function EstimateForm({ examinerId, onClose }: EstimateFormProps) {
  const [basis, setBasis] = useState<IncomeEstimateBasis>('DEPOSITION');
  const [matterId, setMatterId] = useState<string | null>(null);
  const [words, setWords] = useState(NO_WORDS);
  const [source, setSource] = useState(NO_SOURCE);
  const [add] = useMutation(IncomeEstimateAddDocument, TOLD_BY_DISCLOSURES);
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const input = {
      examinerId,
      basis,
      matterId,
      year: numberOrNull(words.year),
      percentLow: numberOrNull(words.percentLow),
      percentHigh: numberOrNull(words.percentHigh),
      amountLowCents: typedCents(words.amountLowCents),
      amountHighCents: typedCents(words.amountHighCents),
      swornOn: textOrNull(words.swornOn),
      ...sourceInput(source),
    };
    if (await form.send(async () => (await add({ variables: { input } })).data?.incomeEstimateAdd)) onClose();
  };
  const field = (name: keyof typeof NO_WORDS) => ({
    value: words[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm
      label="An estimate"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <NativeSelect
          label="Said"
          data={BASES.map((value) => ({ value, label: incomeBasisLabel[value] }))}
          value={basis}
          onChange={(event) => setBasis(BASES.find((each) => each === event.currentTarget.value) ?? basis)}
        />
        <TextInput label="On" type="date" {...field('swornOn')} />
        <TextInput label="For the year" inputMode="numeric" {...field('year')} />
        <TextInput label="Percent of income, at least" inputMode="decimal" {...field('percentLow')} />
        <TextInput label="Percent of income, at most" inputMode="decimal" {...field('percentHigh')} />
        <TextInput label="Dollars a year, at least" inputMode="decimal" {...field('amountLowCents')} />
        <TextInput label="Dollars a year, at most" inputMode="decimal" {...field('amountHighCents')} />
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
      </div>
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}

function numberOrNull(text: string): number | null {
  return /^\d{1,4}(?:\.\d{1,2})?$/.test(text.trim()) ? Number(text.trim()) : null;
}
