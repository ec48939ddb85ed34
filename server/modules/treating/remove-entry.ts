import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';

/** Entries that nothing else names, with what their removal is called in the history. */
const ENTRIES = {
  treatment_visit: { objectType: 'TreatmentVisit', action: 'TREATMENT_VISIT_REMOVED' },
  position_point: { objectType: 'PositionPoint', action: 'POSITION_POINT_REMOVED' },
  treater_tie: { objectType: 'TreaterTie', action: 'TREATER_TIE_REMOVED' },
  chart_inconsistency: { objectType: 'ChartInconsistency', action: 'CHART_INCONSISTENCY_REMOVED' },
} as const;

/** The matter that an entry is of; an entry without one is of the treater alone. */
const MATTER_OF: Readonly<Record<keyof typeof ENTRIES, string>> = {
  treatment_visit: 'x.matter_id',
  treater_tie: 'x.matter_id',
  chart_inconsistency: 'x.matter_id',
  position_point: `coalesce(
    (select t.matter_id from treating_opinion t where t.firm_id = x.firm_id and t.id = x.treating_opinion_id),
    (select e.matter_id from opinion o join examination e on e.firm_id = o.firm_id and e.id = o.examination_id
      where o.firm_id = x.firm_id and o.id = x.opinion_id))`,
};

/**
 * Removes a visit, point, tie or inconsistency at the version that was read.
 *
 * @returns the id of the matter it was of; null when it was of none.
 * @throws NotFoundError, StaleVersionError.
 */
export async function removeEntry(
  unitOfWork: UnitOfWork,
  table: keyof typeof ENTRIES,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string | null> {
  await lockAtVersion(unitOfWork, table, id, version);
  const [row] = await unitOfWork.query<{ matterId: string | null }>(
    `delete from ${table} x where x.firm_id = $1 and x.id = $2 returning ${MATTER_OF[table]} as "matterId"`,
    [unitOfWork.principal.firmId, id],
  );
  await unitOfWork.audit({ ...ENTRIES[table], objectId: id });
  const matterId = row?.matterId ?? null;
  if (matterId !== null) await unitOfWork.notify('matter', matterId);
  return matterId;
}
