import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { Link } from 'react-router';
import {
  ExaminerExhibitsDocument,
  MatterExhibitsDocument,
  type ExhibitHeadFragment,
} from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { exhibitAddress } from './exhibit-address.js';
import { exhibitKindLabel } from './exhibit-words.js';
import { MakeExhibitMenu } from './make-exhibit-menu.js';

type ExhibitListProps = { readonly examinerId: string };

/** The exhibits about an examiner. Nothing for roles that may not read work product. */
export function ExhibitList(props: ExhibitListProps) {
  return usePermission('WORK_PRODUCT_READ') ? <OfExaminer {...props} /> : null;
}

function OfExaminer({ examinerId }: ExhibitListProps) {
  const { data, error, refetch } = useQuery(ExaminerExhibitsDocument, { variables: { id: examinerId } });
  return (
    <ExhibitPanel
      exhibits={data?.examiner?.exhibits ?? null}
      error={error}
      onRetry={() => void refetch()}
      actions={<MakeExhibitMenu examinerId={examinerId} />}
    />
  );
}

/** The exhibits that were made for a matter. Nothing for roles that may not read work product. */
export function MatterExhibitList(props: { readonly matterId: string }) {
  return usePermission('WORK_PRODUCT_READ') ? <OfMatter {...props} /> : null;
}

function OfMatter({ matterId }: { readonly matterId: string }) {
  const { data, error, refetch } = useQuery(MatterExhibitsDocument, { variables: { id: matterId } });
  return (
    <ExhibitPanel exhibits={data?.matter?.exhibits ?? null} error={error} onRetry={() => void refetch()} />
  );
}

type ExhibitPanelProps = {
  /** Null while they are being fetched. */
  readonly exhibits: readonly ExhibitHeadFragment[] | null;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly actions?: React.ReactNode;
};

function ExhibitPanel({ exhibits, error, onRetry, actions }: ExhibitPanelProps) {
  return (
    <Panel
      title="Exhibits"
      lead="One page each, with the rows they count as those stood; any of them can be verified later."
      actions={actions}
      flush={!error && exhibits !== null && exhibits.length > 0}
    >
      {error ? (
        <LoadFailed error={error} what="the exhibits" onRetry={onRetry} />
      ) : exhibits === null ? (
        <RowsSkeleton label="exhibits" rows={2} />
      ) : exhibits.length === 0 ? (
        <EmptyState title="No exhibit is made yet" icon={<IconChartDots size={24} />}>
          An exhibit states what these files show on one page, says how it was counted and what is missing,
          and keeps its rows, so that it can be verified when somebody asks.
        </EmptyState>
      ) : (
        <DataTable
          caption="Exhibits, the newest first"
          columns={COLUMNS}
          rows={exhibits}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}

const COLUMNS: readonly DataColumn<ExhibitHeadFragment>[] = [
  {
    key: 'title',
    header: 'Exhibit',
    isRowHeader: true,
    cell: ({ id, title }) => (
      <Anchor component={Link} to={exhibitAddress(id)} fw={600}>
        {title}
      </Anchor>
    ),
  },
  { key: 'kind', header: 'Shows', cell: ({ kind }) => exhibitKindLabel[kind] },
  { key: 'rows', header: 'Rows', cell: ({ rowCount }) => rowCount },
  {
    key: 'made',
    header: 'Made',
    cell: ({ madeAt, madeBy }) =>
      `${formatInstant(madeAt)}${madeBy === null ? '' : ` by ${madeBy.account.displayName}`}`,
  },
];
