import { Text } from '@mantine/core';
import type { PoolContributionStateFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { poolDecisions, type PoolDecision } from './pool-decisions.js';
import { dataClassLabel } from './pool-words.js';

const columns: readonly DataColumn<PoolDecision>[] = [
  { key: 'at', header: 'When', isRowHeader: true, cell: ({ at }) => formatInstant(at) },
  { key: 'what', header: 'Data', cell: ({ dataClass }) => dataClassLabel[dataClass] },
  { key: 'act', header: 'What', cell: ({ act }) => act },
  { key: 'by', header: 'Who', cell: ({ by }) => by ?? 'The operator' },
];

type PoolHistoryProps = { readonly contributions: readonly PoolContributionStateFragment[] };

/** Every decision about the pool, newest first; they are in the audit log as well. */
export function PoolHistory({ contributions }: PoolHistoryProps) {
  const decisions = poolDecisions(contributions);
  return (
    <Panel
      title="Decisions"
      lead="Newest first. Each is in the audit log as well."
      flush={decisions.length > 0}
    >
      {decisions.length === 0 ? (
        <Text>Your firm has never contributed anything.</Text>
      ) : (
        <DataTable
          caption="Decisions about the pool"
          columns={columns}
          rows={decisions}
          rowKey={({ at, act, dataClass }) => `${dataClass} ${act} ${at}`}
        />
      )}
    </Panel>
  );
}
