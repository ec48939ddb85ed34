import { Text } from '@mantine/core';
import type { FillRowFragment } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatDecimal, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { DocumentLink } from '../documents/document-link.js';
import { fillStateNote, quantityWords } from './pharmacy-words.js';

const columns: readonly DataColumn<FillRowFragment>[] = [
  { key: 'on', header: 'Filled', isRowHeader: true, cell: ({ filledOn }) => formatDate(filledOn) },
  {
    key: 'drug',
    header: 'Medication',
    cell: ({ drugName, ndc, ndcAsWritten, state }) => (
      <>
        {drugName}
        <Small>
          {ndc === null ? ndcAsWritten && `NDC as written: ${ndcAsWritten}` : `NDC ${hyphenated(ndc)}`}
        </Small>
        <Small>{fillStateNote[state]}</Small>
      </>
    ),
  },
  {
    key: 'amount',
    header: 'Quantity and days',
    cell: (fill) => (
      <>
        {quantityWords(fill) ?? <NotRecorded>Quantity not recorded</NotRecorded>},{' '}
        {fill.daysSupply === null ? (
          <NotRecorded>days not recorded</NotRecorded>
        ) : (
          formatQuantity(fill.daysSupply, 'day')
        )}
        <Small>{doseWords(fill)}</Small>
      </>
    ),
  },
  {
    key: 'who',
    header: 'Prescriber',
    cell: ({ prescriberName, prescriberNpi }) => (
      <>
        {prescriberName ?? (prescriberNpi === null ? <NotRecorded /> : '')}
        <Small>{prescriberNpi && `Identifier ${prescriberNpi}`}</Small>
      </>
    ),
  },
  {
    key: 'why',
    header: 'Diagnoses',
    cell: ({ diagnosisCodes }) => (diagnosisCodes.length === 0 ? <NotRecorded /> : diagnosisCodes.join(', ')),
  },
  {
    key: 'source',
    header: 'Source',
    cell: ({ document, row, warnings }) => (
      <>
        {document === null ? <NotRecorded>No file</NotRecorded> : <DocumentLink document={document} />}
        {row === null ? '' : `, row ${row}`}
        {warnings.map((warning) => (
          <Small key={warning}>{warning}</Small>
        ))}
      </>
    ),
  },
];

/** Fills as their rows say them, each with its row; what no figure counts says so. */
export function FillTable({ fills }: { readonly fills: readonly FillRowFragment[] }) {
  return <DataTable caption="Fills" columns={columns} rows={fills} rowKey={({ id }) => id} />;
}

/** Eleven digits as claims write them: 60999-0512-01. */
function hyphenated(ndc: string): string {
  return ndc.replace(/^(\d{5})(\d{4})(\d{2})$/, '$1-$2-$3');
}

function doseWords({ mmePerDay, mmeReason }: FillRowFragment): string | null {
  return mmePerDay === null ? mmeReason : `${formatDecimal(mmePerDay)} MME per day`;
}

function Small({ children }: { readonly children: string | null }) {
  return children === null || children === '' ? null : (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
