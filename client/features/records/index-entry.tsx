import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { RecordIndexStateFragment } from '../../generated/graphql.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { IndexRows } from './index-rows.js';
import { INDEX_FIELDS, indexFieldLabel, indexWords } from './record-words.js';
import { useIndexSteps } from './use-index-steps.js';
import classes from './records.module.css';

type IndexEntryProps = { readonly index: RecordIndexStateFragment; readonly isReadOnly: boolean };

/** One index: what it came to, its columns and odd rows while it is checked, and what can be done with it. */
export function IndexEntry({ index, isReadOnly }: IndexEntryProps) {
  const steps = useIndexSteps(index);
  const [isAsking, setAsking] = useState(false);
  const [areRowsShown, setRowsShown] = useState(index.status === 'CHECKED');
  const isChecked = index.status === 'CHECKED';
  const hasRemarks = index.takenCount < index.rowCount || index.warningCount > 0;
  return (
    <article>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.words}>
          <Text fw={600} component="h3" size="md">
            {index.name}
          </Text>
          <Text size="sm" c="dimmed">
            {isChecked
              ? 'Read, nothing taken yet'
              : `Taken ${formatInstant(index.confirmedAt ?? index.createdAt)}`}
            : {indexWords(index)}. {sentTo(index)}
          </Text>
        </div>
        <Group gap="xs" className="tr-no-print">
          {hasRemarks ? (
            <Button
              size="xs"
              variant="default"
              aria-expanded={areRowsShown}
              onClick={() => setRowsShown((shown) => !shown)}
            >
              {areRowsShown ? 'Hide rows to look at' : 'Show rows to look at'}
            </Button>
          ) : null}
          {isChecked && !isReadOnly ? (
            <Button
              size="xs"
              loading={steps.isBusy}
              disabled={index.takenCount === 0}
              onClick={() => void steps.confirm()}
            >
              Take these records
            </Button>
          ) : null}
          {isReadOnly || isAsking ? null : (
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              {isChecked ? 'Discard' : 'Take back'}
            </Button>
          )}
        </Group>
      </Group>
      {isAsking ? (
        <Group gap="xs" mt="sm" role="group" aria-label="Take the index back?">
          <Text size="sm">Remove the index, its records and what was decided about their match?</Text>
          <Button size="xs" color="brick" loading={steps.isBusy} onClick={() => void steps.discard()}>
            Remove them
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            Keep them
          </Button>
        </Group>
      ) : null}
      {steps.refusal === null ? null : (
        <Alert color="brick" role="alert" mt="sm">
          {steps.refusal}
        </Alert>
      )}
      {isChecked && index.columns.length > 0 ? (
        <IndexColumns index={index} steps={steps} isReadOnly={isReadOnly} />
      ) : null}
      {areRowsShown && hasRemarks ? <IndexRows indexId={index.id} /> : null}
    </article>
  );
}

function sentTo({ examination }: RecordIndexStateFragment): string {
  if (examination === null) return 'Sent to every examiner of the matter.';
  return `Sent to ${examination.examiner.displayName} for ${formatDate(examination.examinedOn)}.`;
}

type Column = RecordIndexStateFragment['columns'][number];
type IndexColumnsProps = IndexEntryProps & { readonly steps: ReturnType<typeof useIndexSteps> };

const OPTIONS = INDEX_FIELDS.map((value) => ({ value, label: indexFieldLabel[value] }));

function IndexColumns({ index, steps, isReadOnly }: IndexColumnsProps) {
  const columns: readonly DataColumn<Column>[] = [
    { key: 'heading', header: 'Column', isRowHeader: true, cell: ({ heading }) => heading },
    {
      key: 'samples',
      header: 'For example',
      cell: ({ samples }) => (samples.length === 0 ? <NotRecorded>Empty</NotRecorded> : samples.join(' · ')),
    },
    {
      key: 'field',
      header: 'Read as',
      cell: ({ position, heading, field }) => (
        <NativeSelect
          aria-label={`Read the column ${heading} as`}
          data={OPTIONS}
          value={field}
          disabled={isReadOnly || steps.isBusy}
          onChange={({ currentTarget: { value } }) => {
            const chosen = INDEX_FIELDS.find((known) => known === value);
            if (chosen !== undefined) void steps.configure(position, chosen);
          }}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption="Columns of the index"
      columns={columns}
      rows={index.columns}
      rowKey={({ position }) => String(position)}
    />
  );
}
