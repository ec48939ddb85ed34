import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** What a treater concludes on a question. Ids are row ids, days YYYY-MM-DD. Null: not stated. */
export type TreatingOpinionRow = {
  readonly id: string;
  readonly matterId: string;
  readonly treaterId: string;
  readonly issue: Issue;
  readonly stance: Stance;
  readonly statedOn: string;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  /** The quote was found on that page of the document, which is still on file. */
  readonly isQuoteChecked: boolean;
  readonly reliedOn: readonly string[];
  readonly reasoning: string | null;
  readonly mmiOn: string | null;
  readonly isNotYetAtMmi: boolean;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly medications: readonly string[];
  readonly version: number;
};

/** A matter has at most this many in one answer. */
const MOST_OPINIONS = 500;

const TREATING_OPINION = `
select o.id, o.matter_id as "matterId", o.treater_id as "treaterId", o.issue, o.stance, o.stated_on::text as "statedOn",
       o.quote, o.page, o.source_document_id as "documentId",
       o.is_quote_checked and o.source_document_id is not null as "isQuoteChecked", o.relied_on as "reliedOn",
       o.reasoning, o.mmi_on::text as "mmiOn", o.is_not_yet_at_mmi as "isNotYetAtMmi",
       o.wpi_percent::float8 as "wpiPercent", o.apportionment_percent::float8 as "apportionmentPercent",
       o.medications, o.version
  from treating_opinion o`;

/** In no particular order; missing ones and another firm's are left out. */
export function treatingOpinionsByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<TreatingOpinionRow[]> {
  return unitOfWork.query(`${TREATING_OPINION} where o.firm_id = $1 and o.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** Opinions of many matters, by day; at most 500 of a matter, the earliest first. */
export function treatingOpinionsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<TreatingOpinionRow[]> {
  return unitOfWork.query(
    `select o.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${TREATING_OPINION} where o.firm_id = $1 and o.matter_id = m.id
         order by o.stated_on, o.id limit ${MOST_OPINIONS}) o`,
    [unitOfWork.principal.firmId, matterIds],
  );
}
