import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DocumentRowFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatByteSize, formatCount } from '../../lib/format.js';
import type { DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { DocumentRowActions } from './document-row-actions.js';
import { DocumentStatusWords } from './document-status.js';
import { documentFormatLabel, documentKindLabel, documentTitle } from './document-words.js';
import classes from './documents.module.css';

/** The columns of a list of documents. `onChanged` is called when a row was retried or removed. */
export function documentColumns(onChanged: () => void): readonly DataColumn<DocumentRowFragment>[] {
  return [
    {
      key: 'name',
      header: 'Document',
      isRowHeader: true,
      cell: (document) => (
        <div className={classes.name}>
          <Anchor component={Link} to={`/documents/${encodeURIComponent(document.id)}`} fw={600}>
            {documentTitle(document)}
          </Anchor>
          <Text size="xs" c="dimmed">
            {detailsOf(document)}
          </Text>
        </div>
      ),
    },
    { key: 'status', header: 'Status', cell: (document) => <DocumentStatusWords document={document} /> },
    {
      key: 'pages',
      header: 'Pages',
      align: 'end',
      cell: ({ pageCount }) =>
        pageCount === null ? <NotRecorded>Not known</NotRecorded> : formatCount(pageCount),
    },
    {
      key: 'who',
      header: 'By',
      cell: ({ uploadedBy }) => uploadedBy?.account.displayName ?? 'The command line',
    },
    { key: 'when', header: 'Received', cell: ({ createdAt }) => formatInstant(createdAt) },
    {
      key: 'actions',
      header: 'Actions',
      isHeaderHidden: true,
      align: 'end',
      cell: (document) => <DocumentRowActions document={document} onChanged={onChanged} />,
    },
  ];
}

function detailsOf({ kind, format, byteSize, folder }: DocumentRowFragment): string {
  return [
    ...(kind === 'OTHER' ? [] : [documentKindLabel[kind]]),
    ...(format === null ? [] : [documentFormatLabel[format]]),
    ...(byteSize === null ? [] : [formatByteSize(byteSize)]),
    ...(folder === null || folder === '' ? [] : [`in ${folder}`]),
  ].join(', ');
}
