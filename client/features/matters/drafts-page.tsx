import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { DraftsPanel } from '../drafts/index.js';
import { MatterExhibitList } from '../exhibits/index.js';
import { OutlinesPanel } from '../outlines/index.js';

/** The papers that are written from a matter: rebuttal, chronology, narrative, preparation sheet, outlines and exhibits. */
export function MatterDraftsPage() {
  const { id = '' } = useParams();
  return (
    <Stack gap="md">
      <DraftsPanel matterId={id} />
      <OutlinesPanel matterId={id} />
      <MatterExhibitList matterId={id} />
    </Stack>
  );
}
