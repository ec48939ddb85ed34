import { useQuery } from '@apollo/client/react';
import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { MembersDocument, type MemberRowFragment } from '../../../generated/graphql.js';
import { formatInstantDay } from '../../../lib/format-date.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { roleLabel } from '../role-label.js';
import { usePermission, useViewer } from '../session.js';
import { MemberControls } from './member-controls.js';

const PAGE_SIZE = 50;

const nameColumn: DataColumn<MemberRowFragment> = {
  key: 'name',
  header: 'Name',
  isRowHeader: true,
  cell: ({ account }) => (
    <>
      {account.displayName}
      <Text size="xs" c="dimmed">
        {account.email}
      </Text>
    </>
  ),
};

const roleColumn: DataColumn<MemberRowFragment> = {
  key: 'role',
  header: 'Role',
  cell: ({ role }) => roleLabel[role],
};

const sinceColumns: readonly DataColumn<MemberRowFragment>[] = [
  {
    key: 'status',
    header: 'Status',
    cell: ({ disabledAt }) => (disabledAt === null ? 'Active' : `Disabled ${formatInstantDay(disabledAt)}`),
  },
  { key: 'since', header: 'Since', cell: ({ createdAt }) => formatInstantDay(createdAt) },
];

/** The members; those who may manage them get a role select and a disable button in each row. */
export function MemberList() {
  const { member: own } = useViewer();
  const mayManage = usePermission('MEMBER_MANAGE');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(MembersDocument, { variables: { first: PAGE_SIZE } });
  if (error) return <LoadFailed error={error} what="the members" onRetry={() => void refetch()} />;
  const members = data?.members;
  if (!members) return <RowsSkeleton label="members" rows={4} />;
  const controls: DataColumn<MemberRowFragment> = {
    key: 'controls',
    header: 'Role and access',
    cell: (member) => (
      <MemberControls
        member={member}
        isSelf={member.id === own.id}
        onRefused={setRefusal}
        onStale={() => void refetch()}
      />
    ),
  };
  return (
    <>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mx="md" mb="sm" withCloseButton onClose={() => setRefusal(null)}>
          {refusal}
        </Alert>
      )}
      <DataTable
        caption="Members of the firm"
        columns={[nameColumn, ...sinceColumns, mayManage ? controls : roleColumn]}
        rows={members.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
      />
      <ConnectionPager
        shown={members.edges.length}
        total={members.totalCount}
        hasNextPage={members.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: members.pageInfo.endCursor } })}
        noun="members"
      />
    </>
  );
}
