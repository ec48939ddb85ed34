import type { UnitOfWork } from '../../platform/database/index.js';
import type { PositionPointKind, PositionSide } from './treating-vocabulary.js';

/** What a member noted for or against a position. Ids are row ids; null: not given. */
export type PositionPointRow = {
  readonly id: string;
  readonly opinionId: string | null;
  readonly treatingOpinionId: string | null;
  readonly side: PositionSide;
  readonly kind: PositionPointKind;
  readonly text: string;
  readonly page: number | null;
  readonly quote: string | null;
  readonly documentId: string | null;
  readonly version: number;
};

/** Points of one matter in one answer. */
const MOST_POINTS = 1_000;

const POINT = `
select p.id, p.opinion_id as "opinionId", p.treating_opinion_id as "treatingOpinionId", p.side, p.kind, p.text, p.page,
       p.quote, p.source_document_id as "documentId", p.version
  from position_point p`;

/** Points about any of these opinions, as they were noted; at most 1,000. */
export function positionPointsOf(
  unitOfWork: UnitOfWork,
  about: { readonly opinionIds: readonly string[]; readonly treatingOpinionIds: readonly string[] },
): Promise<PositionPointRow[]> {
  return unitOfWork.query(
    `${POINT} where p.firm_id = $1 and (p.opinion_id = any ($2::uuid[]) or p.treating_opinion_id = any ($3::uuid[]))
      order by p.created_at, p.id limit ${MOST_POINTS}`,
    [unitOfWork.principal.firmId, about.opinionIds, about.treatingOpinionIds],
  );
}

/** Null when missing or another firm's. */
export async function positionPointById(
  unitOfWork: UnitOfWork,
  id: string,
): Promise<PositionPointRow | null> {
  const [row] = await unitOfWork.query<PositionPointRow>(`${POINT} where p.firm_id = $1 and p.id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  return row ?? null;
}
