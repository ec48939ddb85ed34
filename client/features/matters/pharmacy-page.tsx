import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { MedicationChallenges, PharmacyPanel } from '../pharmacy/index.js';

/** The claimant's pharmacy record, and what of it answers an examiner's opinion on medication. */
export function MatterPharmacyPage() {
  const { id = '' } = useParams();
  return (
    <Stack gap="lg">
      <PharmacyPanel matterId={id} />
      <MedicationChallenges matterId={id} />
    </Stack>
  );
}
