import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { MedicationClass } from '../../generated/graphql.js';
import { Panel } from '../../ui/panel.js';
import { FillPages } from './fill-pages.js';
import { MEDICATION_CLASSES, medicationClassLabel } from './pharmacy-words.js';
import classes from './pharmacy.module.css';

const OPTIONS = [
  { value: '', label: 'All classes' },
  ...MEDICATION_CLASSES.map((value) => ({ value, label: medicationClassLabel[value] })),
];

/** Every fill on file, newest first, also those that no figure counts. */
export function FillList({ matterId }: { readonly matterId: string }) {
  const [medicationClass, setClass] = useState<MedicationClass | null>(null);
  return (
    <Panel title="Fills" lead="Each row of the pharmacy’s files, newest first." flush>
      <div className={classes.tableTools}>
        <NativeSelect
          label="Class"
          data={OPTIONS}
          value={medicationClass ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setClass(MEDICATION_CLASSES.find((known) => known === value) ?? null)
          }
        />
      </div>
      <FillPages matterId={matterId} medication={null} medicationClass={medicationClass} />
    </Panel>
  );
}
