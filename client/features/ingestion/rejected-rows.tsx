import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ImportRowsDocument } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import classes from './import.module.css';

const PAGE_SIZE = 25;

type RejectedLine = {
  readonly key: string;
  readonly recordNumber: number;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
};

const columns: readonly DataColumn<RejectedLine>[] = [
  { key: 'record', header: 'Row', isRowHeader: true, cell: ({ recordNumber }) => `Row\u00a0${recordNumber}` },
  { key: 'field', header: 'Column', cell: ({ field }) => field },
  { key: 'value', header: 'Found', cell: ({ value }) => (value === '' ? 'Blank' : value) },
  { key: 'message', header: 'What is wrong', cell: ({ message }) => message },
  { key: 'remedy', header: 'What to do', cell: ({ remedy }) => remedy },
];

/** Each rejected row by its number in the file, and the file of them to correct and import again. */
export function RejectedRows({ batchId }: { readonly batchId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ImportRowsDocument, {
    variables: { id: batchId, outcome: 'REJECTED', first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the rejected rows" onRetry={() => void refetch()} />;
  const rows = data?.importBatch?.rows;
  if (!rows) return <RowsSkeleton label="rejected rows" rows={3} />;
  const lines = rows.edges.flatMap(({ node }) =>
    node.problems.map((problem, index): RejectedLine => ({
      ...problem,
      key: `${node.recordNumber}.${index}`,
      recordNumber: node.recordNumber,
    })),
  );
  return (
    <>
      <div className={classes.download}>
        <Text size="sm" c="dimmed">
          Correct them in the file you download, which keeps your columns, and import it: the rows already in
          are recognised.
        </Text>
        <Button
          component="a"
          href={`/api/imports/${encodeURIComponent(batchId)}/rejected.csv`}
          download
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          Download the rejected rows
        </Button>
      </div>
      <DataTable caption="Rejected rows" columns={columns} rows={lines} rowKey={({ key }) => key} />
      <ConnectionPager
        shown={rows.edges.length}
        total={rows.totalCount}
        hasNextPage={rows.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: rows.pageInfo.endCursor } })}
        noun="rejected rows"
      />
    </>
  );
}
