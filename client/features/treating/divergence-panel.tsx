import { useQuery } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { MatterDivergenceTableDocument, type MatterDivergenceFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { useViewer } from '../identity/session.js';
import { DivergenceTable } from './divergence-table.js';
import { countWords, ownSideOf, sidesFrom } from './divergence-words.js';
import { ProposeEngagement } from './propose-engagement.js';
import classes from './treating.module.css';

type Divergence = NonNullable<MatterDivergenceFragment['divergence']>;

/** Examiner against each treater, issue by issue: usable from either side. */
export function DivergencePanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterDivergenceTableDocument, { variables: { id: matterId } });
  const divergence = data?.matter?.divergence;
  return (
    <Panel
      title="Examiner and treaters"
      lead={
        divergence && divergence.rows.length > 0
          ? countWords(divergence.counts)
          : 'What each stated, issue by issue, and what the report made of the treater’s reasoning.'
      }
      flush
    >
      {error && !data ? (
        <LoadFailed error={error} what="the comparison" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="the comparison" rows={4} height={70} />
      ) : !divergence || divergence.rows.length === 0 ? (
        <NothingToCompare divergence={divergence ?? null} />
      ) : (
        <Comparison matterId={matterId} divergence={divergence} />
      )}
    </Panel>
  );
}

type ComparisonProps = { readonly matterId: string; readonly divergence: Divergence };

function Comparison({ matterId, divergence }: ComparisonProps) {
  const { firm } = useViewer();
  const own = ownSideOf(firm.side);
  const [isTurned, setTurned] = useState(false);
  const sides = sidesFrom(own);
  return (
    <>
      <div className={`${classes.bar} tr-no-print`}>
        <Switch
          size="sm"
          label="See from the other side"
          checked={isTurned}
          onChange={(event) => setTurned(event.currentTarget.checked)}
        />
        <ProposeEngagement divergence={divergence} />
      </div>
      <DivergenceTable
        matterId={matterId}
        rows={divergence.rows}
        sides={isTurned ? [sides[1], sides[0]] : sides}
      />
    </>
  );
}

function NothingToCompare({ divergence }: { readonly divergence: Divergence | null }) {
  const hasExaminations = (divergence?.examinations.length ?? 0) > 0;
  const hasTreaters = (divergence?.treaters.length ?? 0) > 0;
  return (
    <EmptyState title="Nothing to compare yet" icon={<IconScale size={26} />}>
      {hasExaminations && !hasTreaters
        ? 'The examiner’s opinions are on file. Add what a treating physician stated, below.'
        : hasTreaters && !hasExaminations
          ? 'A treater’s opinion is on file, but no examination with opinions is.'
          : 'It takes an examination with opinions and at least one treating opinion.'}
    </EmptyState>
  );
}
