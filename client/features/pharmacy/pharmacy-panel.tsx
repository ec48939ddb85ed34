import { Stack } from '@mantine/core';
import { EmptyState } from '../../ui/empty-state.js';
import { usePermission } from '../identity/session.js';
import { FillList } from './fill-list.js';
import { MedicationRecord } from './medication-record.js';
import { PharmacyFiles } from './pharmacy-files.js';

/** A matter's pharmacy record: files in, what they tell, and every fill. Hidden from roles that may not read claimants. */
export function PharmacyPanel({ matterId }: { readonly matterId: string }) {
  const mayRead = usePermission('CLAIMANT_READ');
  if (!mayRead) {
    return (
      <EmptyState title="Not shown for your role">
        A pharmacy’s record is health data. A role that may read claimants sees it.
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      <PharmacyFiles matterId={matterId} />
      <MedicationRecord matterId={matterId} />
      <FillList matterId={matterId} />
    </Stack>
  );
}
