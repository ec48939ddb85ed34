import { Table, Text } from '@mantine/core';
import type { ExamKind } from '../../generated/graphql.js';
import { formatCount, formatCountOf } from '../../lib/format.js';
import { formatUsd } from '../../lib/format-money.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { Panel } from '../../ui/panel.js';
import type { ExaminationDetail } from './examination-page.js';
import { timingSourceLabel } from '../../lib/vocabulary.js';

interface TimePanelProps {
  readonly timings: ExaminationDetail['timings'];
  readonly kind: ExamKind;
}

/** Times by source, side by side: where sources disagree, that is for the reader to see. */
export function TimePanel({ timings, kind }: TimePanelProps) {
  const isRecordReview = kind === 'RECORD_REVIEW';
  return (
    <Panel title="Time">
      {timings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {isRecordReview ? 'A record review has no face-to-face time.' : 'No time is recorded.'}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Source</Table.Th>
              <Table.Th>From</Table.Th>
              <Table.Th>To</Table.Th>
              <Table.Th ta="end">Minutes</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {timings.map((timing) => (
              <Table.Tr key={`${timing.source} ${timing.startedAt ?? ''} ${timing.minutes}`}>
                <Table.Th scope="row" fw={400}>
                  {timingSourceLabel[timing.source]}
                </Table.Th>
                <Table.Td>{timing.startedAt ?? 'not given'}</Table.Td>
                <Table.Td>{timing.endedAt ?? 'not given'}</Table.Td>
                <Table.Td ta="end">{formatCount(timing.minutes)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

/** Pages supplied and reviewed in this examination. */
export function RecordsPanel({ records }: { records: ExaminationDetail['records'] }) {
  const { pagesSupplied = null, pagesReviewed = null } = records ?? {};
  const count = (pages: number | null) => (pages === null ? 'Not recorded' : formatCount(pages));
  return (
    <Panel title="Records">
      <DefinitionList
        items={[
          { term: 'Pages supplied', value: count(pagesSupplied) },
          { term: 'Pages reviewed', value: count(pagesReviewed) },
          ...(pagesSupplied !== null && pagesReviewed !== null
            ? [{ term: 'Reviewed of supplied', value: formatCountOf(pagesReviewed, pagesSupplied) }]
            : []),
        ]}
      />
    </Panel>
  );
}

/** The fee as recorded. */
export function FeePanel({ fee }: { fee: ExaminationDetail['fee'] }) {
  return (
    <Panel title="Fee">
      <DefinitionList
        items={[
          { term: 'Amount', value: fee?.amountUsd == null ? 'Not recorded' : formatUsd(fee.amountUsd) },
          ...(fee?.billingCode == null ? [] : [{ term: 'Billing code', value: fee.billingCode }]),
        ]}
      />
    </Panel>
  );
}
