import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  FeeItemAddDocument,
  FeeItemUpdateDocument,
  type FeeItemKind,
  type FeeItemWordsFragment,
} from '../../generated/graphql.js';
import { typedCents } from '../../lib/format-money.js';
import { InlineForm } from '../../ui/inline-form.js';
import { MatterSelect } from '../treating/matter-select.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { textOrNull, TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import { feeItemLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';

const FIELDS = [
  'item',
  'amountCents',
  'minimumUnits',
  'allowancePages',
  'from',
  'to',
  'note',
  'quote',
  'page',
  'documentId',
] as const;
const ITEMS: readonly FeeItemKind[] = [
  'EXAMINATION',
  'FOLLOW_UP',
  'RECORD_REVIEW',
  'RECORD_REVIEW_HOUR',
  'PAGES_OVER_ALLOWANCE',
  'REPORT',
  'SUPPLEMENTAL',
  'DEPOSITION_HOUR',
  'TRIAL_DAY',
  'NO_SHOW',
  'MULTIPLIER',
];
const BY_TIME: readonly FeeItemKind[] = ['RECORD_REVIEW_HOUR', 'DEPOSITION_HOUR', 'TRIAL_DAY'];

type FeeFormProps = {
  readonly examinerId: string;
  /** Null for a new one. */
  readonly fee: FeeItemWordsFragment | null;
  readonly onClose: () => void;
};

/** A fee with its days; only the fields that its item has are shown. */
export function FeeForm({ examinerId, fee, onClose }: FeeFormProps) {
  const [item, setItem] = useState<FeeItemKind>(fee?.item ?? 'EXAMINATION');
  const [words, setWords] = useState(wordsOf(fee));
  // Only for finding a document: a fee is of no one matter.
  const [matterId, setMatterId] = useState<string | null>(null);
  const [source, setSource] = useState(
    fee === null
      ? NO_SOURCE
      : { quote: fee.quote ?? '', documentId: fee.sourceDocument?.id ?? '', page: fee.page },
  );
  const [add] = useMutation(FeeItemAddDocument, TOLD_BY_DISCLOSURES);
  const [update] = useMutation(FeeItemUpdateDocument, TOLD_BY_DISCLOSURES);
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    // A percent has hundredths as a dollar has cents.
    const amountCents = typedCents(words.amountCents);
    if (amountCents === null) {
      form.refuse({ amountCents: 'Write the amount as dollars and cents, like 2,015.00.' });
      return;
    }
    const stated = {
      item,
      amountCents,
      minimumUnits: BY_TIME.includes(item) ? wholeOrNull(words.minimumUnits) : null,
      allowancePages: item === 'PAGES_OVER_ALLOWANCE' ? wholeOrNull(words.allowancePages) : null,
      from: textOrNull(words.from),
      to: textOrNull(words.to),
      note: textOrNull(words.note),
      ...sourceInput(source),
    };
    const isSaved = await form.send(async () => {
      if (fee === null)
        return (await add({ variables: { input: { examinerId, ...stated } } })).data?.feeItemAdd;
      const { id, version } = fee;
      return (await update({ variables: { input: { id, version, ...stated } } })).data?.feeItemUpdate;
    });
    if (isSaved) onClose();
  };
  const field = (name: keyof typeof words) => ({
    value: words[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm label="A fee" refusal={form.general} isBusy={form.isBusy} onSave={save} onCancel={onClose}>
      <div className={classes.fields}>
        <NativeSelect
          label="For"
          data={ITEMS.map((value) => ({ value, label: feeItemLabel[value] }))}
          value={item}
          onChange={(event) => setItem(ITEMS.find((each) => each === event.currentTarget.value) ?? item)}
        />
        <TextInput
          label={item === 'MULTIPLIER' ? 'Percent, like 135' : 'Amount in dollars'}
          inputMode="decimal"
          autoComplete="off"
          {...field('amountCents')}
        />
        {BY_TIME.includes(item) ? (
          <TextInput
            label={item === 'TRIAL_DAY' ? 'Days charged at least' : 'Hours charged at least'}
            inputMode="numeric"
            {...field('minimumUnits')}
          />
        ) : null}
        {item === 'PAGES_OVER_ALLOWANCE' ? (
          <TextInput label="Pages included" inputMode="numeric" {...field('allowancePages')} />
        ) : null}
        <TextInput label="From" type="date" {...field('from')} />
        <TextInput label="To" type="date" {...field('to')} />
      </div>
      <TextInput label="Note" autoComplete="off" {...field('note')} />
      <MatterSelect value={matterId} onChange={setMatterId} error={null} />
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}

function wholeOrNull(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null;
}

function wordsOf(fee: FeeItemWordsFragment | null) {
  return {
    amountCents: fee === null ? '' : (fee.amountCents / 100).toFixed(2),
    minimumUnits: String(fee?.minimumUnits ?? ''),
    allowancePages: String(fee?.allowancePages ?? ''),
    from: fee?.from ?? '',
    to: fee?.to ?? '',
    note: fee?.note ?? '',
  };
}
