import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { describeFailure } from '../../../apollo/request-failure.js';
import {
  InvitationRevokeDocument,
  InvitationsDocument,
  type InvitationsQuery,
} from '../../../generated/graphql.js';
import { formatInstantDay } from '../../../lib/format-date.js';
import { ConnectionPager } from '../../../ui/connection-pager.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { roleLabel } from '../role-label.js';

const PAGE_SIZE = 50;

type InvitationEdge = NonNullable<InvitationsQuery['invitations']>['edges'][number];

const columns: readonly DataColumn<InvitationEdge>[] = [
  { key: 'email', header: 'E-mail', isRowHeader: true, cell: ({ node }) => node.email },
  { key: 'role', header: 'Role', cell: ({ node }) => roleLabel[node.role] },
  { key: 'made', header: 'Made', cell: ({ node }) => formatInstantDay(node.createdAt) },
  { key: 'expires', header: 'Expires', cell: ({ node }) => formatInstantDay(node.expiresAt) },
  {
    key: 'revoke',
    header: 'Withdraw',
    isHeaderHidden: true,
    align: 'end',
    cell: ({ node }) => <RevokeButton id={node.id} email={node.email} />,
  },
];

/** Invitations nobody has taken up yet. Their links are not shown again. */
export function OpenInvitations() {
  const { data, error, refetch, fetchMore } = useQuery(InvitationsDocument, {
    variables: { first: PAGE_SIZE },
  });
  if (error) return <LoadFailed error={error} what="the invitations" onRetry={() => void refetch()} />;
  const invitations = data?.invitations;
  if (!invitations) return <RowsSkeleton label="invitations" rows={2} />;
  if (invitations.edges.length === 0) {
    return (
      <Text c="dimmed" size="sm" px={20} pb="md">
        No invitation is open.
      </Text>
    );
  }
  return (
    <>
      <DataTable
        caption="Open invitations"
        columns={columns}
        rows={invitations.edges}
        rowKey={({ node }) => node.id}
      />
      <ConnectionPager
        shown={invitations.edges.length}
        total={invitations.totalCount}
        hasNextPage={invitations.pageInfo.hasNextPage}
        onShowMore={() => fetchMore({ variables: { after: invitations.pageInfo.endCursor } })}
        noun="invitations"
      />
    </>
  );
}

function RevokeButton({ id, email }: { readonly id: string; readonly email: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const [revoke, { loading: isBusy }] = useMutation(InvitationRevokeDocument, {
    refetchQueries: [InvitationsDocument],
  });
  const run = async () => {
    try {
      const { data } = await revoke({ variables: { input: { id } } });
      setFailure(data?.invitationRevoke?.userErrors[0]?.message ?? null);
    } catch (error) {
      setFailure(describeFailure(error).message);
    }
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        onClick={() => void run()}
        aria-label={`Withdraw ${email}`}
      >
        Withdraw
      </Button>
      {failure === null ? null : (
        <Text role="alert" size="xs" c="var(--tr-refusal-text)">
          {failure}
        </Text>
      )}
    </>
  );
}
