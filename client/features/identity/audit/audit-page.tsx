import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { AuditEventsDocument, type AuditEventsQuery } from '../../../generated/graphql.js';
import { formatInstant } from '../../../lib/format-date.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { PageHeader } from '../../../ui/page-header.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';

const PAGE_SIZE = 50;

type AuditEdge = NonNullable<AuditEventsQuery['auditEvents']>['edges'][number];

/** Where an object of an event can be looked at; types without a page of their own have none. */
const pageOf: Readonly<Record<string, string>> = {
  Examiner: '/examiners',
  Examination: '/examinations',
  Matter: '/matters',
  ImportBatch: '/imports',
};

function sentence(action: string): string {
  const words = action.replaceAll(/[._]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const columns: readonly DataColumn<AuditEdge>[] = [
  { key: 'when', header: 'When', isRowHeader: true, cell: ({ node }) => formatInstant(node.recordedAt) },
  { key: 'who', header: 'Who', cell: ({ node }) => node.member?.account.displayName ?? 'The system' },
  { key: 'what', header: 'What', cell: ({ node }) => sentence(node.action) },
  {
    key: 'object',
    header: 'On',
    cell: ({ node }) => <AuditObject type={node.objectType} id={node.objectId} />,
  },
];

function AuditObject({ type, id }: { readonly type: string | null; readonly id: string | null }) {
  if (type === null) return 'The firm';
  const page = pageOf[type];
  const words = type === 'ImportBatch' ? 'import' : type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  if (page === undefined || id === null) return words;
  return (
    <Anchor component={Link} to={`${page}/${id}`}>
      {words}
    </Anchor>
  );
}

/** What was done in the firm, by whom and when. Entries are added with each change and never edited. */
export function AuditPage() {
  return (
    <>
      <PageHeader
        title="Audit"
        lead="What was done in your firm, newest first. Entries cannot be changed or removed."
      />
      <div className="tr-card">
        <AuditEvents />
      </div>
    </>
  );
}

function AuditEvents() {
  const { data, error, refetch, fetchMore } = useQuery(AuditEventsDocument, {
    variables: { first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the audit log" onRetry={() => void refetch()} />;
  const events = data?.auditEvents;
  if (!events) return <RowsSkeleton label="the audit log" rows={10} height={36} />;
  if (events.edges.length === 0)
    return <EmptyState title="Nothing recorded yet" icon={<IconHistory size={26} />} />;
  return (
    <>
      <DataTable
        caption="Audit events"
        columns={columns}
        rows={events.edges}
        rowKey={({ node }) => node.id}
      />
      <ConnectionPager
        shown={events.edges.length}
        total={events.totalCount}
        hasNextPage={events.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: events.pageInfo.endCursor } })}
        noun="entries"
      />
    </>
  );
}
