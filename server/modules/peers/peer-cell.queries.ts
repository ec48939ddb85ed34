import type { UnitOfWork } from '../../platform/database/index.js';
import type { CellMember, YearCount } from './peer-figures.js';
import { METHOD } from './peer-method.js';

/** Names a cell: comparable examiners of one firm, one kind of examination, one window, one measure. */
export type CellKey = {
  readonly specialty: string;
  readonly state: string;
  readonly kind: string;
  readonly timeWindow: string;
  readonly measure: string;
};

/** What the counts of every cell are now, as one text: the same text, the same comparisons. $1 is the firm. */
const CELL_HASHES = `
  select s.specialty, s.state, p.kind, p.time_window, p.measure,
         encode(sha256(convert_to(
           '${METHOD.id}/${METHOD.version};' || coalesce(string_agg(
             p.subject_id || ':' || coalesce(p.x::text, p.median::text) || ':' || p.n || ':' || p.years,
             ';' order by p.subject_id) filter (where p.n > 0), ''), 'UTF8')), 'hex') as input_hash
    from peer_count p join peer_subject s using (firm_id, subject_id)
   where p.firm_id = $1 and s.specialty is not null and s.state is not null`;

/** Comparisons that are not of the present counts: made from others, or not made. $1 is the firm. */
const OUTDATED = `
  with cell as materialized (${CELL_HASHES} group by 1, 2, 3, 4, 5)
  select cell.*, p.subject_id, stale.subject_id is not null as is_marked
    from cell
    join peer_subject s on s.firm_id = $1 and s.specialty = cell.specialty and s.state = cell.state
    join peer_count p on p.firm_id = $1 and p.subject_id = s.subject_id and p.kind = cell.kind
                     and p.time_window = cell.time_window and p.measure = cell.measure
    left join peer_stale stale on stale.firm_id = $1 and stale.subject_id = p.subject_id
    left join peer_comparison c on c.firm_id = $1 and c.subject_id = p.subject_id and c.kind = p.kind
                               and c.time_window = p.time_window and c.measure = p.measure
   where (c.input_hash, c.specialty, c.state, c.x, c.n, c.median, c.undetermined, c.not_addressed, c.blank,
          c.uncoded, c.unverified)
         is distinct from
         (cell.input_hash, cell.specialty, cell.state, p.x, p.n, p.median, p.undetermined, p.not_addressed, p.blank,
          p.uncoded, p.unverified)`;

/** A cell with work to do: whose comparisons are to be made. */
export type CellWork = CellKey & { readonly inputHash: string; readonly subjectIds: readonly string[] };

/**
 * Every cell with comparisons that are not of the present counts.
 *
 * @param onlyMarked true: only those of examiners whose own counts have changed, who are waited for.
 */
export function outdatedCells(unitOfWork: UnitOfWork, onlyMarked: boolean): Promise<CellWork[]> {
  return unitOfWork.query(
    `select specialty, state, kind, time_window as "timeWindow", measure, input_hash as "inputHash",
            array_agg(subject_id::text order by subject_id) as "subjectIds"
       from (${OUTDATED}) outdated
      where is_marked or not $2
      group by 1, 2, 3, 4, 5, 6
      order by time_window, kind, measure, specialty, state`,
    [unitOfWork.principal.firmId, onlyMarked],
  );
}

/** Every cell of the firm with all its examiners. */
export function everyCell(unitOfWork: UnitOfWork): Promise<CellWork[]> {
  return unitOfWork.query(
    `select cell.specialty, cell.state, cell.kind, cell.time_window as "timeWindow", cell.measure,
            cell.input_hash as "inputHash",
            array(select p.subject_id::text
                    from peer_count p join peer_subject s using (firm_id, subject_id)
                   where p.firm_id = $1 and s.specialty = cell.specialty and s.state = cell.state
                     and p.kind = cell.kind and p.time_window = cell.time_window and p.measure = cell.measure
                   order by p.subject_id) as "subjectIds"
       from (${CELL_HASHES} group by 1, 2, 3, 4, 5) cell
      order by 4, 3, 5, 1, 2`,
    [unitOfWork.principal.firmId],
  );
}

/** The counts of one cell, and the text of them. Members without an opinion are among them, but not in the hash. */
export type CellCounts = { readonly inputHash: string; readonly members: readonly CountedMember[] };

/** A member with its unknowns by kind. */
export type CountedMember = CellMember & {
  readonly undetermined: number;
  readonly notAddressed: number;
  readonly blank: number;
  readonly uncoded: number;
  readonly unverified: number;
};

type MemberRow = Omit<CountedMember, 'unknown' | 'median' | 'years'> & {
  readonly median: string | null;
  readonly years: readonly YearCount[];
};

/** The counts of a cell as they are now; null when nobody is left in it. */
export async function cellCounts(unitOfWork: UnitOfWork, key: CellKey): Promise<CellCounts | null> {
  const parameters = [
    unitOfWork.principal.firmId,
    key.specialty,
    key.state,
    key.kind,
    key.timeWindow,
    key.measure,
  ];
  const ofCell =
    's.specialty = $2 and s.state = $3 and p.kind = $4 and p.time_window = $5 and p.measure = $6';
  const [hash] = await unitOfWork.query<{ inputHash: string }>(
    `select input_hash as "inputHash" from (${CELL_HASHES} and ${ofCell} group by 1, 2, 3, 4, 5) cell`,
    parameters,
  );
  if (hash === undefined) return null;
  const rows = await unitOfWork.query<MemberRow>(
    `select p.subject_id as "subjectId", p.x, p.n, p.median, p.undetermined, p.not_addressed as "notAddressed",
            p.blank, p.uncoded, p.unverified, p.years
       from peer_count p join peer_subject s using (firm_id, subject_id)
      where p.firm_id = $1 and ${ofCell}
      order by p.subject_id`,
    parameters,
  );
  return { inputHash: hash.inputHash, members: rows.map(memberOf) };
}

function memberOf(row: MemberRow): CountedMember {
  return {
    ...row,
    median: row.median === null ? null : Number(row.median),
    unknown: row.undetermined + row.notAddressed + row.blank + row.uncoded + row.unverified,
  };
}
