import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { MatterRecordIndexesDocument, type MatterRecordIndexesQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { ExaminationRecords } from './examination-records.js';
import { IndexEntry } from './index-entry.js';
import { IndexIntake } from './index-intake.js';
import classes from './records.module.css';

const MOST_EXAMINATIONS = 20;

type Stretch = NonNullable<NonNullable<MatterRecordIndexesQuery['matter']>['batesStretches']>[number];

/** Records supplied in a matter: their indexes, the stamped pages that none lists, and each examination's comparison. */
export function RecordsPanel({ matterId }: { readonly matterId: string }) {
  return usePermission('CLAIMANT_READ') ? (
    <Records matterId={matterId} />
  ) : (
    <EmptyState title="Records are not shown to your role">
      Your role in this firm reads no health data. An owner can change it.
    </EmptyState>
  );
}

function Records({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const { data, error, refetch } = useQuery(MatterRecordIndexesDocument, {
    variables: { matterId, first: MOST_EXAMINATIONS },
  });
  if (error && !data) return <LoadFailed error={error} what="the records" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the records" rows={4} />;
  const indexes = data.matter?.recordIndexes ?? [];
  const examinations = (data.examinations?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.examiner.displayName}, ${examKindLabel[node.kind]} of ${formatDate(node.examinedOn)}`,
  }));
  const left = (data.examinations?.totalCount ?? 0) - examinations.length;
  return (
    <Stack gap="lg">
      <Panel
        title="Records supplied"
        lead="Indexes of what was sent to examiners. Nothing is taken before you say so; rows that cannot be read stay beside it."
      >
        <Stack gap="md">
          {mayWrite ? (
            <IndexIntake
              matterId={matterId}
              examinations={examinations}
              documents={(data.documents?.edges ?? []).map(({ node }) => node)}
              onReceived={() => void refetch()}
            />
          ) : null}
          {indexes.length === 0 ? (
            <Text size="sm" c="dimmed">
              No index is on file in this matter.
            </Text>
          ) : (
            <ul className={classes.plainList} aria-label="Indexes of records">
              {indexes.map((index) => (
                <li key={index.id}>
                  <IndexEntry index={index} isReadOnly={!mayWrite} />
                </li>
              ))}
            </ul>
          )}
          <Stretches stretches={data.matter?.batesStretches ?? []} />
        </Stack>
      </Panel>
      {examinations.map(({ value, label }) => (
        <ExaminationRecords key={value} matterId={matterId} examinationId={value} title={label} />
      ))}
      {left > 0 ? (
        <Text size="sm" c="dimmed">
          {formatQuantity(left, 'more examination')} of this matter; open them from the list of examinations.
        </Text>
      ) : null}
    </Stack>
  );
}

/** Stamped pages that no record lists, or that several list. */
function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }) {
  if (stretches.length === 0) return null;
  return (
    <section aria-label="Bates numbers to look at">
      <Text fw={600} size="sm">
        Bates numbers to look at
      </Text>
      <ul className={classes.reasons}>
        {stretches.map(({ isOverlap, from, to, pages }) => (
          <li key={`${from} ${to} ${String(isOverlap)}`}>
            {from === to ? from : `${from} to ${to}`} ({formatQuantity(pages, 'page')}):{' '}
            {isOverlap ? 'listed by more than one record' : 'listed by no record'}
          </li>
        ))}
      </ul>
    </section>
  );
}
