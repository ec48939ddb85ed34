import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { MatterDraftsDocument, type DraftHeadFragment } from '../../generated/graphql.js';
import { formatDate, formatInstantDay } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { draftAddress } from './draft-address.js';
import { draftKindLabel, draftStatusLabel } from './draft-words.js';
import { NewDraftForm } from './new-draft-form.js';

/** The documents written from a matter's record. Nothing for roles that may not read what concerns claimants. */
export function DraftsPanel({ matterId }: { readonly matterId: string }) {
  return usePermission('CLAIMANT_READ') ? <Drafts matterId={matterId} /> : null;
}

function Drafts({ matterId }: { readonly matterId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const [isBeginning, setBeginning] = useState(false);
  const { data, error, refetch } = useQuery(MatterDraftsDocument, { variables: { id: matterId } });
  const drafts = data?.matter?.drafts;
  const begin = mayWrite ? (
    <Button variant="default" size="sm" onClick={() => setBeginning(true)} aria-expanded={isBeginning}>
      Write a document
    </Button>
  ) : null;
  return (
    <Panel
      title="Written documents"
      lead="Written from the record, every sentence with its source, for somebody to edit and sign."
      actions={isBeginning ? null : begin}
      flush={!isBeginning && !error && drafts != null && drafts.length > 0}
    >
      {isBeginning ? (
        <div style={{ paddingBlockEnd: 16 }}>
          <NewDraftForm matterId={matterId} onCancel={() => setBeginning(false)} />
        </div>
      ) : null}
      {error ? (
        <LoadFailed error={error} what="the documents" onRetry={() => void refetch()} />
      ) : drafts == null ? (
        <RowsSkeleton label="documents" rows={2} />
      ) : drafts.length === 0 ? (
        isBeginning ? null : (
          <EmptyState title="Nothing is written yet" icon={<IconFileText size={24} />}>
            A rebuttal, a medication chronology, a preparation sheet: each is written from what is on record
            in this matter and says where every sentence comes from.
          </EmptyState>
        )
      ) : (
        <DataTable
          caption="Documents written from this matter's record"
          columns={columnsFor(matterId)}
          rows={drafts}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}

function columnsFor(matterId: string): readonly DataColumn<DraftHeadFragment>[] {
  return [
    {
      key: 'kind',
      header: 'Document',
      isRowHeader: true,
      cell: ({ id, kind }) => (
        <Anchor component={Link} to={draftAddress(matterId, id)} fw={600}>
          {draftKindLabel[kind]}
        </Anchor>
      ),
    },
    {
      key: 'about',
      header: 'About',
      cell: (draft) => aboutWords(draft) ?? <NotRecorded>The whole matter</NotRecorded>,
    },
    {
      key: 'status',
      header: 'Status',
      cell: ({ status, number }) => (
        <>
          <Badge variant="default" tt="none">
            {draftStatusLabel[status]}
          </Badge>{' '}
          version {number}
        </>
      ),
    },
    {
      key: 'begun',
      header: 'Begun',
      cell: ({ createdAt, createdBy }) =>
        `${formatInstantDay(createdAt)}${createdBy ? ` by ${createdBy.account.displayName}` : ''}`,
    },
  ];
}

/** Who answers whom; null for what is about the whole matter. */
export function aboutWords({ treater, examination }: DraftHeadFragment): string | null {
  const report = examination
    ? `report of ${examination.examiner.displayName}, ${formatDate(examination.examinedOn)}`
    : null;
  if (treater) return report === null ? treater.fullName : `${treater.fullName} to the ${report}`;
  return report;
}
