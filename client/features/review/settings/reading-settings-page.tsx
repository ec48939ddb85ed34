import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { ReadingSettingsDocument } from '../../../generated/graphql.js';
import { LoadFailed } from '../../../ui/load-failed.js';
import { PageHeader } from '../../../ui/page-header.js';
import { RowsSkeleton } from '../../../ui/skeletons.js';
import { usePermission } from '../../identity/session.js';
import { AutoAcceptPanel } from './auto-accept-panel.js';
import { ExternalReaderPanel } from './external-reader-panel.js';
import { ReaderScores } from './reader-scores.js';

/** How documents are read: what is accepted without a person, who else reads, and how well each reader has done. */
export function ReadingSettingsPage() {
  return (
    <>
      <PageHeader
        title="Reading"
        lead="The machine proposes and a person confirms. How often it was right is counted from your firm’s own decisions."
      />
      <Stack gap="lg">
        <ReaderScores />
        {usePermission('READING_MANAGE') ? <ManagedSettings /> : null}
      </Stack>
    </>
  );
}

function ManagedSettings() {
  const { data, error, refetch } = useQuery(ReadingSettingsDocument);
  if (error && !data)
    return <LoadFailed error={error} what="the reading settings" onRetry={() => void refetch()} />;
  const settings = data?.readingSettings;
  if (!settings) return <RowsSkeleton label="the reading settings" />;
  return (
    <>
      <AutoAcceptPanel rules={settings.autoAccept} />
      <ExternalReaderPanel reader={settings.externalReader} allowedOrigins={settings.allowedOrigins} />
    </>
  );
}
