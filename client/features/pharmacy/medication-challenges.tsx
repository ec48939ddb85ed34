import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MatterMedicationChallengesDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { ChallengeCandidates } from './challenge-candidates.js';
import { ChallengeCard } from './challenge-card.js';
import { ChallengeForm } from './challenge-form.js';
import { emptyChallenge, type ChallengeDraft } from './challenge-draft.js';
import { MedicationStatements } from './medication-statements.js';
import classes from './pharmacy.module.css';

/** What examiners dispute of the medication, answered by the fills; and what was said of it, held against them. */
export function MedicationChallenges({ matterId }: { readonly matterId: string }) {
  const mayRead = usePermission('CLAIMANT_READ');
  if (!mayRead) return null;
  return (
    <Stack gap="lg">
      <Challenges matterId={matterId} />
      <MedicationStatements matterId={matterId} />
    </Stack>
  );
}

function Challenges({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const { data, error, refetch } = useQuery(MatterMedicationChallengesDocument, { variables: { matterId } });
  const [draft, setDraft] = useState<ChallengeDraft | null>(null);
  const matter = data?.matter;
  const challenges = matter?.medicationChallenges ?? [];
  const close = () => {
    setDraft(null);
    void refetch();
  };
  return (
    <Panel
      title="Medication disputed by an examiner"
      lead="Each challenge with what the pharmacy record says to it: what answers it, and what does not help."
      actions={
        mayWrite && draft === null ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => setDraft(emptyChallenge)}
            className="tr-no-print"
          >
            Add a challenge
          </Button>
        ) : undefined
      }
    >
      {error ? (
        <LoadFailed error={error} what="the challenges" onRetry={() => void refetch()} />
      ) : matter === undefined ? (
        <RowsSkeleton label="challenges" rows={3} />
      ) : (
        <Stack gap="lg">
          {draft === null ? null : <ChallengeForm matterId={matterId} draft={draft} onClose={close} />}
          {mayWrite && draft === null ? (
            <ChallengeCandidates candidates={matter?.medicationChallengeCandidates ?? []} onTake={setDraft} />
          ) : null}
          {challenges.length === 0 ? (
            <Text size="sm" c="dimmed">
              No challenge of a medication is recorded.
            </Text>
          ) : (
            <ul className={classes.challenges}>
              {challenges.map((challenge) => (
                <li key={challenge.id} className={classes.challenge}>
                  <ChallengeCard
                    matterId={matterId}
                    challenge={challenge}
                    isReadOnly={!mayWrite}
                    onChanged={() => void refetch()}
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
