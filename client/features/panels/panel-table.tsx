import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { PanelHeadFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { nameOf, outcomeLabel, panelTitle } from './panel-words.js';

const columns: readonly DataColumn<PanelHeadFragment>[] = [
  {
    key: 'panel',
    header: 'Panel',
    isRowHeader: true,
    cell: (panel) => (
      <Anchor component={Link} to={`/panels/${encodeURIComponent(panel.id)}`} fw={600}>
        {panelTitle(panel)}
      </Anchor>
    ),
  },
  { key: 'names', header: 'Names', cell: ({ names }) => names.map(nameOf).join(' · ') },
  { key: 'specialty', header: 'Specialty', cell: ({ specialty }) => specialty ?? <NotRecorded /> },
  { key: 'state', header: 'Where it stands', cell: (panel) => standingWords(panel) },
];

const matterColumn: DataColumn<PanelHeadFragment> = {
  key: 'matter',
  header: 'Matter',
  cell: ({ matter }) =>
    matter === null ? (
      <NotRecorded>None</NotRecorded>
    ) : (
      <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}/examinations`}>
        {matter.reference}
      </Anchor>
    ),
};

type PanelTableProps = { readonly panels: readonly PanelHeadFragment[]; readonly hasMatter: boolean };

/** Panels in rows. */
export function PanelTable({ panels, hasMatter }: PanelTableProps) {
  return (
    <DataTable
      caption="Panels"
      columns={hasMatter ? [...columns, matterColumn] : columns}
      rows={panels}
      rowKey={({ id }) => id}
    />
  );
}

/** How it ended, who struck, or until when to strike. */
function standingWords({ outcome, names, strikes, ourSide, clock }: PanelHeadFragment): string {
  const examined = names.find((name) => name.examined);
  if (outcome !== null)
    return examined === undefined ? outcomeLabel[outcome] : `${nameOf(examined)} examined`;
  const hasStruck = strikes.some(({ side }) => side === ourSide);
  if (hasStruck) return 'Struck; who examines is not recorded yet';
  const { deadline } = clock;
  if (deadline === null) return 'No day to strike by is counted';
  const day = `Strike by ${formatDate(deadline.conservativeDate)}`;
  if (deadline.daysLeft < 0) return `${day}: past by ${formatQuantity(-deadline.daysLeft, 'day')}`;
  return deadline.daysLeft === 0 ? `${day}: today` : `${day}: in ${formatQuantity(deadline.daysLeft, 'day')}`;
}
