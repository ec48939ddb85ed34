import { SimpleGrid, Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { usePermission } from '../identity/session.js';
import { CasePanel } from './case-panel.js';
import { MatterDocumentsPanel } from './documents-panel.js';
import { NextDeadlinesPanel } from './next-deadlines-panel.js';
import { PartiesPanel } from './parties-panel.js';
import { TasksPanel } from './tasks-panel.js';
import { TimelinePanel } from './timeline-panel.js';

/** The first part of a matter: what happened when, what is to be done, what the case is, what is on file. */
export function MatterOverviewPage() {
  const { id = '' } = useParams();
  const mayReadClaimants = usePermission('CLAIMANT_READ');
  const mayReadDocuments = usePermission('DOCUMENT_READ');
  return (
    <Stack gap="lg">
      {mayReadClaimants ? <TimelinePanel matterId={id} /> : null}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="lg">
          <NextDeadlinesPanel matterId={id} />
          {mayReadClaimants ? <TasksPanel matterId={id} /> : null}
          {mayReadDocuments ? <MatterDocumentsPanel matterId={id} /> : null}
        </Stack>
        <Stack gap="lg">
          <CasePanel matterId={id} />
          {mayReadClaimants ? <PartiesPanel matterId={id} /> : null}
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
