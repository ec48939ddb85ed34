import { useMutation } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  MedicationChallengeRemoveDocument,
  type MedicationChallengeWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { SourceQuote } from '../treating/source-quote.js';
import { disputedWords, draftOfChallenge } from './challenge-draft.js';
import { ChallengeForm } from './challenge-form.js';
import { FactList } from './fact-list.js';
import { challengeGroundLabel } from './pharmacy-words.js';
import classes from './pharmacy.module.css';

type ChallengeCardProps = {
  readonly matterId: string;
  readonly challenge: MedicationChallengeWordsFragment;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
};

/** One challenge: the examiner's words, the ground, and what the fills say to it. */
export function ChallengeCard({ matterId, challenge, isReadOnly, onChanged }: ChallengeCardProps) {
  const [isChanging, setChanging] = useState(false);
  const { run, refusal, isBusy } = useRefusable();
  const [remove] = useMutation(MedicationChallengeRemoveDocument);
  const { id, version, answers } = challenge;
  const takeAway = async () => {
    const answer = async () =>
      (await remove({ variables: { input: { id, version } } })).data?.medicationChallengeRemove;
    if (await run(answer)) onChanged();
  };
  if (isChanging) {
    return (
      <ChallengeForm
        matterId={matterId}
        draft={draftOfChallenge(challenge)}
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
            {disputedWords(challenge)}: {challengeGroundLabel[challenge.ground].toLowerCase()}
          </Text>
          <Who challenge={challenge} />
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
      <Words challenge={challenge} />
      <div className={classes.answers}>
        <FactList
          matterId={matterId}
          title="What answers it"
          facts={answers.filter(({ helps }) => helps)}
          none="Nothing in the pharmacy record answers it."
        />
        <FactList
          matterId={matterId}
          title="What does not help"
          facts={answers.filter(({ helps }) => !helps)}
          none="Nothing in the pharmacy record stands against it."
        />
      </div>
    </article>
  );
}

function Who({
  challenge: { examination, guideline },
}: {
  readonly challenge: MedicationChallengeWordsFragment;
}) {
  return (
    <Text size="sm" c="dimmed">
      {examination === null ? (
        'Of an examination that is not shown for your role'
      ) : (
        <Anchor component={Link} to={`/examinations/${encodeURIComponent(examination.id)}`} inherit>
          {examination.examiner.displayName}, {formatDate(examination.examinedOn)}
        </Anchor>
      )}
      {guideline === null ? '' : `. Guideline named: ${guideline}`}
    </Text>
  );
}

function Words({
  challenge: { quote, page, sourceDocument },
}: {
  readonly challenge: MedicationChallengeWordsFragment;
}) {
  return quote === null && sourceDocument === null ? (
    <Text size="sm" c="dimmed" mt={4}>
      The report’s own words are not recorded.
    </Text>
  ) : (
    <SourceQuote quote={quote} page={page} document={sourceDocument} />
  );
}
