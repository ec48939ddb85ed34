import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DisclosedListConfigureDocument,
  DisclosedListConfirmDocument,
  DisclosedListDiscardDocument,
  DisclosedListRowsDocument,
  ExaminerDisclosuresDocument,
  type DisclosedListField,
  type DisclosedListWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { MatterLink } from '../treating/treater-ties.js';
import { SourceQuote } from '../treating/source-quote.js';
import { listFieldLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { ListAudit } from './list-audit.js';
import { ListRows } from './list-rows.js';

const TOLD_BY_LISTS = { refetchQueries: [ExaminerDisclosuresDocument] };
const FIELDS: readonly DisclosedListField[] = [
  'CASE_NAME',
  'CASE_NUMBER',
  'COURT',
  'KIND',
  'GIVEN_ON',
  'IGNORED',
];

type DisclosedListCardProps = {
  readonly list: DisclosedListWordsFragment;
  readonly mayWrite: boolean;
};

/** One list: which days it covers, what was read of it, and how the known testimony stands to it. */
export function DisclosedListCard({ list, mayWrite }: DisclosedListCardProps) {
  const [showsRows, setShowsRows] = useState(list.status === 'CHECKED');
  const { run, refusal, isBusy } = useRefusable();
  const [confirm] = useMutation(DisclosedListConfirmDocument, TOLD_BY_LISTS);
  const [discard] = useMutation(DisclosedListDiscardDocument, TOLD_BY_LISTS);
  const { id, version, status, disclosedOn, coversFrom, coversTo, rowCount, entryCount } = list;
  const input = { id, version };
  return (
    <>
      <div className={classes.head}>
        <div>
          <strong>Disclosed {formatDate(disclosedOn)}</strong>, covers {formatDate(coversFrom)} to{' '}
          {formatDate(coversTo)}
        </div>
        {list.matter === null ? null : <MatterLink matter={list.matter} />}
      </div>
      <div className={classes.aside}>
        {list.name}: {formatQuantity(entryCount, 'testimony', 'testimonies')} in{' '}
        {formatQuantity(rowCount, 'row')}
        {status === 'CHECKED' ? '. Not confirmed: it is compared with nothing yet.' : ''}
      </div>
      <SourceQuote quote={null} page={null} document={list.document} />
      {status === 'CHECKED' && mayWrite ? <Columns list={list} /> : null}
      {list.audit === null ? null : <ListAudit list={list} audit={list.audit} mayWrite={mayWrite} />}
      <Group gap="xs" mt="sm" className="tr-no-print">
        {status === 'CHECKED' && mayWrite ? (
          <Button
            size="xs"
            loading={isBusy}
            onClick={() =>
              void run(async () => (await confirm({ variables: { input } })).data?.disclosedListConfirm)
            }
          >
            Confirm the list
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={() => setShowsRows(!showsRows)}>
          {showsRows ? 'Hide the rows' : 'Show the rows'}
        </Button>
        {mayWrite ? (
          <RemoveButton
            what={`the list of ${formatDate(disclosedOn)}`}
            onRemove={async () => (await discard({ variables: { input } })).data?.disclosedListDiscard}
          />
        ) : null}
        {refusal === null ? null : (
          <Text size="sm" role="alert" c="var(--tr-refusal-text)">
            {refusal}
          </Text>
        )}
      </Group>
      {showsRows ? <ListRows listId={id} /> : null}
    </>
  );
}

/** What each column of a table is taken for; a change reads the rows again. */
function Columns({ list }: { readonly list: DisclosedListWordsFragment }) {
  const { run, refusal, isBusy } = useRefusable();
  const [configure] = useMutation(DisclosedListConfigureDocument, {
    refetchQueries: [DisclosedListRowsDocument],
  });
  if (list.columns.length === 0) return null;
  const change = (position: number, value: string): void => {
    const field = FIELDS.find((each) => each === value);
    if (field === undefined) return;
    const input = { id: list.id, version: list.version, columns: [{ position, field }] };
    void run(async () => (await configure({ variables: { input } })).data?.disclosedListConfigure);
  };
  return (
    <div className={classes.fields}>
      {list.columns.map(({ position, heading, field }) => (
        <NativeSelect
          key={position}
          size="xs"
          label={heading === '' ? `Column ${position + 1}` : heading}
          data={FIELDS.map((value) => ({ value, label: listFieldLabel[value] }))}
          value={field}
          disabled={isBusy}
          onChange={(event) => change(position, event.currentTarget.value)}
        />
      ))}
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </div>
  );
}
