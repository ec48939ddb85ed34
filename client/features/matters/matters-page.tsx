import { useQuery } from '@apollo/client/react';
import { Anchor, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFolder, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { MattersDocument, type MattersQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount } from '../../lib/format.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NewMatterForm } from './new-matter-form.js';
import { matterStatusLabel } from './matter-status.js';

const PAGE_SIZE = 50;
const TYPEAHEAD_MILLISECONDS = 150;

type MatterEdge = NonNullable<MattersQuery['matters']>['edges'][number];

const referenceColumn: DataColumn<MatterEdge> = {
  key: 'reference',
  header: 'Reference',
  isRowHeader: true,
  cell: ({ node }) => (
    <Anchor component={Link} to={`/matters/${node.id}`} fw={600}>
      {node.reference}
    </Anchor>
  ),
};

const claimantColumn: DataColumn<MatterEdge> = {
  key: 'claimant',
  header: 'Claimant',
  cell: ({ node }) => node.claimant?.fullName ?? <NotRecorded />,
};

const otherColumns: readonly DataColumn<MatterEdge>[] = [
  { key: 'forum', header: 'Forum', cell: ({ node }) => node.forum ?? <NotRecorded /> },
  {
    key: 'injured',
    header: 'Date of injury',
    cell: ({ node }) => (node.injuredOn === null ? <NotRecorded /> : formatDate(node.injuredOn)),
  },
  { key: 'status', header: 'Status', cell: ({ node }) => matterStatusLabel(node.status) },
  {
    key: 'count',
    header: 'Examinations',
    align: 'end',
    cell: ({ node }) => formatCount(node.examinationCount),
  },
];

/**
 * The firm's matters. What is typed to find one stays out of the address, which ends in histories and logs: it
 * may be a claimant's name.
 */
export function MattersPage() {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  return (
    <>
      <PageHeader
        title="Matters"
        lead="Your firm’s cases, each with a workspace of its own."
        actions={
          mayWrite && !isAdding ? <Button onClick={() => setAdding(true)}>New matter</Button> : undefined
        }
      />
      {isAdding ? <NewMatterForm onClose={() => setAdding(false)} /> : null}
      <TextInput
        data-page-search
        type="search"
        aria-label="Find a matter by its reference"
        placeholder="Find a matter"
        maw="28rem"
        mb="md"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      />
      <div className="tr-card">
        <MatterList search={search} />
      </div>
    </>
  );
}

function MatterList({ search }: { readonly search: string }) {
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const { data, previousData, error, refetch, fetchMore } = useQuery(MattersDocument, {
    variables: { search: search === '' ? null : search, first: PAGE_SIZE },
  });
  const matters = (data ?? previousData)?.matters;
  if (error) return <LoadFailed error={error} what="the matters" onRetry={() => void refetch()} />;
  if (!matters) return <RowsSkeleton label="matters" rows={8} />;
  if (matters.edges.length === 0) {
    return search === '' ? (
      <EmptyState title="No matters yet" icon={<IconFolder size={26} />}>
        Begin one here. Matters also appear when an examination log with a case number or a claimant is
        imported.
      </EmptyState>
    ) : (
      <EmptyState title={`No matter found for “${search}”`}>
        Try fewer letters or digits of the reference.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Matters"
        columns={[referenceColumn, ...(mayReadClaimants ? [claimantColumn] : []), ...otherColumns]}
        rows={matters.edges}
        rowKey={({ node }) => node.id}
      />
      <ConnectionPager
        shown={matters.edges.length}
        total={matters.totalCount}
        hasNextPage={matters.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: matters.pageInfo.endCursor } })}
        noun="matters"
      />
    </>
  );
}
