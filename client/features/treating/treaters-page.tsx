import { useQuery } from '@apollo/client/react';
import { Anchor, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHeartRateMonitor, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { TreatersDocument, type TreatersQuery } from '../../generated/graphql.js';
import { ConnectionPager } from '../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { treaterName } from './divergence-words.js';
import { TreaterForm } from './treater-form.js';
import classes from './treating.module.css';

const PAGE_SIZE = 50;
const TYPEAHEAD_MILLISECONDS = 150;

type Treater = NonNullable<TreatersQuery['treaters']>['edges'][number]['node'];

const columns: readonly DataColumn<Treater>[] = [
  {
    key: 'name',
    header: 'Treater',
    isRowHeader: true,
    cell: (treater) => (
      <Anchor component={Link} to={`/treaters/${encodeURIComponent(treater.id)}`} fw={600}>
        {treaterName(treater)}
      </Anchor>
    ),
  },
  { key: 'specialty', header: 'Specialty', cell: ({ specialty }) => specialty ?? <NotRecorded /> },
  { key: 'practice', header: 'Practice', cell: ({ practice }) => practice ?? <NotRecorded /> },
  { key: 'npi', header: 'NPI', cell: ({ npi }) => npi ?? <NotRecorded /> },
];

/** The treating physicians of the firm's matters, in the order of their names. */
export function TreatersPage() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title="Treaters"
        lead="Physicians who treat claimants in your firm’s matters, with what they stated there."
        actions={
          mayWrite && !isAdding ? <Button onClick={() => setAdding(true)}>Add a treater</Button> : undefined
        }
      />
      {isAdding ? (
        <div className={`tr-card ${classes.formCard}`}>
          <TreaterForm
            treater={null}
            onSaved={(id) => void navigate(`/treaters/${encodeURIComponent(id)}`)}
            onClose={() => setAdding(false)}
          />
        </div>
      ) : null}
      <TextInput
        data-page-search
        type="search"
        aria-label="Find a treater by name"
        placeholder="Find a treater"
        maw="28rem"
        mb="md"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      />
      <div className="tr-card">
        <TreaterList search={search} />
      </div>
    </>
  );
}

function TreaterList({ search }: { readonly search: string }) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(TreatersDocument, {
    variables: { search: search === '' ? null : search, first: PAGE_SIZE },
  });
  const treaters = (data ?? previousData)?.treaters;
  if (error && !treaters)
    return <LoadFailed error={error} what="the treaters" onRetry={() => void refetch()} />;
  if (!treaters) return <RowsSkeleton label="treaters" rows={8} />;
  if (treaters.edges.length === 0) {
    return search === '' ? (
      <EmptyState title="No treaters yet" icon={<IconHeartRateMonitor size={26} />}>
        They appear when a treating opinion or a visit is recorded in a matter.
      </EmptyState>
    ) : (
      <EmptyState title={`No treater found for “${search}”`}>Try the beginning of the surname.</EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Treaters"
        columns={columns}
        rows={treaters.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={treaters.edges.length}
        total={treaters.totalCount}
        hasNextPage={treaters.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: treaters.pageInfo.endCursor } })}
        noun="treaters"
      />
    </>
  );
}
