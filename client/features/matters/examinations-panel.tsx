import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { MatterExaminationsDocument, type MatterExaminationsQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { examKindLabel, sideLabel } from '../../lib/vocabulary.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';

const PAGE_SIZE = 50;

type ExaminationEdge = NonNullable<MatterExaminationsQuery['examinations']>['edges'][number];

const columns: readonly DataColumn<ExaminationEdge>[] = [
  {
    key: 'date',
    header: 'Examined on',
    isRowHeader: true,
    cell: ({ node }) => (
      <Anchor component={Link} to={`/examinations/${node.id}`} fw={600}>
        {formatDate(node.examinedOn)}
      </Anchor>
    ),
  },
  {
    key: 'examiner',
    header: 'Examiner',
    cell: ({ node }) => (
      <Anchor component={Link} to={`/examiners/${node.examiner.id}`}>
        {node.examiner.displayName}
      </Anchor>
    ),
  },
  { key: 'kind', header: 'Kind', cell: ({ node }) => examKindLabel[node.kind] },
  { key: 'side', header: 'Retained by', cell: ({ node }) => sideLabel[node.side] },
  { key: 'carrier', header: 'Carrier', cell: ({ node }) => node.carrier?.name ?? <NotRecorded /> },
];

/** Who examined the claimant, when and for whom. */
export function MatterExaminationsPanel({ matterId }: { readonly matterId: string }) {
  return (
    <Panel title="Examinations in this matter" flush>
      <MatterExaminations matterId={matterId} />
    </Panel>
  );
}

function MatterExaminations({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(MatterExaminationsDocument, {
    variables: { matterId, first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the examinations" onRetry={() => void refetch()} />;
  const examinations = data?.examinations;
  if (!examinations) return <RowsSkeleton label="examinations" rows={3} />;
  if (examinations.edges.length === 0) return <EmptyState title="No examination on file in this matter" />;
  return (
    <>
      <DataTable
        caption="Examinations in this matter"
        columns={columns}
        rows={examinations.edges}
        rowKey={({ node }) => node.id}
      />
      <ConnectionPager
        shown={examinations.edges.length}
        total={examinations.totalCount}
        hasNextPage={examinations.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: examinations.pageInfo.endCursor } })}
        noun="examinations"
      />
    </>
  );
}
