import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ChallengeRemoveDocument, type ChallengeWordsFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { SourceQuote } from '../treating/source-quote.js';
import { MatterLink } from '../treating/treater-ties.js';
import { ChallengeForm } from './challenge-form.js';
import { TOLD_BY_DISCLOSURES } from './disclosure-input.js';
import { challengeKindLabel, challengeOutcomeLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { EntryPanel } from './entry-panel.js';

type ChallengesPanelProps = {
  readonly examinerId: string;
  readonly challenges: readonly ChallengeWordsFragment[];
};

/** Rulings on the examiner's opinions, with the court's own words. */
export function ChallengesPanel({ examinerId, challenges }: ChallengesPanelProps) {
  return (
    <EntryPanel
      title="Challenges"
      lead="What courts and boards decided of the examiner’s opinions, in both directions, in their own words."
      noun="a ruling"
      entries={challenges}
      empty="No ruling is on file. That says nothing of rulings that did not reach these files."
      row={(challenge, mayWrite) => (
        <ChallengeRow examinerId={examinerId} challenge={challenge} mayWrite={mayWrite} />
      )}
      form={(onClose) => <ChallengeForm examinerId={examinerId} challenge={null} onClose={onClose} />}
    />
  );
}

type ChallengeRowProps = {
  readonly examinerId: string;
  readonly challenge: ChallengeWordsFragment;
  readonly mayWrite: boolean;
};

function ChallengeRow({ examinerId, challenge, mayWrite }: ChallengeRowProps) {
  const [isEditing, setEditing] = useState(false);
  const [remove] = useMutation(ChallengeRemoveDocument, TOLD_BY_DISCLOSURES);
  if (isEditing) {
    return <ChallengeForm examinerId={examinerId} challenge={challenge} onClose={() => setEditing(false)} />;
  }
  const { id, version, kind, outcome, decidedOn, court, caseName, caseNumber, citation, basis } = challenge;
  const place = [
    court,
    decidedOn === null ? 'day not recorded' : formatDate(decidedOn),
    caseNumber,
    citation,
  ];
  return (
    <>
      <div className={classes.head}>
        <div>
          <strong>{challengeOutcomeLabel[outcome]}</strong> ({challengeKindLabel[kind]}): {caseName}
        </div>
        {challenge.matter === null ? null : <MatterLink matter={challenge.matter} />}
      </div>
      <div className={classes.aside}>{place.filter((part) => part !== null).join(', ')}</div>
      {basis === null ? null : <div>{basis}</div>}
      <SourceQuote
        quote={challenge.quote}
        page={challenge.page}
        document={challenge.sourceDocument}
        isChecked={challenge.isQuoteChecked}
      />
      {mayWrite ? (
        <Group gap="xs" mt={6} className="tr-no-print">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Change the ruling in ${caseName}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveButton
            what={`the ruling in ${caseName}`}
            onRemove={async () =>
              (await remove({ variables: { input: { id, version } } })).data?.challengeRemove
            }
          />
        </Group>
      ) : null}
    </>
  );
}
