import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { CellRelease } from './cell-release.js';
import { PoolDataClass } from './data-class.js';
import { CELL_COLUMNS, cellOf, type CellRow } from './released-cells.queries.js';

/** A released cell, with the quarter that its figure is of. */
export type PooledCell = CellRelease & { readonly issue: string; readonly asOfQuarter: string };

/** Whose cells are asked for. */
export type PooledKey = { readonly examinerId: string; readonly window: AnalysisWindow };

/**
 * The cells of the latest release that concern an examiner: the examiner's own, and the groups of that specialty and state.
 * Empty for whatever reason there are none, also that the firm itself does not contribute: who gives nothing is
 * shown nothing, and can not tell why.
 */
export async function pooledCells(
  unitOfWork: UnitOfWork,
  { examinerId, window }: PooledKey,
): Promise<PooledCell[]> {
  const rows = await unitOfWork.query<CellRow & { issue: string; asOfQuarter: string }>(
    `select c.issue, a.quarter as "asOfQuarter", ${CELL_COLUMNS}
       from pool_cell c
       join pool_release a on a.number = c.as_of_release
       left join examiner_place p on p.examiner_id = $2
      where c.release = (select max(number) from pool_release) and c.time_window = $3
        and (c.examiner_id = $2
             or (c.examiner_id is null and c.specialty_code = p.specialty_code and c.state = p.state
                 and p.specialty_code <> 'NONE' and p.state <> 'NONE'))
        and exists (select from pool_opt_in o
                     where o.firm_id = $1 and o.data_class = $4 and o.withdrawn_at is null)
      order by c.issue, c.kind`,
    [unitOfWork.principal.firmId, examinerId, window, PoolDataClass.OPINIONS],
  );
  return rows.map((row) => ({ ...cellOf(row), issue: row.issue, asOfQuarter: row.asOfQuarter }));
}
