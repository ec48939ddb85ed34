import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ImportsDocument } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { importColumns } from './import-columns.js';

const PAGE_SIZE = 25;

function ImportButton() {
  return (
    <Button component={Link} to="/imports/new" leftSection={<IconFileUpload size={17} aria-hidden />}>
      Import a file
    </Button>
  );
}

/** Every file the firm has brought in, newest first. */
export function ImportsPage() {
  const mayWrite = usePermission('IMPORT_WRITE');
  return (
    <>
      <PageHeader
        title="Imports"
        lead="The examination logs your firm has brought in. Each can be undone whole."
        actions={mayWrite ? <ImportButton /> : undefined}
      />
      <div className="tr-card">
        <ImportList />
      </div>
    </>
  );
}

function ImportList() {
  const mayWrite = usePermission('IMPORT_WRITE');
  const { data, error, refetch, fetchMore } = useQuery(ImportsDocument, { variables: { first: PAGE_SIZE } });
  if (error) return <LoadFailed error={error} what="the imports" onRetry={() => void refetch()} />;
  const imports = data?.importBatches;
  if (!imports) return <RowsSkeleton label="imports" />;
  if (imports.edges.length === 0) {
    return (
      <EmptyState
        title="Nothing imported yet"
        icon={<IconFileUpload size={26} />}
        action={mayWrite ? <ImportButton /> : undefined}
      >
        Bring in the spreadsheet in which your firm keeps its examinations. Its own headings are fine.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Imports"
        columns={importColumns}
        rows={imports.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={imports.edges.length}
        total={imports.totalCount}
        hasNextPage={imports.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: imports.pageInfo.endCursor } })}
        noun="imports"
      />
    </>
  );
}
