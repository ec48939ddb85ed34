import type { UnitOfWork } from '../../platform/database/index.js';

/** A day on which a treater saw the claimant. Ids are row ids; null: not recorded. */
export type TreatmentVisitRow = {
  readonly id: string;
  readonly matterId: string;
  readonly treaterId: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly kind: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly note: string | null;
  readonly version: number;
};

/** A matter has at most this many in one answer. */
const MOST_VISITS = 1_000;

const VISIT = `
select v.id, v.matter_id as "matterId", v.treater_id as "treaterId", v.visited_on::text as "on", v.kind, v.page,
       v.source_document_id as "documentId", v.note, v.version
  from treatment_visit v`;

/** In no particular order; missing ones and another firm's are left out. */
export function treatmentVisitsByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<TreatmentVisitRow[]> {
  return unitOfWork.query(`${VISIT} where v.firm_id = $1 and v.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Visits of many matters, by day; at most 1,000 of a matter, the earliest first. */
export function treatmentVisitsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<TreatmentVisitRow[]> {
  return unitOfWork.query(
    `select v.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${VISIT} where v.firm_id = $1 and v.matter_id = m.id
         order by v.visited_on, v.id limit ${MOST_VISITS}) v`,
    [unitOfWork.principal.firmId, matterIds],
  );
}
