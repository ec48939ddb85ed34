import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { MostMetExaminersQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { ExaminerMarks } from '../examiners/examiner-marks.js';
import { SideSplit } from '../examiners/side-split.js';
import classes from './home.module.css';

type Examiners = NonNullable<MostMetExaminersQuery['examiners']>;
type ExaminerEdge = Examiners['edges'][number];

const columns: readonly DataColumn<ExaminerEdge>[] = [
  {
    key: 'name',
    header: 'Examiner',
    isRowHeader: true,
    cell: ({ node }) => (
      <span className={classes.name}>
        <Anchor component={Link} to={`/examiners/${node.id}`} fw={600}>
          {node.displayName}
        </Anchor>
        <ExaminerMarks isProvisional={node.isProvisional} isDemonstration={node.isDemonstration} />
      </span>
    ),
  },
  {
    key: 'specialty',
    header: 'Specialty',
    cell: ({ node }) => node.specialty?.name ?? <NotRecorded>Not known</NotRecorded>,
  },
  {
    key: 'count',
    header: 'Examinations',
    align: 'end',
    cell: ({ node }) => formatCount(node.examinationCount),
  },
  { key: 'sides', header: 'Retained by', cell: ({ node }) => <SideSplit counts={node.sideCounts} /> },
  {
    key: 'last',
    header: 'Last examination',
    cell: ({ node }) => (node.lastExaminedOn === null ? 'None' : formatDate(node.lastExaminedOn)),
  },
];

/** The examiners with the most examinations in the firm's files, and the way to all of them. */
export function MostMetExaminers({ examiners }: { readonly examiners: Examiners }) {
  return (
    <>
      <DataTable
        caption="Most met examiners"
        columns={columns}
        rows={examiners.edges}
        rowKey={({ node }) => node.id}
      />
      <div className={classes.more}>
        <Anchor component={Link} to="/examiners?met=1" fz="sm">
          All {formatQuantity(examiners.totalCount, 'examiner')} in your files
        </Anchor>
      </div>
    </>
  );
}
