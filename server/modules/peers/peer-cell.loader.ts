import DataLoader from 'dataloader';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { ExaminerCount, PeerGrid } from '../../statistics/peer-model.js';
import { gridFrom, type GridShape } from './grid-bytes.js';
import type { CellKey } from './peer-cell.queries.js';

/** The fitted model behind a comparison, and the counts that it was fitted to. */
export type FittedModel = {
  readonly inputHash: string;
  readonly grid: PeerGrid;
  readonly peers: readonly ExaminerCount[];
  /** The peers' posterior where it is not the cell's less the examiner; null: take the examiner out of `grid`. */
  readonly ownGrid: PeerGrid | null;
};

/** Names the model of one examiner's comparison. */
export type ModelKey = CellKey & { readonly subjectId: string };

type Row = {
  readonly ordinal: number;
  readonly inputHash: string;
  readonly subjectIds: readonly string[];
  readonly xs: readonly number[];
  readonly ns: readonly number[];
  readonly shape: GridShape;
  readonly weights: Buffer;
  readonly ownShape: GridShape | null;
  readonly ownWeights: Buffer | null;
};

/** Models by comparison; null where none was fitted, or a newer one than the comparison was made with. */
export function peerModelLoader(unitOfWork: UnitOfWork): DataLoader<ModelKey, FittedModel | null, string> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map((await modelRows(unitOfWork, keys)).map((row) => [row.ordinal, row]));
      return keys.map((key, index) => modelOf(key, rows.get(index + 1)));
    },
    { cacheKeyFn: (key) => JSON.stringify(Object.entries(key).sort()) },
  );
}

function modelRows(unitOfWork: UnitOfWork, keys: readonly ModelKey[]): Promise<Row[]> {
  return unitOfWork.query(
    `select wanted.ordinal, m.input_hash as "inputHash", m.subject_ids as "subjectIds", m.xs, m.ns,
            m.grid_shape as shape, m.grid_weights as weights, c.own_grid_shape as "ownShape",
            c.own_grid_weights as "ownWeights"
       from (select row_number() over ()::integer as ordinal, k.*
               from jsonb_to_recordset($2::jsonb) as k ("subjectId" uuid, specialty text, state text, kind text,
                                                        "timeWindow" text, measure text)) wanted
       join peer_cell m on m.firm_id = $1 and m.specialty = wanted.specialty and m.state = wanted.state
                       and m.kind = wanted.kind and m.time_window = wanted."timeWindow" and m.measure = wanted.measure
       join peer_comparison c on c.firm_id = $1 and c.subject_id = wanted."subjectId" and c.kind = wanted.kind
                             and c.time_window = wanted."timeWindow" and c.measure = wanted.measure
                             and c.input_hash = m.input_hash`,
    [unitOfWork.principal.firmId, JSON.stringify(keys)],
  );
}

function modelOf({ subjectId }: ModelKey, row: Row | undefined): FittedModel | null {
  if (row === undefined) return null;
  const { inputHash, shape, weights, ownShape, ownWeights } = row;
  return {
    inputHash,
    grid: gridFrom({ shape, weights }),
    peers: row.subjectIds.flatMap((id, index) =>
      id === subjectId ? [] : [{ x: row.xs[index] ?? 0, n: row.ns[index] ?? 0 }],
    ),
    ownGrid:
      ownShape === null || ownWeights === null ? null : gridFrom({ shape: ownShape, weights: ownWeights }),
  };
}
