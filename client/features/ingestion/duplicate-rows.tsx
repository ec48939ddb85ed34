import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { ImportRowsDocument, type ImportRowsQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';

const PAGE_SIZE = 25;

type Row = NonNullable<NonNullable<ImportRowsQuery['importBatch']>['rows']>['edges'][number]['node'];

const columns: readonly DataColumn<Row>[] = [
  { key: 'record', header: 'Row', isRowHeader: true, cell: ({ recordNumber }) => `Row\u00a0${recordNumber}` },
  {
    key: 'examination',
    header: 'Already on file as',
    cell: ({ examination }) =>
      examination === null ? (
        'An earlier row of this file'
      ) : (
        <Anchor component={Link} to={`/examinations/${examination.id}`}>
          the examination of {formatDate(examination.examinedOn)}
        </Anchor>
      ),
  },
];

/** Rows of the same matter, examiner and date as an examination that is already there, each beside that one. */
export function DuplicateRows({ batchId }: { readonly batchId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ImportRowsDocument, {
    variables: { id: batchId, outcome: 'DUPLICATE', first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the duplicates" onRetry={() => void refetch()} />;
  const rows = data?.importBatch?.rows;
  if (!rows) return <RowsSkeleton label="duplicates" rows={3} />;
  return (
    <>
      <DataTable
        caption="Duplicates"
        columns={columns}
        rows={rows.edges.map(({ node }) => node)}
        rowKey={({ recordNumber }) => String(recordNumber)}
      />
      <ConnectionPager
        shown={rows.edges.length}
        total={rows.totalCount}
        hasNextPage={rows.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: rows.pageInfo.endCursor } })}
        noun="duplicates"
      />
    </>
  );
}
