import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { HomeDocument } from '../../generated/graphql.js';
import { DataTable } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { importColumns } from '../ingestion/import-columns.js';
import classes from './home.module.css';

/** The last files brought in, with those that still wait for someone. */
export function RecentImports() {
  const { data, error, refetch } = useQuery(HomeDocument);
  const imports = data?.importBatches;
  return (
    <Panel title="Recent imports" flush>
      {error ? (
        <LoadFailed error={error} what="the imports" onRetry={() => void refetch()} />
      ) : !imports ? (
        <RowsSkeleton label="imports" rows={3} />
      ) : imports.edges.length === 0 ? (
        <Text size="sm" c="dimmed" px={20} pb="md">
          No file has been imported yet.
        </Text>
      ) : (
        <>
          <DataTable
            caption="Recent imports"
            columns={importColumns}
            rows={imports.edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
          />
          <div className={classes.more}>
            <Anchor component={Link} to="/imports" fz="sm">
              All imports
            </Anchor>
          </div>
        </>
      )}
    </Panel>
  );
}
