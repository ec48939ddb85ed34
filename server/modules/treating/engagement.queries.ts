import type { EngagementState } from '../../reading/engagement/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** How an examiner's report meets a treater's opinion. Ids are row ids; null: not given. */
export type EngagementRow = {
  readonly id: string;
  readonly opinionId: string;
  readonly treatingOpinionId: string;
  readonly state: EngagementState;
  /** Proposed by the machine and decided by nobody yet. */
  readonly isProposed: boolean;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly isQuoteChecked: boolean;
  readonly note: string | null;
  /** Why, in words. */
  readonly reason: string;
  readonly version: number;
};

const ENGAGEMENT = `
select g.id, g.opinion_id as "opinionId", g.treating_opinion_id as "treatingOpinionId", g.state,
       g.is_proposed as "isProposed", g.quote, g.page, g.source_document_id as "documentId",
       g.is_quote_checked and g.source_document_id is not null as "isQuoteChecked", g.note, g.reason, g.version
  from engagement g`;

/** In no particular order; missing ones and another firm's are left out. */
export function engagementsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<EngagementRow[]> {
  return unitOfWork.query(`${ENGAGEMENT} where g.firm_id = $1 and g.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Those of the opinions of these treaters' opinions. */
export function engagementsOfTreatingOpinions(
  unitOfWork: UnitOfWork,
  treatingOpinionIds: readonly string[],
): Promise<EngagementRow[]> {
  return unitOfWork.query(`${ENGAGEMENT} where g.firm_id = $1 and g.treating_opinion_id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    treatingOpinionIds,
  ]);
}

/** The one of a pair, locked; null when there is none. */
export async function engagementForChange(
  unitOfWork: UnitOfWork,
  pair: { readonly opinionId: string; readonly treatingOpinionId: string },
): Promise<EngagementRow | null> {
  const [row] = await unitOfWork.query<EngagementRow>(
    `${ENGAGEMENT} where g.firm_id = $1 and g.opinion_id = $2 and g.treating_opinion_id = $3 for update`,
    [unitOfWork.principal.firmId, pair.opinionId, pair.treatingOpinionId],
  );
  return row ?? null;
}
