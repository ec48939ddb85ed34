import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { IconFileUpload, IconStethoscope } from '@tabler/icons-react';
import { Link } from 'react-router';
import { MostMetExaminersDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission, useViewer } from '../identity/session.js';
import { NextDeadlines } from '../rules/index.js';
import { GettingStarted } from './getting-started.js';
import { MostMetExaminers } from './most-met-examiners.js';
import { MyTasks } from './my-tasks.js';
import { OpenIdentityNotice } from './open-identity-notice.js';
import { RecentImports } from './recent-imports.js';
import { ReviewNotice } from './review-notice.js';

/** Where a member starts: whom the firm meets most, what came in last, what waits for a decision. */
export function HomePage() {
  const { firm } = useViewer();
  const mayImport = usePermission('IMPORT_WRITE');
  return (
    <>
      <PageHeader
        title={firm.name}
        documentTitle="Home"
        lead="Figures count your firm's own examinations only."
        actions={
          <>
            <Button
              component={Link}
              to="/examiners"
              variant="default"
              leftSection={<IconStethoscope size={17} aria-hidden />}
            >
              Find an examiner
            </Button>
            {mayImport ? (
              <Button
                component={Link}
                to="/imports/new"
                leftSection={<IconFileUpload size={17} aria-hidden />}
              >
                Import a file
              </Button>
            ) : null}
          </>
        }
      />
      <HomePanels />
    </>
  );
}

function HomePanels() {
  const mayReadImports = usePermission('IMPORT_READ');
  const { data, error, refetch } = useQuery(MostMetExaminersDocument);
  const examiners = data?.examiners;
  if (examiners?.totalCount === 0) {
    return (
      <Stack gap="lg">
        <ReviewNotice />
        <GettingStarted />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <ReviewNotice />
      <OpenIdentityNotice />
      <MyTasks />
      <NextDeadlines />
      <Panel title="Most met examiners" lead="By the number of examinations in your files." flush>
        {error ? (
          <LoadFailed error={error} what="the examiners" onRetry={() => void refetch()} />
        ) : examiners ? (
          <MostMetExaminers examiners={examiners} />
        ) : (
          <RowsSkeleton label="examiners" rows={8} height={48} />
        )}
      </Panel>
      {mayReadImports ? <RecentImports /> : null}
    </Stack>
  );
}
