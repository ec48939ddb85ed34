import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MatterMedicationStatementsDocument } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { StatementCard } from './statement-card.js';
import { emptyStatement } from './statement-draft.js';
import { StatementForm } from './statement-form.js';
import classes from './pharmacy.module.css';

/** What was said of taking a medication, each statement with the points in which the fills do not agree. */
export function MedicationStatements({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const { data, error, refetch } = useQuery(MatterMedicationStatementsDocument, { variables: { matterId } });
  const [isAdding, setAdding] = useState(false);
  const matter = data?.matter;
  const statements = matter?.medicationStatements ?? [];
  const discrepancies = matter?.medicationDiscrepancies ?? [];
  const changed = () => void refetch();
  return (
    <Panel
      title="What was said of medication"
      lead={
        statements.length === 0
          ? 'Intake, deposition, the examiner’s history, the treating chart: held against the fills.'
          : `${formatQuantity(statements.length, 'statement')}; ${
              discrepancies.length === 0
                ? 'the fills show no discrepancy'
                : `${formatQuantity(discrepancies.length, 'discrepancy', 'discrepancies')} with the fills`
            }.`
      }
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" onClick={() => setAdding(true)} className="tr-no-print">
            Add a statement
          </Button>
        ) : undefined
      }
    >
      {error ? (
        <LoadFailed error={error} what="the statements" onRetry={() => void refetch()} />
      ) : matter === undefined ? (
        <RowsSkeleton label="statements" rows={3} />
      ) : (
        <Stack gap="lg">
          {isAdding ? (
            <StatementForm
              matterId={matterId}
              draft={emptyStatement}
              onClose={() => {
                setAdding(false);
                changed();
              }}
            />
          ) : null}
          {statements.length === 0 ? (
            <Text size="sm" c="dimmed">
              No statement is recorded.
            </Text>
          ) : (
            <ul className={classes.challenges}>
              {statements.map((statement) => (
                <li key={statement.id} className={classes.challenge}>
                  <StatementCard
                    matterId={matterId}
                    statement={statement}
                    discrepancies={discrepancies.filter((found) => found.statement.id === statement.id)}
                    isReadOnly={!mayWrite}
                    onChanged={changed}
                  />
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
    </Panel>
  );
}
