import type { AnalysisWindow } from '../../kernel/analysis-window.js';
import type { UnitOfWork } from '../../platform/database/index.js';

/** A look at the comparisons of an examiner in a window. */
export type AnalysisView = {
  readonly subjectId: string;
  readonly window: AnalysisWindow;
  /** YYYY-MM-DD. */
  readonly viewedOn: string;
};

/**
 * Notes the looks, since a flag is adjusted for all windows that were looked at. The same member's second look of a
 * day is the same one. Work that no person asked for is not noted.
 */
export async function recordViews(unitOfWork: UnitOfWork, views: readonly AnalysisView[]): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  if (memberId === null || views.length === 0) return;
  await unitOfWork.query(
    `insert into analysis_view (firm_id, member_id, subject_id, time_window, viewed_on)
     select $1, $2, v."subjectId", v."window", v."viewedOn"
       from jsonb_to_recordset($3::jsonb) as v ("subjectId" uuid, "window" text, "viewedOn" date)
     on conflict do nothing`,
    [firmId, memberId, JSON.stringify(views)],
  );
}
