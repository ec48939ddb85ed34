import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OutlineHeadFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { useViewer } from '../identity/session.js';
import { outlineAddress } from './outline-address.js';
import { authorWords, coverageWords, modeLabel } from './outline-words.js';

type OutlineTableProps = {
  readonly outlines: readonly OutlineHeadFragment[];
  /** Columns that would say the same in every row. */
  readonly without?: 'examiner' | 'matter';
};

/** Outlines, one in a row. */
export function OutlineTable({ outlines, without }: OutlineTableProps) {
  const viewer = useViewer();
  const columns = columnsFor(viewer.account.id).filter(({ key }) => key !== without);
  return <DataTable caption="Outlines" columns={columns} rows={outlines} rowKey={({ id }) => id} />;
}

function columnsFor(viewerAccountId: string): readonly DataColumn<OutlineHeadFragment>[] {
  return [
    {
      key: 'title',
      header: 'Outline',
      isRowHeader: true,
      cell: ({ id, title }) => (
        <Anchor component={Link} to={outlineAddress(id)} fw={600}>
          {title}
        </Anchor>
      ),
    },
    { key: 'examiner', header: 'Examiner', cell: ({ examiner }) => examiner.displayName },
    {
      key: 'matter',
      header: 'Matter',
      cell: ({ matter }) => matter?.reference ?? <NotRecorded>All files</NotRecorded>,
    },
    { key: 'mode', header: 'For', cell: ({ mode }) => modeLabel[mode] },
    { key: 'coverage', header: 'Covers', cell: ({ coverage }) => coverageWords(coverage) },
    {
      key: 'changed',
      header: 'Changed',
      cell: ({ changedAt, changedBy }) =>
        `${formatInstant(changedAt)} by ${authorWords(changedBy, viewerAccountId)}`,
    },
  ];
}
