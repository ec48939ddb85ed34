import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MedicationStatementRemoveDocument,
  type MedicationStatementWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { SourceQuote } from '../treating/source-quote.js';
import { FactList } from './fact-list.js';
import { statementAssertionLabel, statementKindLabel } from './pharmacy-words.js';
import { draftOfStatement } from './statement-draft.js';
import { StatementForm } from './statement-form.js';
import classes from './pharmacy.module.css';

type StatementCardProps = {
  readonly matterId: string;
  readonly statement: MedicationStatementWordsFragment;
  readonly discrepancies: readonly {
    readonly code: string;
    readonly sentence: string;
    readonly fillIds: readonly string[];
  }[];
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
};

/** One statement in its own words, and where the fills do not agree. */
export function StatementCard(props: StatementCardProps) {
  const { matterId, statement, discrepancies, isReadOnly, onChanged } = props;
  const [isChanging, setChanging] = useState(false);
  const { run, refusal, isBusy } = useRefusable();
  const [remove] = useMutation(MedicationStatementRemoveDocument);
  const { id, version } = statement;
  const takeAway = async () => {
    const answer = async () =>
      (await remove({ variables: { input: { id, version } } })).data?.medicationStatementRemove;
    if (await run(answer)) onChanged();
  };
  if (isChanging) {
    return (
      <StatementForm
        matterId={matterId}
        draft={draftOfStatement(statement)}
        onClose={() => {
          setChanging(false);
          onChanged();
        }}
      />
    );
  }
  return (
    <article>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes.fileWords}>
          <Text fw={600} component="h3" size="md">
            {statement.medication}: {statementAssertionLabel[statement.assertion].toLowerCase()}
          </Text>
          <Text size="sm" c="dimmed">
            {statementKindLabel[statement.kind]}, {formatDate(statement.statedOn)}
            {daysSaid(statement)}
          </Text>
        </div>
        {isReadOnly ? null : (
          <Group gap="xs" className="tr-no-print">
            <Button size="xs" variant="default" onClick={() => setChanging(true)}>
              Change
            </Button>
            <Button size="xs" variant="default" loading={isBusy} onClick={() => void takeAway()}>
              Remove
            </Button>
          </Group>
        )}
      </Group>
      {refusal === null ? null : (
        <Alert color="brick" role="alert" mt="sm">
          {refusal}
        </Alert>
      )}
      {statement.reason === null ? null : <Text size="sm">Reason given: {statement.reason}</Text>}
      <SourceQuote quote={statement.quote} page={statement.page} document={statement.sourceDocument} />
      {statement.line === null ? null : (
        <Text size="sm" c="dimmed">
          Line {statement.line} of the transcript
        </Text>
      )}
      <FactList
        matterId={matterId}
        title="Where the fills do not agree"
        facts={discrepancies}
        none="The fills on file show no discrepancy with this statement."
      />
    </article>
  );
}

function daysSaid({ from, to }: MedicationStatementWordsFragment): string {
  return `${from === null ? '' : `; since ${formatDate(from)}`}${to === null ? '' : `; until ${formatDate(to)}`}`;
}
