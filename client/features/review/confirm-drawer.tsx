import { useQuery } from '@apollo/client/react';
import { Drawer } from '@mantine/core';
import { ReviewDraftDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { ConfirmForm } from './confirm-form.js';

type ConfirmDrawerProps = {
  readonly documentId: string;
  /** Whether facts without a decision are taken as read. */
  readonly acceptPending: boolean;
  /** Whether decisions are still on their way: what would be recorded is asked for after them. */
  readonly isSending: boolean;
  readonly onClose: () => void;
};

/** What confirming would record, before it does. The page stays in view beside it. */
export function ConfirmDrawer({ documentId, acceptPending, isSending, onClose }: ConfirmDrawerProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(36rem, 100%)"
      title="Confirm the report"
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
    >
      <Draft documentId={documentId} acceptPending={acceptPending} isSending={isSending} onClose={onClose} />
    </Drawer>
  );
}

function Draft({ documentId, acceptPending, isSending, onClose }: ConfirmDrawerProps) {
  const { data, error, refetch } = useQuery(ReviewDraftDocument, {
    variables: { id: documentId },
    // What is on file may have changed since the drawer was last open.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
    skip: isSending,
  });
  if (error) return <LoadFailed error={error} what="the summary" onRetry={() => void refetch()} />;
  const document = data?.document;
  const draft = document?.reading?.draft;
  if (!document || !draft) return <RowsSkeleton label="what would be recorded" rows={6} />;
  return (
    <ConfirmForm
      document={document}
      draft={draft}
      pending={document.reading?.pending ?? 0}
      acceptPending={acceptPending}
      onClose={onClose}
    />
  );
}
