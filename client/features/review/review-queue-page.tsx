import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ReviewQueueDocument, type ReviewQueueQuery } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { documentTitle } from '../documents/document-words.js';
import { useLiveDocuments } from '../documents/use-live-documents.js';

const PAGE_SIZE = 25;

type Queued = NonNullable<ReviewQueueQuery['reviewQueue']>['edges'][number]['node'];

const reviewAddress = ({ id }: { readonly id: string }) => `/review/${encodeURIComponent(id)}`;

const columns: readonly DataColumn<Queued>[] = [
  {
    key: 'document',
    header: 'Document',
    isRowHeader: true,
    cell: (document) => (
      <Anchor component={Link} to={reviewAddress(document)} fw={600} style={{ overflowWrap: 'anywhere' }}>
        {documentTitle(document)}
      </Anchor>
    ),
  },
  {
    key: 'pages',
    header: 'Pages',
    align: 'end',
    cell: ({ pageCount }) =>
      pageCount === null ? <NotRecorded>Not known</NotRecorded> : formatCount(pageCount),
  },
  {
    key: 'pending',
    header: 'Facts to decide',
    align: 'end',
    cell: ({ reading }) => formatCount(reading?.pending ?? 0),
  },
  {
    key: 'disagreements',
    header: 'To look at first',
    align: 'end',
    cell: ({ reading }) => formatCount(reading?.disagreements.length ?? 0),
  },
  {
    key: 'who',
    header: 'By',
    cell: ({ uploadedBy }) => uploadedBy?.account.displayName ?? 'The command line',
  },
  { key: 'when', header: 'Received', cell: ({ createdAt }) => formatInstant(createdAt) },
];

/** The documents that wait for a person, the one that has waited longest first. */
export function ReviewQueuePage() {
  const { data, error, refetch, fetchMore } = useQuery(ReviewQueueDocument, {
    variables: { first: PAGE_SIZE },
  });
  const queue = data?.reviewQueue;
  const askAgain = () => void refetch().catch(() => undefined);
  useLiveDocuments(askAgain);
  const next = queue?.edges[0]?.node;
  return (
    <>
      <PageHeader
        title="Review"
        lead={
          queue && queue.totalCount > 0
            ? `${formatQuantity(queue.totalCount, 'document')} waiting for a person, oldest first.`
            : 'What the machine read waits here until a person has confirmed it.'
        }
        actions={
          next === undefined ? undefined : (
            <Button
              component={Link}
              to={reviewAddress(next)}
              leftSection={<IconListCheck size={17} aria-hidden />}
            >
              Review the next
            </Button>
          )
        }
      />
      <div className="tr-card">
        {error && !queue ? (
          <LoadFailed error={error} what="the review queue" onRetry={askAgain} />
        ) : !queue ? (
          <RowsSkeleton label="the review queue" />
        ) : queue.edges.length === 0 ? (
          <NothingToReview />
        ) : (
          <>
            <DataTable
              caption="Documents to review"
              columns={columns}
              rows={queue.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
            />
            <ConnectionPager
              shown={queue.edges.length}
              total={queue.totalCount}
              hasNextPage={queue.pageInfo.hasNextPage}
              onShowMore={() => fetchMore({ variables: { after: queue.pageInfo.endCursor } })}
              noun="documents"
            />
          </>
        )}
      </div>
    </>
  );
}

function NothingToReview() {
  return (
    <EmptyState
      title="Nothing to review"
      icon={<IconListCheck size={26} />}
      action={
        <Button component={Link} to="/documents" variant="default">
          Add documents
        </Button>
      }
    >
      Every report that was read has been confirmed, or none has been added yet.
    </EmptyState>
  );
}
