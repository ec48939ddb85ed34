import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ExaminationsDocument, type ExaminationFilter } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { examinationColumns } from './examination-columns.js';

const PAGE_SIZE = 50;

interface ExaminationListProps {
  readonly filter: ExaminationFilter;
  /** Decides which detail the rows show besides the common columns; empty for none in particular. */
  readonly figureKey: string;
  readonly isExaminerShown: boolean;
  /** The count that led here. When the rows differ by now, the page says so instead of pretending. */
  readonly expected?: { readonly count: number; readonly onRecount: () => void };
}

/** Examinations, newest first, with "show more"; a table that becomes cards on a narrow screen. */
export function ExaminationList({ filter, figureKey, isExaminerShown, expected }: ExaminationListProps) {
  const variables = { filter, orderBy: 'NEWEST', first: PAGE_SIZE } as const;
  const { data, previousData, error, refetch, fetchMore } = useQuery(ExaminationsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.examinations;
  if (error && !data) {
    return <LoadFailed error={error} what="the examinations" onRetry={() => void refetch()} />;
  }
  if (!connection) {
    return (
      <div className="tr-card">
        <RowsSkeleton label="the examinations" rows={8} />
      </div>
    );
  }
  const rows = connection.edges.map((edge) => edge.node);
  const isRecountDue =
    data !== undefined && expected !== undefined && expected.count !== connection.totalCount;
  return (
    <>
      {isRecountDue && (
        <Alert
          color="yellow"
          mb="md"
          title="These examinations changed since the figure was counted"
          role="status"
        >
          The figure counted {formatQuantity(expected.count, 'examination')}; there are now{' '}
          {connection.totalCount}.{' '}
          <Button size="compact-sm" variant="default" onClick={expected.onRecount}>
            Count again
          </Button>
        </Alert>
      )}
      <div className="tr-card" aria-busy={data === undefined}>
        {rows.length === 0 ? (
          <EmptyState title="No examinations" icon={<IconListSearch size={26} />}>
            None matches. Reset the filters, or{' '}
            <Anchor inherit underline="always" component={Link} to="/imports">
              import a file
            </Anchor>
            .
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Examinations, newest first"
              columns={examinationColumns(figureKey, isExaminerShown)}
              rows={rows}
              rowKey={(row) => row.id}
            />
            <ConnectionPager
              shown={rows.length}
              total={connection.totalCount}
              hasNextPage={connection.pageInfo.hasNextPage}
              onShowMore={() =>
                fetchMore({ variables: { ...variables, after: connection.pageInfo.endCursor } })
              }
              noun="examinations"
            />
          </>
        )}
      </div>
    </>
  );
}
