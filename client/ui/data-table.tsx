import type { ReactNode } from 'react';
import classes from './data-table.module.css';

/** One column. Under 640 px every row becomes a card and `header` the label beside its value. */
export type DataColumn<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The cell that names the row: a row header, and the card's heading. One column has it. */
  readonly isRowHeader?: boolean;
  /** For columns of buttons, whose heading is only read aloud. */
  readonly isHeaderHidden?: boolean;
};

type DataTableProps<Row> = {
  /** What the table holds; read aloud, not shown. */
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

function classOf<Row>(column: DataColumn<Row>): string | undefined {
  return column.align === 'end' ? classes.end : undefined;
}

/** A plain table that turns into cards on a narrow screen. Roles are explicit because the cards' layout drops them. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className={classes.table} role="table">
      <caption className="tr-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={classOf(column)}>
              <span className={column.isHeaderHidden === true ? 'tr-visually-hidden' : undefined}>
                {column.header}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const content = <div className={classes.value}>{column.cell(row)}</div>;
  if (column.isRowHeader === true) {
    return (
      <th scope="row" role="rowheader" className={classes.rowHeader}>
        {content}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={classOf(column)}
      data-label={column.isHeaderHidden === true ? undefined : column.header}
    >
      {content}
    </td>
  );
}
