import type { Issue, Stance, Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** An opinion of an examination with everything that is recorded of it. Days are YYYY-MM-DD. */
export type OpinionRecord = {
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly quote: string | null;
  readonly page: number | null;
  readonly endPage: number | null;
  readonly sourceDocumentId: string | null;
  readonly verification: Verification;
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  readonly mmiOn: string | null;
  readonly treaterMmiOn: string | null;
  readonly wpiPercent: number | null;
  readonly apportionmentPercent: number | null;
  readonly medications: readonly string[];
  readonly ground: string | null;
};

/** The opinions of an examination, locked, one for each issue at most. */
export function opinionsForChange(unitOfWork: UnitOfWork, examinationId: string): Promise<OpinionRecord[]> {
  return unitOfWork.query(
    `select o.issue, o.stance, o.quote, o.page, o.end_page as "endPage", o.source_document_id as "sourceDocumentId",
            o.verification, o.certainty, o.is_hedged as "isHedged", o.is_conditional as "isConditional",
            o.mmi_on::text as "mmiOn", o.treater_mmi_on::text as "treaterMmiOn",
            o.wpi_percent::float8 as "wpiPercent", o.apportionment_percent::float8 as "apportionmentPercent",
            o.medications, o.ground
       from opinion o where o.firm_id = $1 and o.examination_id = $2 order by o.issue for update`,
    [unitOfWork.principal.firmId, examinationId],
  );
}

/**
 * Writes opinions of an examination that the caller has locked or made, each in the place of the one on its issue;
 * opinions on other issues stay. Counts are the caller's to refresh.
 */
export async function recordReportOpinions(
  unitOfWork: UnitOfWork,
  examinationId: string,
  opinions: readonly OpinionRecord[],
): Promise<void> {
  if (opinions.length === 0) return;
  await unitOfWork.query(
    `insert into opinion (firm_id, examination_id, issue, stance, quote, page, end_page, source_document_id,
                          verification, certainty, is_hedged, is_conditional, mmi_on, treater_mmi_on, wpi_percent,
                          apportionment_percent, medications, ground)
     select $1, $2, o.issue, o.stance, o.quote, o.page, o."endPage", o."sourceDocumentId", o.verification,
            o.certainty, o."isHedged", o."isConditional", o."mmiOn", o."treaterMmiOn", o."wpiPercent",
            o."apportionmentPercent", o.medications, o.ground
       from jsonb_to_recordset($3::jsonb) as o (
              issue text, stance text, quote text, page integer, "endPage" integer, "sourceDocumentId" uuid,
              verification text, certainty text, "isHedged" boolean, "isConditional" boolean, "mmiOn" date,
              "treaterMmiOn" date, "wpiPercent" numeric, "apportionmentPercent" numeric, medications text[],
              ground text)
      order by o.issue
     on conflict (firm_id, examination_id, issue) do update
        set stance = excluded.stance, quote = excluded.quote, page = excluded.page, end_page = excluded.end_page,
            source_document_id = excluded.source_document_id, verification = excluded.verification,
            certainty = excluded.certainty, is_hedged = excluded.is_hedged,
            is_conditional = excluded.is_conditional, mmi_on = excluded.mmi_on,
            treater_mmi_on = excluded.treater_mmi_on, wpi_percent = excluded.wpi_percent,
            apportionment_percent = excluded.apportionment_percent, medications = excluded.medications,
            ground = excluded.ground, version = opinion.version + 1`,
    [unitOfWork.principal.firmId, examinationId, JSON.stringify(opinions)],
  );
}

/** Removes the opinions on these issues. */
export async function removeOpinions(
  unitOfWork: UnitOfWork,
  examinationId: string,
  issues: readonly Issue[],
): Promise<void> {
  await unitOfWork.query(
    'delete from opinion where firm_id = $1 and examination_id = $2 and issue = any ($3::text[])',
    [unitOfWork.principal.firmId, examinationId, issues],
  );
}
