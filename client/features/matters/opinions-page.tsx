import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { DivergencePanel, TreatingOpinionsPanel, VisitsPanel } from '../treating/index.js';

/** What examiners and treaters of the claimant stated, against each other and one by one. */
export function MatterOpinionsPage() {
  const { id = '' } = useParams();
  return (
    <Stack gap="lg">
      <DivergencePanel matterId={id} />
      <TreatingOpinionsPanel matterId={id} />
      <VisitsPanel matterId={id} />
    </Stack>
  );
}
