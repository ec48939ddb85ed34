import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import {
  ImportDetailDocument,
  ImportProgressDocument,
  type ImportDetailsFragment,
  type ImportStatus,
} from '../../generated/graphql.js';
import { formatByteSize } from '../../lib/format.js';
import { formatInstant } from '../../lib/format-date.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { useImportActions } from './import-actions.js';
import { ImportSteps, type ImportStep } from './import-steps.js';
import { ResultStep } from './result-step.js';
import { RunningStep } from './running-step.js';
import classes from './import.module.css';

/** The socket reports four times a second; asking as well keeps the bar honest when the socket is away. */
const POLL_MILLISECONDS = 3_000;

const stepOf: Record<ImportStatus, ImportStep> = {
  UPLOADING: 'upload',
  MAPPING: 'columns',
  FAILED: 'columns',
  CHECKING: 'check',
  CHECKED: 'check',
  COMMITTING: 'check',
  COMMITTED: 'result',
  UNDONE: 'result',
};

function isRunning(status: ImportStatus | undefined): boolean {
  return status === 'UPLOADING' || status === 'CHECKING' || status === 'COMMITTING';
}

/** One import from the columns to the result. The server's state decides what is shown, so a reload loses nothing. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { batch, isMissing, error, reload } = useLiveImport(id);
  if (error && !batch) return <LoadFailed error={error} what="the import" onRetry={reload} />;
  if (isMissing) return <NotFound what="This import" />;
  if (!batch) return <PageSkeleton label="the import" />;
  return (
    <>
      <PageHeader
        title={batch.fileName}
        documentTitle="Import"
        lead={`${formatByteSize(batch.byteSize)}, received ${formatInstant(batch.createdAt)}`}
      />
      <ImportSteps current={stepOf[batch.status]} />
      <FocusedStep key={batch.id} batch={batch} />
    </>
  );
}

function useLiveImport(id: string) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportDetailDocument, {
    variables: { id },
  });
  const batch = data?.importBatch;
  const isLive = isRunning(batch?.status);
  // What it reports lands in the cache under the import's id, and this page reads from there.
  useSubscription(ImportProgressDocument, { variables: { id }, skip: !isLive, ignoreResults: true });
  useEffect(() => {
    if (!isLive) return undefined;
    startPolling(POLL_MILLISECONDS);
    return stopPolling;
  }, [isLive, startPolling, stopPolling]);
  useReloadOnChange(batch?.status, refetch);
  return { batch, isMissing: data?.importBatch === null, error, reload: () => void refetch() };
}

/** A new status brings a new summary, which the progress reports do not carry. */
function useReloadOnChange(status: ImportStatus | undefined, refetch: () => Promise<unknown>): void {
  const previous = useRef(status);
  useEffect(() => {
    const hasChanged = previous.current !== undefined && previous.current !== status;
    previous.current = status;
    if (hasChanged) refetch().catch(() => undefined);
  }, [refetch, status]);
}

/** The button that leads to the next step goes with its step; the keyboard continues at the new one's beginning. */
function FocusedStep({ batch }: { readonly batch: ImportDetailsFragment }) {
  const region = useRef<HTMLDivElement>(null);
  const shown = useRef(batch.status);
  useEffect(() => {
    if (shown.current === batch.status) return;
    shown.current = batch.status;
    region.current?.focus();
  }, [batch.status]);
  return (
    <div ref={region} tabIndex={-1} className={classes.region ?? ''}>
      <Step batch={batch} />
    </div>
  );
}

function Step({ batch }: { readonly batch: ImportDetailsFragment }) {
  const actions = useImportActions(batch);
  switch (batch.status) {
    case 'MAPPING':
    case 'FAILED':
      return <ColumnsStep batch={batch} actions={actions} />;
    case 'CHECKED':
      return <CheckStep batch={batch} actions={actions} />;
    case 'UPLOADING':
    case 'CHECKING':
    case 'COMMITTING':
      return <RunningStep batch={batch} />;
    case 'COMMITTED':
    case 'UNDONE':
      return <ResultStep batch={batch} actions={actions} />;
  }
}
