import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MedicationSupplyLaneFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCountOf, formatPercent, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { MedicationDrawer } from './fill-drawer.js';
import { daysWords, medicationClassLabel } from './pharmacy-words.js';
import classes from './pharmacy.module.css';

type Supply = MedicationSupplyLaneFragment;

/** More gaps than these make a wall of dates; the picture's own table has every one. */
const MOST_LISTED = 6;

/** `onOpen` shows the fills of a medication. */
const columnsOf = (onOpen: (supply: Supply) => void): readonly DataColumn<Supply>[] => [
  {
    key: 'name',
    header: 'Medication',
    isRowHeader: true,
    cell: ({ name, medicationClass }) => (
      <>
        {name}
        <Text size="xs" c="dimmed">
          {medicationClassLabel[medicationClass]}
        </Text>
      </>
    ),
  },
  {
    key: 'fills',
    header: 'Fills',
    cell: (supply) => (
      <>
        {formatQuantity(supply.fills, 'fill')},{' '}
        {daysWords({ from: supply.firstFilledOn, to: supply.lastFilledOn })}
        <Text size="xs" c="dimmed">
          {formatQuantity(supply.daysSupplied, 'day')} supplied
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          className={`tr-no-print ${classes.open}`}
          aria-label={`Show the fills of ${supply.name}`}
          onClick={() => onOpen(supply)}
        >
          Show
        </Button>
      </>
    ),
  },
  {
    key: 'covered',
    header: 'Days covered',
    cell: ({ coveredDays, windowDays }) =>
      windowDays === 0 ? (
        <NotRecorded>No days’ supply recorded</NotRecorded>
      ) : (
        <>
          {formatCountOf(coveredDays, windowDays)}
          <Text size="xs" c="dimmed">
            {formatPercent(coveredDays, windowDays)}
          </Text>
        </>
      ),
  },
  {
    key: 'gaps',
    header: 'Gaps',
    cell: ({ gaps, windowDays }) => (
      <Stretches stretches={gaps} none={windowDays === 0 ? 'Not known' : 'None'} />
    ),
  },
  {
    key: 'overlaps',
    header: 'Overlaps',
    cell: ({ overlaps }) => (
      <Stretches
        stretches={overlaps.map((overlap) => ({
          ...overlap,
          note: prescriberNote(overlap.isSamePrescriber),
        }))}
        none="None"
      />
    ),
  },
  {
    key: 'early',
    header: 'Early refills',
    cell: ({ earlyRefills }) =>
      earlyRefills.length === 0 ? (
        'None'
      ) : (
        <ul className={classes.rows}>
          {earlyRefills.slice(0, MOST_LISTED).map(({ fillId, on, daysBefore }) => (
            <li key={fillId}>
              {formatDate(on)}, {formatQuantity(daysBefore, 'day')} before
            </li>
          ))}
          <More count={earlyRefills.length - MOST_LISTED} />
        </ul>
      ),
  },
  {
    key: 'who',
    header: 'Prescribers and diagnoses',
    cell: ({ prescribers, diagnosisCodes }) => (
      <>
        {prescribers.length === 0 ? (
          <NotRecorded>Prescriber not recorded</NotRecorded>
        ) : (
          prescribers.join(', ')
        )}
        <Text size="xs" c="dimmed">
          {diagnosisCodes.length === 0 ? 'Diagnosis not recorded' : diagnosisCodes.join(', ')}
        </Text>
      </>
    ),
  },
];

type CoverageTableProps = { readonly matterId: string; readonly medications: readonly Supply[] };

/** Each medication with k of n days covered, its gaps, overlaps and early refills by date; it opens its fills. */
export function CoverageTable({ matterId, medications }: CoverageTableProps) {
  const [open, setOpen] = useState<Supply | null>(null);
  const columns = useMemo(() => columnsOf(setOpen), []);
  return (
    <>
      <DataTable
        caption="Days covered, gaps and overlaps by medication"
        columns={columns}
        rows={medications}
        rowKey={({ key }) => key}
      />
      {open === null ? null : (
        <MedicationDrawer matterId={matterId} medication={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

type Stretch = { readonly from: string; readonly to: string; readonly days: number; readonly note?: string };

function Stretches({ stretches, none }: { readonly stretches: readonly Stretch[]; readonly none: string }) {
  if (stretches.length === 0) return none;
  return (
    <ul className={classes.rows}>
      {stretches.slice(0, MOST_LISTED).map(({ from, to, days, note }) => (
        <li key={from}>
          {daysWords({ from, to })}, {formatQuantity(days, 'day')}
          {note === undefined ? '' : `, ${note}`}
        </li>
      ))}
      <More count={stretches.length - MOST_LISTED} />
    </ul>
  );
}

function More({ count }: { readonly count: number }) {
  return count <= 0 ? null : <li>and {count} more, in the picture’s table</li>;
}

function prescriberNote(isSame: boolean | null): string {
  if (isSame === null) return 'prescriber not recorded';
  return isSame ? 'one prescriber' : 'different prescribers';
}
