import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { RecordIndexRowsDocument, type RecordIndexRowsQuery } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { indexFieldLabel } from './record-words.js';
import classes from './records.module.css';

type Node = NonNullable<RecordIndexRowsQuery['node']>;
type Row = NonNullable<Extract<Node, { rows?: unknown }>['rows']>['edges'][number]['node'];

const PAGE_SIZE = 25;

const columns: readonly DataColumn<Row>[] = [
  { key: 'number', header: 'Row', isRowHeader: true, cell: ({ number }) => number },
  {
    key: 'cells',
    header: 'As it stands',
    cell: ({ cells }) => (
      <span className={classes.cells}>{cells.filter((cell) => cell !== '').join(' | ')}</span>
    ),
  },
  {
    key: 'problems',
    header: 'What to look at',
    cell: ({ problems }) => (
      <ul className={classes.reasons}>
        {problems.map(({ code, field, value, message, remedy }) => (
          <li key={`${code} ${field ?? ''}`}>
            {field === null ? '' : `${indexFieldLabel[field]}: `}
            {message}
            {value === null ? '' : ` (“${value}”)`} {remedy}
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'standing',
    header: 'Standing',
    cell: ({ title }) => <span className={classes.state}>{title === null ? 'Not taken' : 'Taken'}</span>,
  },
];

/** The rows of an index that were not taken, or taken with a remark; all of them are kept. */
export function IndexRows({ indexId }: { readonly indexId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(RecordIndexRowsDocument, {
    variables: { id: indexId, first: PAGE_SIZE, filter: 'WITH_PROBLEMS' },
  });
  const connection = data?.node && 'rows' in data.node ? data.node.rows : undefined;
  if (error && !data) return <LoadFailed error={error} what="the rows" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="rows" rows={3} />;
  if (!connection || connection.edges.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No row needs a look.
      </Text>
    );
  }
  return (
    <>
      <DataTable
        caption="Rows to look at"
        columns={columns}
        rows={connection.edges.map(({ node }) => node)}
        rowKey={({ number }) => String(number)}
      />
      <ConnectionPager
        shown={connection.edges.length}
        total={connection.totalCount}
        hasNextPage={connection.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: connection.pageInfo.endCursor } })}
        noun="rows"
      />
    </>
  );
}
