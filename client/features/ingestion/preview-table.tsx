import { Text } from '@mantine/core';
import type { ImportDetailsFragment, ImportField } from '../../generated/graphql.js';
import { importFieldLabel, rowOutcomeLabel } from './import-labels.js';
import classes from './import.module.css';

type PreviewRow = ImportDetailsFragment['preview'][number];

function fieldsOf(rows: readonly PreviewRow[]): readonly ImportField[] {
  return [...new Set(rows.flatMap(({ values }) => values.map(({ field }) => field)))];
}

/** The first rows of the file as examinations. It scrolls sideways within itself, never the page. */
export function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const fields = fieldsOf(rows);
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed" px={20} pb="md">
        There is no row to preview.
      </Text>
    );
  }
  return (
    <div className={classes.preview} role="region" aria-label="Preview of the first rows" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Outcome</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {importFieldLabel[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.recordNumber} data-outcome={row.outcome}>
              <th scope="row">{row.recordNumber}</th>
              <td>{rowOutcomeLabel[row.outcome]}</td>
              {fields.map((field) => (
                <td key={field}>{row.values.find((value) => value.field === field)?.value ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
