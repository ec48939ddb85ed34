import { useQuery } from '@apollo/client/react';
import { Anchor, Stack } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { TranscriptsDocument, type TranscriptsQuery } from '../../generated/graphql.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { TestimonySearch } from './testimony-search.js';
import { extentWords } from './transcript-words.js';

const PAGE_SIZE = 25;

type TranscriptNode = NonNullable<TranscriptsQuery['documents']>['edges'][number]['node'];

const columns: readonly DataColumn<TranscriptNode>[] = [
  {
    key: 'witness',
    header: 'Witness',
    isRowHeader: true,
    cell: ({ id, transcript }) => (
      <Anchor component={Link} to={`/transcripts/${encodeURIComponent(id)}`} fw={600}>
        {transcript?.witness ?? 'Not named on the title page'}
      </Anchor>
    ),
  },
  {
    key: 'taken',
    header: 'Taken',
    cell: ({ transcript }) => (transcript?.takenOn ? formatDate(transcript.takenOn) : <NotRecorded />),
  },
  {
    key: 'extent',
    header: 'Extent',
    cell: ({ transcript }) => (transcript ? extentWords(transcript) : <NotRecorded />),
  },
  { key: 'name', header: 'File', cell: ({ name }) => name ?? <NotRecorded /> },
  { key: 'filed', header: 'Brought in', cell: ({ createdAt }) => formatInstant(createdAt) },
];

/** The firm's transcripts, and a search through what was sworn in them. */
export function TranscriptsPage() {
  const [isSearching, setSearching] = useState(false);
  return (
    <>
      <PageHeader
        title="Transcripts"
        lead="Testimony by page and line. Search the questions and answers of every transcript your firm has."
      />
      <Stack gap="md">
        <TestimonySearch documentId={null} onSearching={setSearching} />
        {isSearching ? null : (
          <div className="tr-card">
            <TranscriptList />
          </div>
        )}
      </Stack>
    </>
  );
}

function TranscriptList() {
  const { data, error, refetch, fetchMore } = useQuery(TranscriptsDocument, {
    variables: { first: PAGE_SIZE },
  });
  const documents = data?.documents;
  if (error && !documents) {
    return <LoadFailed error={error} what="the transcripts" onRetry={() => void refetch()} />;
  }
  if (!documents) return <RowsSkeleton label="transcripts" rows={6} />;
  if (documents.edges.length === 0) {
    return (
      <EmptyState title="No transcripts yet" icon={<IconMessages size={26} />}>
        Drop a deposition as PDF or ASCII text under <Link to="/documents">Documents</Link>. It is recognised
        by its pages and lines and appears here.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Transcripts"
        columns={columns}
        rows={documents.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={documents.edges.length}
        total={documents.totalCount}
        hasNextPage={documents.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: documents.pageInfo.endCursor } })}
        noun="transcripts"
      />
    </>
  );
}
