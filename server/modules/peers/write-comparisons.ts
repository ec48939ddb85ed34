import type { PeerGrid } from '../../statistics/peer-model.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { storedGrid } from './grid-bytes.js';
import type { CellCounts, CellKey, CountedMember } from './peer-cell.queries.js';
import type { CellOutcome } from './cell-calculator.js';
import type { ComparedShare } from './compare-shares.js';

/** Writes what was computed from exactly these counts. */
export async function writeComparisons(
  unitOfWork: UnitOfWork,
  key: CellKey,
  counts: CellCounts,
  outcome: CellOutcome,
): Promise<void> {
  const members = new Map(counts.members.map((member) => [member.subjectId, member]));
  const rows = outcome.compared.flatMap((compared) => {
    const member = members.get(compared.subjectId);
    return member === undefined ? [] : [rowOf(member, compared)];
  });
  await unitOfWork.query(
    `insert into peer_comparison (
       firm_id, subject_id, kind, time_window, measure, specialty, state, x, n, median, undetermined, not_addressed,
       blank, uncoded, unverified, because, is_in_family, p_two_sided, p_at_low_z0, p_at_high_z0, figures,
       own_grid_shape, own_grid_weights, input_hash, computed_at)
     select $1, r."subjectId", $2, $3, $4, $5, $6, r.x, r.n, r.median, r.undetermined, r."notAddressed", r.blank,
            r.uncoded, r.unverified, r.because, r."isInFamily", r."pTwoSided", r."pAtLowZ0", r."pAtHighZ0", r.figures,
            r."gridShape", decode(r."gridWeights", 'base64'), $7, now()
       from jsonb_to_recordset($8::jsonb) as r (
              "subjectId" uuid, x integer, n integer, median numeric, undetermined integer, "notAddressed" integer,
              blank integer, uncoded integer, unverified integer, because text, "isInFamily" boolean,
              "pTwoSided" double precision, "pAtLowZ0" double precision, "pAtHighZ0" double precision, figures jsonb,
              "gridShape" jsonb, "gridWeights" text)
     on conflict (firm_id, subject_id, time_window, measure, kind) do update
       set (specialty, state, x, n, median, undetermined, not_addressed, blank, uncoded, unverified, because,
            is_in_family, p_two_sided, p_at_low_z0, p_at_high_z0, figures, own_grid_shape, own_grid_weights,
            input_hash, computed_at)
         = (excluded.specialty, excluded.state, excluded.x, excluded.n, excluded.median, excluded.undetermined,
            excluded.not_addressed, excluded.blank, excluded.uncoded, excluded.unverified, excluded.because,
            excluded.is_in_family, excluded.p_two_sided, excluded.p_at_low_z0, excluded.p_at_high_z0,
            excluded.figures, excluded.own_grid_shape, excluded.own_grid_weights, excluded.input_hash,
            excluded.computed_at)`,
    [
      unitOfWork.principal.firmId,
      key.kind,
      key.timeWindow,
      key.measure,
      key.specialty,
      key.state,
      counts.inputHash,
      JSON.stringify(rows),
    ],
  );
  await writeCell(unitOfWork, key, counts, outcome.grid);
}

function rowOf(member: CountedMember, { ownGrid, ...compared }: ComparedShare): object {
  const stored = ownGrid === null ? null : storedGrid(ownGrid);
  const { x, n, median, undetermined, notAddressed, blank, uncoded, unverified } = member;
  return {
    ...compared,
    ...{ x, n, median, undetermined, notAddressed, blank, uncoded, unverified },
    gridShape: stored?.shape ?? null,
    gridWeights: stored?.weights.toString('base64') ?? null,
  };
}

/** The fitted model; none where nobody can be compared. */
async function writeCell(
  unitOfWork: UnitOfWork,
  key: CellKey,
  { inputHash, members }: CellCounts,
  grid: PeerGrid | null,
): Promise<void> {
  const { specialty, state, kind, timeWindow, measure } = key;
  const cell = [unitOfWork.principal.firmId, specialty, state, kind, timeWindow, measure];
  if (grid === null) {
    await unitOfWork.query(
      `delete from peer_cell where firm_id = $1 and specialty = $2 and state = $3 and kind = $4
          and time_window = $5 and measure = $6`,
      cell,
    );
    return;
  }
  const { shape, weights } = storedGrid(grid);
  const fitted = members.filter(({ n }) => n > 0);
  await unitOfWork.query(
    `insert into peer_cell (firm_id, specialty, state, kind, time_window, measure, input_hash, subject_ids, xs, ns,
                            grid_shape, grid_weights, fitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9::integer[], $10::integer[], $11, $12, now())
     on conflict (firm_id, specialty, state, kind, time_window, measure) do update
       set (input_hash, subject_ids, xs, ns, grid_shape, grid_weights, fitted_at)
         = (excluded.input_hash, excluded.subject_ids, excluded.xs, excluded.ns, excluded.grid_shape,
            excluded.grid_weights, excluded.fitted_at)`,
    [
      ...cell,
      inputHash,
      fitted.map(({ subjectId }) => subjectId),
      fitted.map(({ x }) => x ?? 0),
      fitted.map(({ n }) => n),
      JSON.stringify(shape),
      weights,
    ],
  );
}
