import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { ImportListRowFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatCount } from '../../lib/format.js';
import type { DataColumn } from '../../ui/data-table.js';
import { importStatusLabel } from './import-labels.js';

/** The columns of a list of imports, here and on the home page. */
export const importColumns: readonly DataColumn<ImportListRowFragment>[] = [
  {
    key: 'file',
    header: 'File',
    isRowHeader: true,
    cell: ({ id, fileName }) => (
      <Anchor component={Link} to={`/imports/${id}`} fw={600}>
        {fileName}
      </Anchor>
    ),
  },
  { key: 'status', header: 'Status', cell: ({ status }) => importStatusLabel[status] },
  { key: 'rows', header: 'Rows', cell: ({ summary }) => rowsText(summary) },
  {
    key: 'who',
    header: 'By',
    cell: ({ requestedBy }) => requestedBy?.account.displayName ?? 'The command line',
  },
  { key: 'when', header: 'Received', cell: ({ createdAt }) => formatInstant(createdAt) },
];

function rowsText(summary: ImportListRowFragment['summary']): string {
  if (summary === null) return 'Not checked yet';
  return [
    `${formatCount(summary.accepted)} good`,
    ...(summary.duplicates > 0 ? [`${formatCount(summary.duplicates)} duplicate`] : []),
    ...(summary.rejected > 0 ? [`${formatCount(summary.rejected)} rejected`] : []),
  ].join(', ');
}
