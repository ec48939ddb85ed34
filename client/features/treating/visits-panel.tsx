import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import {
  MatterVisitsDocument,
  TreatmentVisitRemoveDocument,
  type VisitRowFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { treaterName } from './divergence-words.js';
import { SourceQuote } from './source-quote.js';
import { VisitsForm } from './visits-form.js';
import classes from './treating.module.css';

const FIRST_VISITS = 15;
/** A button for a handful would take more room than they do. */
const HANDFUL = 5;

/** The claimant's visits to treaters, which show how long and how often each has seen the claimant. */
export function VisitsPanel({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterVisitsDocument, { variables: { id: matterId } });
  const mayWrite = usePermission('MATTER_WRITE');
  const [isAdding, setAdding] = useState(false);
  const visits = data?.matter?.treatmentVisits ?? [];
  return (
    <Panel
      title="Visits"
      lead={visits.length === 0 ? undefined : visitsLead(visits)}
      flush
      actions={
        mayWrite && !isAdding ? (
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAdding(true)}>
            Add visits
          </Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <div className={classes.inset}>
          <VisitsForm matterId={matterId} onClose={() => setAdding(false)} />
        </div>
      ) : null}
      {error && !data ? (
        <LoadFailed error={error} what="the visits" onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="visits" rows={3} height={30} />
      ) : visits.length === 0 ? (
        isAdding ? null : (
          <Text size="sm" c="dimmed" className={classes.inset}>
            No visit is recorded.
          </Text>
        )
      ) : (
        <VisitTable visits={visits} />
      )}
    </Panel>
  );
}

function visitsLead(visits: readonly VisitRowFragment[]): string {
  const days = visits.map(({ on }) => on).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const span =
    first === last ? `on ${formatDate(first)}` : `from ${formatDate(first)} to ${formatDate(last)}`;
  return `${formatQuantity(visits.length, 'visit')}, ${span}.`;
}

function VisitTable({ visits }: { readonly visits: readonly VisitRowFragment[] }) {
  const [isAllShown, setAllShown] = useState(false);
  const latestFirst = [...visits].sort((a, b) => b.on.localeCompare(a.on));
  const isShort = latestFirst.length <= FIRST_VISITS + HANDFUL;
  const shown = isAllShown || isShort ? latestFirst : latestFirst.slice(0, FIRST_VISITS);
  return (
    <>
      <DataTable caption="Visits" columns={columns} rows={shown} rowKey={({ id }) => id} />
      {shown.length === latestFirst.length ? null : (
        <div className={classes.inset}>
          <Button size="xs" variant="default" className="tr-no-print" onClick={() => setAllShown(true)}>
            Show the other {formatCount(latestFirst.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}

const columns: readonly DataColumn<VisitRowFragment>[] = [
  { key: 'on', header: 'Day', isRowHeader: true, cell: ({ on }) => formatDate(on) },
  {
    key: 'treater',
    header: 'Treater',
    cell: ({ treater }) => (treater === null ? <NotRecorded>Not said</NotRecorded> : treaterName(treater)),
  },
  {
    key: 'kind',
    header: 'Visit',
    cell: ({ kind, note }) => [kind, note].filter(Boolean).join('; ') || <NotRecorded>Not said</NotRecorded>,
  },
  {
    key: 'source',
    header: 'Source',
    cell: ({ page, sourceDocument }) =>
      page === null && sourceDocument === null ? (
        <NotRecorded>A member’s entry</NotRecorded>
      ) : (
        <SourceQuote quote={null} page={page} document={sourceDocument} />
      ),
  },
  {
    key: 'actions',
    header: 'Actions',
    isHeaderHidden: true,
    align: 'end',
    cell: (visit) => <RemoveVisit visit={visit} />,
  },
];

function RemoveVisit({ visit }: { readonly visit: VisitRowFragment }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [remove] = useMutation(TreatmentVisitRemoveDocument, { refetchQueries: [MatterVisitsDocument] });
  const { id, version, on } = visit;
  if (!mayWrite) return null;
  return (
    <RemoveButton
      what={`the visit of ${formatDate(on)}`}
      onRemove={async () =>
        (await remove({ variables: { input: { id, version } } })).data?.treatmentVisitRemove
      }
    />
  );
}
