import { useQuery } from '@apollo/client/react';
import { NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { SupplyLanes } from '../../charts/index.js';
import {
  MatterMedicationRecordDocument,
  type MedicationRecordPictureFragment,
} from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { CoverageTable } from './coverage-table.js';
import { DosePanel } from './dose-panel.js';
import { supplyGroups, supplyWords } from './record-picture.js';
import classes from './pharmacy.module.css';

const LONGEST_GAP_DAYS = 366;

/** What the counted fills tell: supply, gaps and overlaps as a picture and a table, the dose of opioids, the rules. */
export function MedicationRecord({ matterId }: { readonly matterId: string }) {
  const [permittedGapDays, setPermittedGapDays] = useState(0);
  const { data, previousData, error, refetch } = useQuery(MatterMedicationRecordDocument, {
    variables: { matterId, permittedGapDays },
  });
  const matter = (data ?? previousData)?.matter;
  if (error) {
    return (
      <Panel title="Medication record">
        <LoadFailed error={error} what="the medication record" onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (matter === undefined) {
    return (
      <Panel title="Medication record">
        <RowsSkeleton label="the medication record" rows={5} />
      </Panel>
    );
  }
  const record = matter?.medicationRecord ?? null;
  if (record === null) {
    return (
      <Panel title="Medication record">
        <Text size="sm" c="dimmed">
          No fill is counted yet. Import a pharmacy’s file; its days, gaps and doses then stand here.
        </Text>
      </Panel>
    );
  }
  return (
    <>
      <Panel title="Medication record" lead={unclassifiedWords(record)}>
        <SupplyLanes
          words={supplyWords(record)}
          days={{ from: record.from, to: record.to }}
          groups={supplyGroups(record)}
        />
      </Panel>
      <Panel
        title="Days covered, by medication"
        lead="Days of the medication’s own record that its fills cover: from its first fill to the last day that any of them supplies."
        flush
      >
        <div className={classes.tableTools}>
          <NumberInput
            label="Leave out gaps of so many days or fewer"
            description="They stay uncovered; they are only not listed."
            value={permittedGapDays}
            min={0}
            max={LONGEST_GAP_DAYS}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(value) => setPermittedGapDays(typeof value === 'number' ? value : 0)}
          />
        </div>
        <CoverageTable matterId={matterId} medications={record.medications} />
      </Panel>
      <DosePanel record={record} />
      <Panel title="How this is counted">
        <ul className={classes.notes}>
          {record.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function unclassifiedWords({ unclassified }: MedicationRecordPictureFragment) {
  return unclassified === 0 ? undefined : (
    <Stack gap={0}>
      {formatQuantity(unclassified, 'fill')} of medications that the table of classes does not have: none is
      guessed.
    </Stack>
  );
}
