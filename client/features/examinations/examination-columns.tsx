import { Anchor, Badge } from '@mantine/core';
import { Link } from 'react-router';
import type { ExaminationRowFragment } from '../../generated/graphql.js';
import { formatCount } from '../../lib/format.js';
import { formatDate } from '../../lib/format-date.js';
import { formatUsd } from '../../lib/format-money.js';
import type { DataColumn } from '../../ui/data-table.js';
import { gapWords } from './examination-words.js';
import {
  issueLabel,
  examKindLabel,
  sideLabel,
  stanceLabel,
  timingSourceLabel,
} from '../../lib/vocabulary.js';

type Row = ExaminationRowFragment;
type Column = DataColumn<Row>;

const NOT_RECORDED = 'not recorded';

const dateColumn: Column = {
  key: 'date',
  header: 'Examined',
  isRowHeader: true,
  cell: (row) => (
    <>
      <Anchor inherit component={Link} to={`/examinations/${encodeURIComponent(row.id)}`}>
        {formatDate(row.examinedOn)}
      </Anchor>
      {row.isDuplicate && (
        <Badge ml="xs" size="sm">
          Duplicate
        </Badge>
      )}
    </>
  ),
};

const examinerColumn: Column = {
  key: 'examiner',
  header: 'Examiner',
  cell: (row) => (
    <Anchor inherit component={Link} to={`/examiners/${encodeURIComponent(row.examiner.id)}`}>
      {row.examiner.displayName}
    </Anchor>
  ),
};

const commonColumns: readonly Column[] = [
  { key: 'kind', header: 'Kind', cell: (row) => examKindLabel[row.kind] },
  {
    key: 'matter',
    header: 'Matter',
    cell: (row) =>
      row.matter ? (
        <Anchor inherit component={Link} to={`/matters/${encodeURIComponent(row.matter.id)}`}>
          {row.matter.reference}
        </Anchor>
      ) : (
        NOT_RECORDED
      ),
  },
  { key: 'side', header: 'Retained by', cell: (row) => sideLabel[row.side] },
  { key: 'carrier', header: 'Carrier', cell: (row) => row.carrier?.name ?? NOT_RECORDED },
];

const minutesColumn: Column = {
  key: 'minutes',
  header: 'Minutes',
  cell: (row) =>
    row.timings.length === 0
      ? NOT_RECORDED
      : row.timings
          .map(
            ({ source, minutes }) => `${formatCount(minutes)} (${timingSourceLabel[source].toLowerCase()})`,
          )
          .join('; '),
};

function pages(count: number | null | undefined): string {
  return count == null ? NOT_RECORDED : formatCount(count);
}

const recordsColumns: readonly Column[] = [
  {
    key: 'supplied',
    header: 'Pages supplied',
    align: 'end',
    cell: (row) => pages(row.records?.pagesSupplied),
  },
  {
    key: 'reviewed',
    header: 'Pages reviewed',
    align: 'end',
    cell: (row) => pages(row.records?.pagesReviewed),
  },
];

const feeColumn: Column = {
  key: 'fee',
  header: 'Fee',
  align: 'end',
  cell: (row) => (row.fee?.amountUsd == null ? NOT_RECORDED : formatUsd(row.fee.amountUsd)),
};

const mmiColumn: Column = {
  key: 'mmi',
  header: 'MMI date, examiner / treating',
  cell: (row) => {
    const opinion = row.opinions.find(({ mmiGapDays }) => mmiGapDays !== null);
    if (!opinion || opinion.mmiGapDays === null) return NOT_RECORDED;
    const dates = [opinion.mmiOn, opinion.treaterMmiOn].map((date) =>
      date === null ? NOT_RECORDED : formatDate(date),
    );
    return `${dates.join(' / ')}: examiner ${gapWords(opinion.mmiGapDays)}`;
  },
};

/** The issue that an opinion figure's key names ("OPINION.CAUSATION.MIXED"); undefined for other figures. */
function issueOf(figureKey: string) {
  const parts = figureKey.split('.');
  return Object.entries(issueLabel).find(([issue]) => parts.includes(issue));
}

/** What the figure counted, so that each row shows why it is among them. */
function detailColumns(figureKey: string): readonly Column[] {
  const [family = ''] = figureKey.split('.');
  if (/^(DURATION|TIME|TIMING|MINUTES)/.test(family)) return [minutesColumn];
  if (/^(RECORDS|PAGES)/.test(family)) return recordsColumns;
  if (/^FEE/.test(family)) return [feeColumn];
  if (/^MMI/.test(family)) return [mmiColumn];
  const found = issueOf(figureKey);
  if (!found) return [];
  const [issue, label] = found;
  return [
    {
      key: 'opinion',
      header: label,
      cell: (row) => {
        const stance = row.opinions.find((opinion) => opinion.issue === issue)?.stance;
        return stance == null ? NOT_RECORDED : stanceLabel[stance];
      },
    },
  ];
}

/** The columns of a list of examinations; the figure behind the list adds the detail that it counted. */
export function examinationColumns(figureKey: string, isExaminerShown: boolean): Column[] {
  return [
    dateColumn,
    ...(isExaminerShown ? [examinerColumn] : []),
    ...commonColumns,
    ...detailColumns(figureKey),
  ];
}
