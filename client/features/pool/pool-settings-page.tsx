import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { PoolSettingsDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { DataClassPanel } from './data-class-panel.js';
import { PoolExplained } from './pool-explained.js';
import { PoolHistory } from './pool-history.js';
import { PoolReleases } from './pool-releases.js';

/** What the firm contributes to the pool: nothing, until an owner or administrator says so for each data class. */
export function PoolSettingsPage() {
  return (
    <>
      <PageHeader
        title="Privacy & pool"
        lead="The pool adds up what several firms found, once a quarter. Your firm contributes nothing unless you say so here, and sees pooled figures only while it contributes."
      />
      <Stack gap="lg">
        <PoolExplained />
        <PoolChoices />
      </Stack>
    </>
  );
}

function PoolChoices() {
  const { data, error, refetch } = useQuery(PoolSettingsDocument);
  if (error) return <LoadFailed error={error} what="the pool settings" onRetry={() => void refetch()} />;
  const settings = data?.poolSettings;
  if (!settings) return <RowsSkeleton label="the pool settings" rows={5} height={72} />;
  return (
    <>
      {settings.contributions.map((contribution) => (
        <DataClassPanel
          key={contribution.dataClass}
          contribution={contribution}
          nextRelease={settings.nextRelease}
        />
      ))}
      <PoolReleases settings={settings} />
      <PoolHistory contributions={settings.contributions} />
    </>
  );
}
