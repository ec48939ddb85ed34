import { useQuery, useSubscription } from '@apollo/client/react';
import { Anchor, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import {
  ExaminerChangedDocument,
  ExaminerTestimonyDocument,
  type ExaminerTestimonyQuery,
} from '../../generated/graphql.js';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { useSparing } from '../documents/use-live-documents.js';
import { ConflictsPanel } from './conflicts-panel.js';
import { ProposalsPanel } from './proposals-panel.js';
import { RecallPanel } from './recall-panel.js';
import { SwornPanel } from './sworn-panel.js';
import { TestimoniesPanel } from './testimonies-panel.js';

export type TestimonyOfExaminer = NonNullable<ExaminerTestimonyQuery['examiner']>;

const SHORTEST_MILLISECONDS = 1_500;

/** What an examiner swore: occasions, statements by subject, what of it differs from what, and what was not recalled. */
export function ExaminerTestimonyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExaminerTestimonyDocument, { variables: { id } });
  const askAgain = () => void refetch().catch(() => undefined);
  const askSparingly = useSparing(askAgain, SHORTEST_MILLISECONDS);
  useSubscription(ExaminerChangedDocument, { variables: { id }, ignoreResults: true, onData: askSparingly });
  if (error && !data) return <LoadFailed error={error} what="the testimony" onRetry={askAgain} />;
  if (!data) return <PageSkeleton label="the testimony" />;
  const { examiner } = data;
  if (!examiner) return <NotFound what="This examiner" />;
  const { propositions, recallFailures, testimonies } = examiner;
  const proposed = [...(propositions ?? []), ...(recallFailures ?? [])].filter(
    ({ state }) => state === 'PROPOSED',
  );
  return (
    <>
      <PageHeader
        title={`Testimony of ${examiner.displayName}`}
        documentTitle={`Testimony - ${examiner.displayName}`}
        marks={examiner.isDemonstration ? <DemonstrationPill /> : undefined}
        lead="What was sworn, with page and line, held against other oaths and the firm’s own counts."
        actions={
          <Anchor component={Link} to={`/examiners/${encodeURIComponent(examiner.id)}`} size="sm">
            The profile
          </Anchor>
        }
      />
      <Stack gap="lg">
        {proposed.length === 0 ? null : <ProposalsPanel proposed={proposed} />}
        {(testimonies ?? []).length === 0 ? null : <ConflictsPanel examiner={examiner} />}
        <SwornPanel propositions={(propositions ?? []).filter(({ state }) => state === 'CONFIRMED')} />
        <RecallPanel
          examinerId={examiner.id}
          failures={(recallFailures ?? []).filter(({ state }) => state === 'CONFIRMED')}
        />
        <TestimoniesPanel examinerId={examiner.id} testimonies={testimonies ?? []} />
      </Stack>
    </>
  );
}
