import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { PanelsPanel } from '../panels/index.js';
import { RecordsPanel } from '../records/index.js';
import { MatterExaminationsPanel } from './examinations-panel.js';

/** The examinations made in a matter, and what of the records supplied each report lists. */
export function MatterExaminationsPage() {
  const { id = '' } = useParams();
  return (
    <Stack gap="lg">
      <MatterExaminationsPanel matterId={id} />
      <PanelsPanel matterId={id} />
      <RecordsPanel matterId={id} />
    </Stack>
  );
}
