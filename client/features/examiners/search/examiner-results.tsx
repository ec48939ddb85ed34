import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { ExaminerSearchQuery, MatchReason } from '../../../generated/graphql.js';
import { formatDate } from '../../../lib/format-date.js';
import { formatCount, formatList } from '../../../lib/format.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { NotRecorded } from '../../../ui/not-recorded.js';
import { ExaminerMarks } from '../examiner-marks.js';
import { SideSplit } from '../side-split.js';
import classes from './examiner-search.module.css';

type Edge = NonNullable<ExaminerSearchQuery['examiners']>['edges'][number];

const matchText: Record<MatchReason, string> = {
  NPI: 'Found by the NPI',
  NAME_PREFIX: 'Found by the name',
  ALIAS: 'Found by another name of theirs',
  NAME_SIMILAR: 'Similar name',
};

const columns: readonly DataColumn<Edge>[] = [
  {
    key: 'name',
    header: 'Examiner',
    isRowHeader: true,
    cell: ({ node }) => (
      <>
        <div className={classes.marks}>
          <Link to={`/examiners/${node.id}`} className={classes.name ?? ''} data-result>
            {node.displayName}
          </Link>
          <ExaminerMarks isProvisional={node.isProvisional} isDemonstration={node.isDemonstration} />
        </div>
        {node.matchedBy === null ? null : <div className={classes.why}>{matchText[node.matchedBy]}</div>}
      </>
    ),
  },
  {
    key: 'specialty',
    header: 'Specialty',
    cell: ({ node }) => node.specialty?.name ?? <NotRecorded>Not known</NotRecorded>,
  },
  {
    key: 'identifiers',
    header: 'NPI and licences',
    cell: ({ node }) => (
      <>
        {node.npi ?? <NotRecorded>No NPI</NotRecorded>}
        <div className={classes.why}>
          {formatList(node.licences.map(({ state, number }) => `${state} ${number}`))}
        </div>
      </>
    ),
  },
  {
    key: 'count',
    header: 'In our files',
    align: 'end',
    cell: ({ node }) => formatCount(node.examinationCount),
  },
  { key: 'sides', header: 'Retained by', cell: ({ node }) => <SideSplit counts={node.sideCounts} /> },
  {
    key: 'last',
    header: 'Last examination',
    cell: ({ node }) =>
      node.lastExaminedOn === null ? <NotRecorded>None</NotRecorded> : formatDate(node.lastExaminedOn),
  },
];

/** The rows found. Arrow keys move between the names; up from the first returns to the search field. */
export function ExaminerResults({ edges }: { readonly edges: readonly Edge[] }) {
  return (
    <div onKeyDown={moveBetweenResults}>
      <DataTable caption="Examiners found" columns={columns} rows={edges} rowKey={({ node }) => node.id} />
    </div>
  );
}

function moveBetweenResults(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-result]')];
  const index = links.findIndex((link) => link === document.activeElement);
  if (step === 0 || index < 0) return;
  event.preventDefault();
  const next = index + step;
  const target = next < 0 ? document.querySelector<HTMLElement>('input[data-page-search]') : links[next];
  target?.focus();
}
