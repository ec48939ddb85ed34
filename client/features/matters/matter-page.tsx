import { useQuery } from '@apollo/client/react';
import { Anchor, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import {
  MatterDetailDocument,
  MatterExaminationsDocument,
  type MatterExaminationsQuery,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel, sideLabel } from '../../lib/vocabulary.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { HeaderSkeleton, RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { matterStatusLabel } from './matter-status.js';

const PAGE_SIZE = 50;

type ExaminationEdge = NonNullable<MatterExaminationsQuery['examinations']>['edges'][number];

/** One matter: what is recorded of the case, and the examinations made in it. */
export function MatterPage() {
  const { id = '' } = useParams();
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const { data, error, refetch } = useQuery(MatterDetailDocument, { variables: { id } });
  if (error) return <LoadFailed error={error} what="the matter" onRetry={() => void refetch()} />;
  if (!data) return <HeaderSkeleton label="the matter" />;
  const { matter } = data;
  if (!matter) return <NotFound what="This matter" />;
  const claimant = matter.claimant;
  return (
    <>
      <PageHeader
        title={`Matter ${matter.reference}`}
        documentTitle="Matter"
        lead={`${formatQuantity(matter.examinationCount, 'examination')} on file`}
      />
      <Stack gap="lg">
        <Panel title="The case">
          <DefinitionList
            items={[
              { term: 'Status', value: matterStatusLabel(matter.status) },
              { term: 'Forum', value: matter.forum ?? <NotRecorded /> },
              {
                term: 'Date of injury',
                value: matter.injuredOn === null ? <NotRecorded /> : formatDate(matter.injuredOn),
              },
              ...(mayReadClaimants
                ? [
                    { term: 'Claimant', value: claimant?.fullName ?? <NotRecorded /> },
                    { term: 'Born', value: claimant?.bornOn ? formatDate(claimant.bornOn) : <NotRecorded /> },
                  ]
                : [{ term: 'Claimant', value: <NotRecorded>Not shown to your role</NotRecorded> }]),
            ]}
          />
        </Panel>
        <Panel title="Examinations in this matter" flush>
          <MatterExaminations matterId={matter.id} />
        </Panel>
      </Stack>
    </>
  );
}

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
