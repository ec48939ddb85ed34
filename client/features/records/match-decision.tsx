import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useRefusable } from '../../apollo/use-refusable.js';
import { ExaminationRecordComparisonDocument, RecordMatchSetDocument } from '../../generated/graphql.js';
import type { RecordLine } from './record-words.js';
import classes from './records.module.css';

type MatchDecisionProps = { readonly examinationId: string; readonly line: RecordLine };

/** A person's word on whether a record and an entry of the report are one; it stands above what the rules find. */
export function MatchDecision({ examinationId, line }: MatchDecisionProps) {
  const [set] = useMutation(RecordMatchSetDocument, {
    refetchQueries: [ExaminationRecordComparisonDocument],
    awaitRefetchQueries: true,
  });
  const { refusal, isBusy, run } = useRefusable();
  const { supplied, listed, decisionVersion, state } = line;
  if (listed === null) return null;
  const decide = (isSame: boolean | null) => () =>
    void run(async () => {
      const input = {
        examinationId,
        suppliedRecordId: supplied.id,
        listedRecordId: listed.id,
        isSame,
        version: decisionVersion,
      };
      return (await set({ variables: { input } })).data?.recordMatchSet;
    });
  return (
    <>
      <div className={`${classes.buttons} tr-no-print`}>
        {state === 'POSSIBLE' ? (
          <Button
            size="compact-xs"
            loading={isBusy}
            aria-label={`The same record: ${supplied.title}`}
            onClick={decide(true)}
          >
            The same record
          </Button>
        ) : null}
        {decisionVersion === null ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            aria-label={`Another record: ${supplied.title}`}
            onClick={decide(false)}
          >
            Another record
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            aria-label={`Take the decision back: ${supplied.title}`}
            onClick={decide(null)}
          >
            Take the decision back
          </Button>
        )}
      </div>
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </>
  );
}
