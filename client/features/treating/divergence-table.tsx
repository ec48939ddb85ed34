import type { DivergenceRowPartsFragment, PositionSide } from '../../generated/graphql.js';
import { ISSUES, issueLabel } from '../../lib/vocabulary.js';
import { DivergenceRow } from './divergence-row.js';
import { positionSideLabel } from './divergence-words.js';
import classes from './treating.module.css';

type DivergenceTableProps = {
  readonly matterId: string;
  readonly rows: readonly DivergenceRowPartsFragment[];
  /** Whose position stands first. */
  readonly sides: readonly [PositionSide, PositionSide];
};

/** A body of rows per issue, in the fixed order of issues. Roles are explicit because the cards' layout drops them. */
export function DivergenceTable({ matterId, rows, sides }: DivergenceTableProps) {
  const issues = ISSUES.filter((issue) => rows.some((row) => row.issue === issue));
  return (
    <table className={classes.table} role="table">
      <caption className="tr-visually-hidden">Positions of examiner and treaters by issue</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={classes.column}>
            {positionSideLabel[sides[0]]}
          </th>
          <th scope="col" role="columnheader" className={classes.column}>
            {positionSideLabel[sides[1]]}
          </th>
          <th scope="col" role="columnheader">
            Difference
          </th>
          <th scope="col" role="columnheader">
            What the report does with the treater’s reasoning
          </th>
        </tr>
      </thead>
      {issues.map((issue) => (
        <tbody key={issue} role="rowgroup">
          <tr role="row">
            <th colSpan={4} scope="rowgroup" role="rowheader" className={classes.issue}>
              {issueLabel[issue]}
            </th>
          </tr>
          {rows
            .filter((row) => row.issue === issue)
            .map((row) => (
              <DivergenceRow key={row.id} matterId={matterId} row={row} sides={sides} />
            ))}
        </tbody>
      ))}
    </table>
  );
}
