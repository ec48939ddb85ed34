import { useMutation } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { describeFailure } from '../../../apollo/request-failure.js';
import {
  IdentityReviewKeepApartDocument,
  IdentityReviewLinkDocument,
  OpenIdentityReviewCountDocument,
  type IdentityQuestionFragment,
} from '../../../generated/graphql.js';
import { formatQuantity } from '../../../lib/format.js';
import { usePermission } from '../../identity/session.js';
import { ExaminerMarks } from '../examiner-marks.js';
import { SideSplit } from '../side-split.js';
import { compareIdentifiers, type Agreement } from './compare-identifiers.js';
import classes from './identity-review.module.css';

const agreementText: Record<Agreement, string> = {
  SAME: 'same',
  DIFFERENT: 'different',
  NOT_COMPARABLE: 'cannot be compared',
};

type IdentityQuestionProps = {
  readonly question: IdentityQuestionFragment;
  readonly onDecided: () => void;
};

/** One name as written, beside the examiners it may be: link it to one, or keep it apart. */
export function IdentityQuestion({ question, onDecided }: IdentityQuestionProps) {
  const titleId = useId();
  const mayDecide = usePermission('IDENTITY_DECIDE');
  const { link, keepApart, isBusy, refusal } = useDecision(question, onDecided);
  const { appearance, candidates } = question;
  return (
    <article className={`tr-card ${classes.question}`} aria-labelledby={titleId}>
      <div className={classes.written}>
        <Text size="xs" c="dimmed">
          As written in your files
        </Text>
        <Title order={2} size="h3" id={titleId}>
          {appearance.nameAsWritten}
        </Title>
        <Text size="sm" mt={4}>
          <Anchor component={Link} to={`/examiners/${appearance.examiner.id}`}>
            {formatQuantity(appearance.examinationCount, 'examination')}
          </Anchor>
        </Text>
        <Text size="sm" c="dimmed" mt="sm">
          {question.reason}
        </Text>
        {mayDecide ? (
          <Button mt="md" variant="default" loading={isBusy} onClick={() => void keepApart()}>
            {candidates.length === 1 ? 'Keep apart' : 'Keep apart from all'}
          </Button>
        ) : null}
        {refusal === null ? null : (
          <Alert color="brick" role="alert" mt="md">
            {refusal}
          </Alert>
        )}
      </div>
      <ul className={classes.candidates}>
        {candidates.map((candidate) => (
          <li key={candidate.examiner.id} className={classes.candidate}>
            <CandidateCard appearance={appearance} candidate={candidate} />
            {mayDecide ? (
              <Button
                mt="md"
                loading={isBusy}
                onClick={() => void link(candidate.examiner.id)}
                aria-label={`Link to this examiner: ${candidate.examiner.displayName}`}
              >
                Link to this examiner
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </article>
  );
}

type CandidateCardProps = {
  readonly appearance: IdentityQuestionFragment['appearance'];
  readonly candidate: IdentityQuestionFragment['candidates'][number];
};

function CandidateCard({ appearance, candidate: { examiner, reason } }: CandidateCardProps) {
  return (
    <>
      <Group gap="xs">
        <Anchor component={Link} to={`/examiners/${examiner.id}`} fw={600}>
          {examiner.displayName}
        </Anchor>
        <ExaminerMarks isProvisional={examiner.isProvisional} isDemonstration={examiner.isDemonstration} />
      </Group>
      <Text size="sm" c="dimmed">
        {reason}
      </Text>
      <table className={classes.comparison}>
        <caption className="tr-visually-hidden">
          Identifiers of {examiner.displayName} beside those as written
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="tr-visually-hidden">Identifier</span>
            </th>
            <th scope="col">As written</th>
            <th scope="col">This examiner</th>
          </tr>
        </thead>
        <tbody>
          {compareIdentifiers(appearance, examiner).map((identifier) => (
            <tr key={identifier.label}>
              <th scope="row">{identifier.label}</th>
              <td>{identifier.asWritten}</td>
              <td>
                {identifier.ofCandidate}
                <span className={classes.agreement} data-agreement={identifier.agreement}>
                  {agreementText[identifier.agreement]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {examiner.aliases.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          Also known as {examiner.aliases.join('; ')}
        </Text>
      )}
      <SideSplit counts={examiner.sideCounts} />
    </>
  );
}

type Refusal = { readonly message: string };

function useDecision(question: IdentityQuestionFragment, onDecided: () => void) {
  const options = { refetchQueries: [OpenIdentityReviewCountDocument] };
  const [mutateLink, linking] = useMutation(IdentityReviewLinkDocument, options);
  const [mutateApart, keeping] = useMutation(IdentityReviewKeepApartDocument, options);
  const [refusal, setRefusal] = useState<string | null>(null);
  const target = { id: question.id, version: question.version };
  const decide = async (act: () => Promise<Refusal | undefined>) => {
    setRefusal(null);
    try {
      const first = await act();
      if (first) setRefusal(first.message);
      else onDecided();
    } catch (error) {
      setRefusal(describeFailure(error).message);
    }
  };
  return {
    link: (examinerId: string) =>
      decide(async () => {
        const { data } = await mutateLink({ variables: { input: { ...target, examinerId } } });
        return data?.identityReviewLink?.userErrors[0];
      }),
    keepApart: () =>
      decide(async () => {
        const { data } = await mutateApart({ variables: { input: target } });
        return data?.identityReviewKeepApart?.userErrors[0];
      }),
    isBusy: linking.loading || keeping.loading,
    refusal,
  };
}
