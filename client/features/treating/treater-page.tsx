import { useQuery } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { TreaterDetailDocument, type TreaterDetailQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount } from '../../lib/format.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { ChartInconsistencies } from './chart-inconsistencies.js';
import { treaterName } from './divergence-words.js';
import { TreaterForm } from './treater-form.js';
import { TreaterStances } from './treater-stances.js';
import { TreaterTies } from './treater-ties.js';
import classes from './treating.module.css';

export type TreaterDetail = NonNullable<TreaterDetailQuery['treater']>;
export type TreaterProfile = NonNullable<TreaterDetail['profile']>;

/** One treating physician, by the same measures as an examiner: how often met, what was stated, which ties are on file. */
export function TreaterPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TreaterDetailDocument, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} what="this treater" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the treater" />;
  const { treater } = data;
  if (!treater) return <NotFound what="This treater" />;
  return (
    <>
      <TreaterHeader key={treater.id} treater={treater} />
      {treater.profile === null ? null : (
        <Stack gap="lg">
          <Volume profile={treater.profile} />
          <TreaterStances stances={treater.profile.stances} />
          <TreaterTies treaterId={treater.id} profile={treater.profile} />
          <ChartInconsistencies treaterId={treater.id} inconsistencies={treater.profile.inconsistencies} />
        </Stack>
      )}
    </>
  );
}

function TreaterHeader({ treater }: { readonly treater: TreaterDetail }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isEditing, setEditing] = useState(false);
  const { specialty, practice, npi } = treater;
  return (
    <>
      <PageHeader
        title={treaterName(treater)}
        documentTitle={`${treater.fullName} - Treater`}
        lead={[
          specialty ?? 'Specialty not recorded',
          practice ?? 'practice not recorded',
          npi === null ? 'no NPI on file' : `NPI ${npi}`,
        ].join(', ')}
        actions={
          mayWrite && !isEditing ? (
            <Button variant="default" onClick={() => setEditing(true)}>
              Edit
            </Button>
          ) : undefined
        }
      />
      {isEditing ? (
        <div className={`tr-card ${classes.formCard}`}>
          <TreaterForm
            treater={treater}
            onSaved={() => setEditing(false)}
            onClose={() => setEditing(false)}
          />
        </div>
      ) : null}
    </>
  );
}

function Volume({ profile }: { readonly profile: TreaterProfile }) {
  const { matters, claimants, opinions, visits, firstOn, lastOn } = profile;
  const facts = [
    { term: 'Matters', value: formatCount(matters) },
    { term: 'Claimants', value: formatCount(claimants) },
    { term: 'Opinions on file', value: formatCount(opinions) },
    { term: 'Visits on file', value: formatCount(visits) },
    { term: 'First on file', value: firstOn === null ? 'Not known' : formatDate(firstOn) },
    { term: 'Last on file', value: lastOn === null ? 'Not known' : formatDate(lastOn) },
  ];
  return (
    <Panel
      title="In your firm’s matters"
      lead="Counted from what the firm has recorded; not the treater’s practice."
    >
      <dl className={classes.facts}>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
