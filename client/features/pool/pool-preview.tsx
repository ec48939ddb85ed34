import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { PoolPreviewDocument, type PoolDataClass } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable } from '../../ui/data-table.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { columnHeading, previewColumns } from './pool-preview-columns.js';
import { dataClassLabel } from './pool-words.js';
import classes from './pool.module.css';

const PAGE_SIZE = 10;

/** Exactly the columns and rows of the firm that the next release would add up; nothing else leaves. */
export function PoolPreview({ dataClass }: { readonly dataClass: PoolDataClass }) {
  const { data, error, refetch, fetchMore } = useQuery(PoolPreviewDocument, {
    variables: { dataClass, first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the preview" onRetry={() => void refetch()} />;
  const preview = data?.poolPreview;
  const rows = preview?.rows;
  if (!preview || !rows) return <RowsSkeleton label="the preview" rows={6} height={32} />;
  return (
    <div className={classes.preview}>
      <Text component="h3" fw={600}>
        {formatQuantity(preview.columns.length, 'column')} and {formatQuantity(rows.totalCount, 'row')}
      </Text>
      <DefinitionList
        items={preview.columns.map(({ name, description }) => ({
          term: columnHeading(name),
          value: description,
        }))}
      />
      {rows.edges.length === 0 ? (
        <EmptyState title="No rows would leave">
          Your firm has no verified examination by an examiner of the directory that takes a position on an
          issue.
        </EmptyState>
      ) : (
        <div className={classes.rows}>
          <DataTable
            caption={`${dataClassLabel[dataClass]}: rows that would leave`}
            columns={previewColumns(preview.columns.map(({ name }) => name))}
            rows={rows.edges}
            rowKey={({ cursor }) => cursor}
          />
          <ConnectionPager
            shown={rows.edges.length}
            total={rows.totalCount}
            hasNextPage={rows.pageInfo.hasNextPage}
            onShowMore={() => fetchMore({ variables: { after: rows.pageInfo.endCursor } })}
            noun="rows"
          />
        </div>
      )}
    </div>
  );
}
