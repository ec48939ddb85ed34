import { useQuery } from '@apollo/client/react';
import { Anchor, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ExaminerDisclosuresDocument } from '../../generated/graphql.js';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { HeaderSkeleton, RowsSkeleton } from '../../ui/skeletons.js';
import { ChallengesPanel } from './challenges-panel.js';
import { EstimatesPanel } from './estimates-panel.js';
import { FeesPanel } from './fees-panel.js';
import { IncomePanel } from './income-panel.js';
import { InvoicesPanel } from './invoices-panel.js';
import { ListsPanel } from './lists-panel.js';

/** What an examiner disclosed, what courts said of the opinions, and what is asked and paid for the work. */
export function DisclosuresPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExaminerDisclosuresDocument, { variables: { id } });
  if (error && !data) {
    return <LoadFailed error={error} what="the disclosures" onRetry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <>
        <HeaderSkeleton label="the examiner" />
        <RowsSkeleton label="the disclosures" rows={6} />
      </>
    );
  }
  const { examiner } = data;
  if (!examiner) return <NotFound what="This examiner" />;
  return (
    <>
      <PageHeader
        title="Disclosures, rulings and fees"
        documentTitle={`Disclosures - ${examiner.displayName}`}
        marks={examiner.isDemonstration ? <DemonstrationPill /> : undefined}
        lead={
          <>
            What is on file of{' '}
            <Anchor component={Link} to={`/examiners/${encodeURIComponent(id)}`} underline="always" inherit>
              {examiner.displayName}
            </Anchor>
            , each entry with where it stands. What did not reach these files is not in them.
          </>
        }
      />
      <Stack gap="lg">
        <ListsPanel examinerId={id} lists={examiner.disclosedLists} onChanged={() => void refetch()} />
        <ChallengesPanel examinerId={id} challenges={examiner.challenges} />
        <IncomePanel examinerId={id} />
        <FeesPanel examinerId={id} fees={examiner.feeItems} />
        <InvoicesPanel examinerId={id} invoices={examiner.invoices} />
        <EstimatesPanel examinerId={id} estimates={examiner.incomeEstimates} />
      </Stack>
    </>
  );
}
