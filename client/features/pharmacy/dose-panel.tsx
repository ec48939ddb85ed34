import { Text } from '@mantine/core';
import { DoseSteps } from '../../charts/index.js';
import type { MedicationRecordPictureFragment } from '../../generated/graphql.js';
import { formatDecimal, formatQuantity } from '../../lib/format.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { Panel } from '../../ui/panel.js';
import { doseSteps, doseWords, namedDoses } from './record-picture.js';
import classes from './pharmacy.module.css';

type DosePanelProps = { readonly record: MedicationRecordPictureFragment };

/** The daily dose of opioids with its method, and what no dose could be stated for. Nothing where no opioid is. */
export function DosePanel({ record }: DosePanelProps) {
  const { doses, doseMethod } = record;
  if (doses.length === 0 && doseMethod.withoutFactor.length === 0) return null;
  return (
    <Panel title="Dose of opioids per day" lead={`${doseMethod.citation}. ${doseMethod.verification}`}>
      {doses.length === 0 ? (
        <Text size="sm">No dose can be stated for any opioid fill of these days.</Text>
      ) : (
        <>
          <DoseSteps
            words={doseWords(record)}
            days={{ from: record.from, to: record.to }}
            steps={doseSteps(record)}
            named={namedDoses(record)}
          />
          <div className={classes.thresholds}>
            <DefinitionList
              items={doseMethod.thresholds.map(({ mmePerDay, daysAtOrAbove, source }) => ({
                term: `${formatDecimal(mmePerDay)} MME per day or more`,
                value: `${formatQuantity(daysAtOrAbove, 'day')}. ${source}.`,
              }))}
            />
          </div>
        </>
      )}
      {doseMethod.withoutFactor.length === 0 ? null : (
        <>
          <Text size="sm" fw={550} mt="md">
            Without a dose
          </Text>
          <ul className={classes.notes}>
            {doseMethod.withoutFactor.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Text size="sm" fw={550} mt="md">
        What the dose does not say
      </Text>
      <ul className={classes.notes}>
        {doseMethod.caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </Panel>
  );
}
