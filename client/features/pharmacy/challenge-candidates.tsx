import { Button, Text } from '@mantine/core';
import { formatDate } from '../../lib/format-date.js';
import { formatList } from '../../lib/format.js';
import { SourceQuote } from '../treating/source-quote.js';
import { draftOfCandidate, type ChallengeCandidate, type ChallengeDraft } from './challenge-draft.js';
import classes from './pharmacy.module.css';

type ChallengeCandidatesProps = {
  readonly candidates: readonly ChallengeCandidate[];
  readonly onTake: (draft: ChallengeDraft) => void;
};

/** Opinions on medication that nobody has recorded as a challenge yet. A person looks at each. */
export function ChallengeCandidates({ candidates, onTake }: ChallengeCandidatesProps) {
  if (candidates.length === 0) return null;
  return (
    <section aria-label="Proposed from reports">
      <Text fw={600} component="h3" size="md">
        Proposed from reports
      </Text>
      <Text size="sm" c="dimmed">
        Opinions on medication in this matter. Nothing is recorded until you have looked at it.
      </Text>
      <ul className={classes.rows}>
        {candidates.map((candidate, at) => (
          <li key={candidate.opinion?.id ?? at}>
            <Text size="sm" mt="sm">
              {whoWords(candidate)}
              {candidate.medications.length === 0 ? '' : `: ${formatList(candidate.medications)}`}
              {candidate.groundAsWritten === null ? '' : ` (${candidate.groundAsWritten})`}
            </Text>
            <SourceQuote quote={candidate.quote} page={candidate.page} document={candidate.sourceDocument} />
            <Button size="xs" variant="default" onClick={() => onTake(draftOfCandidate(candidate))}>
              Record as a challenge
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoWords({ examination }: ChallengeCandidate): string {
  return examination === null
    ? 'An examiner'
    : `${examination.examiner.displayName}, ${formatDate(examination.examinedOn)}`;
}
