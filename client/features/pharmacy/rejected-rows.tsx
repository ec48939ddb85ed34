import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { PharmacyRejectedRowsDocument, type PharmacyProblemWordsFragment } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import classes from './pharmacy.module.css';

const PAGE_SIZE = 25;

type Row = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly PharmacyProblemWordsFragment[];
};

/** The rows that are no fills, with their cells: nothing of a file is lost. */
export function RejectedRows({ importId }: { readonly importId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(PharmacyRejectedRowsDocument, {
    variables: { id: importId, first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the rejected rows" onRetry={() => void refetch()} />;
  const found = data?.node?.__typename === 'PharmacyImport' ? data.node : undefined;
  if (!found?.rejectedRows) return <RowsSkeleton label="rejected rows" rows={3} />;
  const { headings, rejectedRows } = found;
  const columns: readonly DataColumn<Row>[] = [
    { key: 'row', header: 'Row', isRowHeader: true, cell: ({ row }) => `Row\u00a0${row}` },
    {
      key: 'why',
      header: 'Why it is no fill',
      cell: ({ problems }) => (
        <ul className={classes.rows}>
          {problems
            .filter(({ isFatal }) => isFatal)
            .map(({ code, message, remedy }) => (
              <li key={code}>
                {message}{' '}
                <Text span inherit c="dimmed">
                  {remedy}
                </Text>
              </li>
            ))}
        </ul>
      ),
    },
    {
      key: 'cells',
      header: 'As written',
      cell: ({ cells }) => cellWords(cells, headings),
    },
  ];
  return (
    <section aria-label="Rejected rows">
      <Text fw={600} component="h4" size="md" mb={4}>
        Rejected rows
      </Text>
      <DataTable
        caption="Rejected rows"
        columns={columns}
        rows={rejectedRows.edges.map(({ node }) => node)}
        rowKey={({ row }) => String(row)}
      />
      <ConnectionPager
        shown={rejectedRows.edges.length}
        total={rejectedRows.totalCount}
        hasNextPage={rejectedRows.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: rejectedRows.pageInfo.endCursor } })}
        noun="rejected rows"
      />
    </section>
  );
}

/** "Fill Date: 02/30/2024; Qty: 60"; blank cells are left out. */
function cellWords(
  cells: readonly string[],
  headings: readonly { readonly position: number; readonly heading: string }[],
): string {
  return cells
    .flatMap((cell, position) => {
      if (cell.trim() === '') return [];
      const heading = headings.find((each) => each.position === position)?.heading;
      return [heading === undefined ? cell : `${heading}: ${cell}`];
    })
    .join('; ');
}
