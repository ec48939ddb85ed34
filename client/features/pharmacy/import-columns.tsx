import { NativeSelect, Text } from '@mantine/core';
import type { PharmacyImportDetailsFragment } from '../../generated/graphql.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { FILL_FIELDS, fillFieldLabel } from './pharmacy-words.js';
import type { useImportSteps } from './use-import-steps.js';
import classes from './pharmacy.module.css';

type Column = PharmacyImportDetailsFragment['headings'][number];

type ImportColumnsProps = {
  readonly checked: PharmacyImportDetailsFragment;
  readonly steps: ReturnType<typeof useImportSteps>;
  readonly isReadOnly: boolean;
};

const OPTIONS = FILL_FIELDS.map((value) => ({ value, label: fillFieldLabel[value] }));

/** Each column of the file: what stands in it, and what it is read as. A change reads the file again. */
export function ImportColumns({ checked, steps, isReadOnly }: ImportColumnsProps) {
  const columns: readonly DataColumn<Column>[] = [
    { key: 'heading', header: 'Column in the file', isRowHeader: true, cell: ({ heading }) => heading },
    { key: 'samples', header: 'For example', cell: (column) => <Samples column={column} /> },
    {
      key: 'field',
      header: 'Read as',
      cell: ({ position, heading, field, isSuggested }) => (
        <>
          <NativeSelect
            aria-label={`Read the column ${heading} as`}
            data={OPTIONS}
            value={field}
            disabled={isReadOnly || steps.isBusy}
            onChange={({ currentTarget: { value } }) => {
              const chosen = FILL_FIELDS.find((known) => known === value);
              if (chosen !== undefined) void steps.configure(position, chosen);
            }}
          />
          {isSuggested ? null : (
            <Text size="xs" c="dimmed">
              Changed by a member
            </Text>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Columns of the file"
      columns={columns}
      rows={checked.headings}
      rowKey={({ position }) => String(position)}
    />
  );
}

function Samples({ column: { samples, field } }: { readonly column: Column }) {
  if (samples.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {field === 'PERSON' ? 'Not shown and not kept' : 'All blank'}
      </Text>
    );
  }
  return (
    <ul className={classes.samples}>
      {samples.map((sample, at) => (
        <li key={at}>{sample}</li>
      ))}
    </ul>
  );
}
