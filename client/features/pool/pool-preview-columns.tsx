import type { PoolPreviewQuery } from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { examKindLabel, issueLabel } from '../../lib/vocabulary.js';
import type { DataColumn } from '../../ui/data-table.js';
import classes from './pool.module.css';

type Preview = NonNullable<PoolPreviewQuery['poolPreview']>;

/** A row of the preview with its place in the list. */
export type PreviewEdge = NonNullable<Preview['rows']>['edges'][number];

const COLUMNS: readonly DataColumn<PreviewEdge>[] = [
  {
    key: 'examiner',
    header: 'Examiner',
    isRowHeader: true,
    cell: ({ node: { examiner, npi, specialtyCode, state } }) => (
      <>
        {examiner}
        <div className={classes.quiet}>
          {[npi === null ? 'No NPI' : `NPI ${npi}`, specialtyCode, state].join(', ')}
        </div>
      </>
    ),
  },
  { key: 'kind', header: 'Kind', cell: ({ node }) => examKindLabel[node.kind] },
  { key: 'examinedOn', header: 'Examined on', cell: ({ node }) => formatDate(node.examinedOn) },
  { key: 'issue', header: 'Issue', cell: ({ node }) => issueLabel[node.issue] },
  { key: 'hasFinding', header: 'Finding stated', cell: ({ node }) => (node.hasFinding ? 'Yes' : 'No') },
  {
    key: 'isClaimantMatched',
    header: 'Claimant',
    cell: ({ node }) => (node.isClaimantMatched ? 'Pseudonym' : 'Not identified'),
  },
];

/** The heading under which a column of the pool is shown; its own name when the dashboard knows no other. */
export function columnHeading(name: string): string {
  return COLUMNS.find(({ key }) => key === name)?.header ?? name;
}

/**
 * The preview's table for exactly the columns that leave. @throws RangeError for a column that the dashboard cannot
 * show: a preview that silently left one out would not be one.
 */
export function previewColumns(names: readonly string[]): DataColumn<PreviewEdge>[] {
  return names.map((name) => {
    const column = COLUMNS.find(({ key }) => key === name);
    if (column === undefined) throw new RangeError(`No way to show the column ${name} of the pool.`);
    return column;
  });
}
