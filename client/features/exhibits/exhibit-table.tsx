import type { ExhibitTablePartsFragment } from '../../generated/graphql.js';
import classes from './exhibits.module.css';

type ExhibitTableProps = Pick<ExhibitTablePartsFragment, 'columns' | 'rows'> & {
  /** What it is of, for assistive technology. */
  readonly label: string;
};

/** A table of words; scrolls in itself where the page is narrow. */
export function ExhibitTable({ label, columns, rows }: ExhibitTableProps) {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className={classes.tableScroll} tabIndex={0} role="group" aria-label={`Table: ${label}`}>
      <table className={classes.table}>
        <colgroup>
          {columns.map(({ heading, share }, index) => (
            <col key={`${index} ${heading}`} style={{ width: `${(100 * share) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }, index) => (
              <th key={`${index} ${heading}`} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
