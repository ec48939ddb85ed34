import { useQuery } from '@apollo/client/react';
import { IconFiles } from '@tabler/icons-react';
import { useMemo } from 'react';
import { DocumentsDocument, type DocumentFilter } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { documentColumns } from './document-columns.js';
import { statusesOf, type DocumentGroupId } from './document-filter.js';
import { useLiveDocuments } from './use-live-documents.js';

const PAGE_SIZE = 25;
/** The most that one request may ask for. */
const LARGEST_PAGE = 100;

type DocumentListProps = {
  readonly group: DocumentGroupId | null;
  /** Part of a file's name; the empty text for any. */
  readonly text: string;
};

/** The firm's documents, newest first, live while they are read. */
export function DocumentList({ group, text }: DocumentListProps) {
  const filter = useMemo(() => filterOf(group, text), [group, text]);
  const { data, previousData, error, refetch, fetchMore } = useQuery(DocumentsDocument, {
    variables: { first: PAGE_SIZE, filter },
  });
  const documents = (data ?? previousData)?.documents;
  const shown = documents?.edges.length ?? 0;
  // As many as are shown: a reader who asked for more keeps them.
  const askAgain = () => {
    refetch({ first: Math.min(Math.max(shown, PAGE_SIZE), LARGEST_PAGE), filter }).catch(() => undefined);
  };
  useLiveDocuments(askAgain);
  if (error && !documents) return <LoadFailed error={error} what="the documents" onRetry={askAgain} />;
  if (!documents) return <RowsSkeleton label="documents" rows={8} height={52} />;
  if (documents.edges.length === 0) return <NoDocuments isLimited={group !== null || text !== ''} />;
  return (
    <>
      <DataTable
        caption="Documents"
        columns={documentColumns(askAgain)}
        rows={documents.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={documents.edges.length}
        total={documents.totalCount}
        hasNextPage={documents.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: documents.pageInfo.endCursor } })}
        noun="documents"
      />
    </>
  );
}

function filterOf(group: DocumentGroupId | null, text: string): DocumentFilter {
  const statuses = statusesOf(group);
  return {
    ...(statuses === null ? {} : { statuses: [...statuses] }),
    ...(text === '' ? {} : { text }),
  };
}

function NoDocuments({ isLimited }: { readonly isLimited: boolean }) {
  return isLimited ? (
    <EmptyState title="No document here">None of your documents is in this part of the list.</EmptyState>
  ) : (
    <EmptyState title="No documents yet" icon={<IconFiles size={26} />}>
      Drop reports above. Each is read in the background, and nothing read counts before a person has
      confirmed it.
    </EmptyState>
  );
}
