import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FeeItemRemoveDocument, type FeeItemWordsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { SourceQuote } from '../treating/source-quote.js';
import { TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import { feeAmount, feeDays, feeItemLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { EntryPanel } from './entry-panel.js';
import { FeeForm } from './fee-form.js';

type FeesPanelProps = { readonly examinerId: string; readonly fees: readonly FeeItemWordsFragment[] };

/** What the examiner asks, each fee with the days on which it is asked. */
export function FeesPanel({ examinerId, fees }: FeesPanelProps) {
  return (
    <EntryPanel
      title="Fees"
      lead="What the examiner asks, from which day to which. The range above takes the fee of the day of each examination."
      noun="a fee"
      entries={fees}
      empty="No fee is on file. Add one from a fee schedule, a disclosure or an engagement letter."
      row={(fee, mayWrite) => <FeeRow examinerId={examinerId} fee={fee} mayWrite={mayWrite} />}
      form={(onClose) => <FeeForm examinerId={examinerId} fee={null} onClose={onClose} />}
    />
  );
}

type FeeRowProps = {
  readonly examinerId: string;
  readonly fee: FeeItemWordsFragment;
  readonly mayWrite: boolean;
};

function FeeRow({ examinerId, fee, mayWrite }: FeeRowProps) {
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(FeeItemRemoveDocument, TOLD_BY_DISCLOSURES);
  if (isEditing) return <FeeForm examinerId={examinerId} fee={fee} onClose={() => setEditing(false)} />;
  const { id, version, item, minimumUnits, allowancePages, from, to, note } = fee;
  const aside = [
    feeDays(from, to),
    minimumUnits === null
      ? null
      : `at least ${formatQuantity(minimumUnits, item === 'TRIAL_DAY' ? 'day' : 'hour')}`,
    allowancePages === null ? null : `${formatQuantity(allowancePages, 'page')} included`,
    note,
  ].filter((part) => part !== null);
  const name = `${feeItemLabel[item]}, ${feeDays(from, to)}`;
  return (
    <>
      <div className={classes.head}>
        <strong>{feeItemLabel[item]}</strong>
        <span>{feeAmount(fee)}</span>
      </div>
      <div className={classes.aside}>{aside.join('; ')}</div>
      <SourceQuote
        quote={fee.quote}
        page={fee.page}
        document={fee.sourceDocument}
        isChecked={fee.isQuoteChecked}
      />
      {mayWrite ? (
        <Group gap="xs" mt={6} className="tr-no-print">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Change the fee ${name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveButton
            what={`the fee ${name}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.feeItemRemove
            }
          />
        </Group>
      ) : null}
    </>
  );
}
