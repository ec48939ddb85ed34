import { useMutation } from '@apollo/client/react';
import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  InvoiceAddDocument,
  InvoiceRemoveDocument,
  type InvoiceWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCents, typedCents } from '../../lib/format-money.js';
import { InlineForm } from '../../ui/inline-form.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { MatterSelect } from '../treating/matter-select.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { SourceQuote } from '../treating/source-quote.js';
import { MatterLink } from '../treating/treater-ties.js';
import { textOrNull, TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import classes from './disclosures.module.css';
import { EntryPanel } from './entry-panel.js';

type InvoicesPanelProps = { readonly examinerId: string; readonly invoices: readonly InvoiceWordsFragment[] };

/** What the examiner billed in matters of the firm. */
export function InvoicesPanel({ examinerId, invoices }: InvoicesPanelProps) {
  return (
    <EntryPanel
      title="Invoices"
      lead="What the examiner billed. An invoice stands for the work that it covers: the range adds no fee for it."
      noun="an invoice"
      entries={invoices}
      empty="No invoice is on file."
      row={(invoice, mayWrite) => <InvoiceRow invoice={invoice} mayWrite={mayWrite} />}
      form={(onClose) => <InvoiceForm examinerId={examinerId} onClose={onClose} />}
    />
  );
}

type InvoiceRowProps = { readonly invoice: InvoiceWordsFragment; readonly mayWrite: boolean };

function InvoiceRow({ invoice, mayWrite }: InvoiceRowProps) {
  const [remove] = useMutation(InvoiceRemoveDocument, TOLD_BY_DISCLOSURES);
  const { id, version, dated, amountCents, unpaidCents, note, matter } = invoice;
  return (
    <>
      <div className={classes.head}>
        <div>
          <strong>{formatCents(amountCents)}</strong> on {formatDate(dated)}
          {unpaidCents === null ? '' : `, ${formatCents(unpaidCents)} unpaid`}
        </div>
        {matter === null ? null : <MatterLink matter={matter} />}
      </div>
      {note === null ? null : <div className={classes.aside}>{note}</div>}
      <SourceQuote
        quote={invoice.quote}
        page={invoice.page}
        document={invoice.sourceDocument}
        isChecked={invoice.isQuoteChecked}
      />
      {mayWrite ? (
        <Group gap="xs" mt={6}>
          <RemoveButton
            what={`the invoice of ${formatDate(dated)}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.invoiceRemove
            }
          />
        </Group>
      ) : null}
    </>
  );
}

const FIELDS = [
  'matterId',
  'dated',
  'amountCents',
  'unpaidCents',
  'note',
  'quote',
  'page',
  'documentId',
] as const;
const NO_WORDS = { dated: '', amountCents: '', unpaidCents: '', note: '' };

type InvoiceFormProps = { readonly examinerId: string; readonly onClose: () => void };

function InvoiceForm({ examinerId, onClose }: InvoiceFormProps) {
  const [matterId, setMatterId] = useState<string | null>(null);
  const [words, setWords] = useState(NO_WORDS);
  const [source, setSource] = useState(NO_SOURCE);
  const [add] = useMutation(InvoiceAddDocument, TOLD_BY_DISCLOSURES);
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const amountCents = typedCents(words.amountCents);
    if (matterId === null || words.dated === '' || amountCents === null) {
      form.refuse({
        ...(matterId === null ? { matterId: 'Choose the matter that it was billed in.' } : {}),
        ...(words.dated === '' ? { dated: 'Give the day of the invoice.' } : {}),
        ...(amountCents === null ? { amountCents: 'Write dollars and cents, like 2,500.00.' } : {}),
      });
      return;
    }
    const input = {
      examinerId,
      matterId,
      dated: words.dated,
      amountCents,
      unpaidCents: typedCents(words.unpaidCents),
      note: textOrNull(words.note),
      ...sourceInput(source),
    };
    if (await form.send(async () => (await add({ variables: { input } })).data?.invoiceAdd)) onClose();
  };
  const field = (name: keyof typeof NO_WORDS) => ({
    value: words[name],
    error: form.faultOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  return (
    <InlineForm
      label="An invoice"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <div className={classes.fields}>
        <MatterSelect value={matterId} onChange={setMatterId} error={form.faultOf('matterId')} />
        <TextInput label="Dated" type="date" {...field('dated')} />
        <TextInput
          label="Amount in dollars"
          inputMode="decimal"
          autoComplete="off"
          {...field('amountCents')}
        />
        <TextInput label="Of that unpaid" inputMode="decimal" autoComplete="off" {...field('unpaidCents')} />
      </div>
      <TextInput label="Note" autoComplete="off" {...field('note')} />
      <SourceInputs matterId={matterId} draft={source} onChange={setSource} faultOf={form.faultOf} />
    </InlineForm>
  );
}
