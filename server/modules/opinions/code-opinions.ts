import type { Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { ValidationError } from '../../platform/errors.js';

/** An opinion as a person codes it. Null or absent: not stated. */
export type OpinionInput = {
  readonly issue: Issue;
  readonly stance?: Stance | null | undefined;
  readonly quote?: string | null | undefined;
  readonly page?: number | null | undefined;
  readonly mmiOn?: string | null | undefined;
  readonly treaterMmiOn?: string | null | undefined;
  readonly wpiPercent?: number | null | undefined;
  readonly apportionmentPercent?: number | null | undefined;
};

/** An opinion that no report can hold in this form. */
export class OpinionValueError extends ValidationError {
  constructor(message: string) {
    super(message, { path: ['input', 'opinions'] });
  }
}

/** @throws OpinionValueError with the remedy. */
export function checkOpinions(opinions: readonly OpinionInput[]): void {
  if (new Set(opinions.map(({ issue }) => issue)).size < opinions.length) {
    throw new OpinionValueError('Each issue can have one opinion; remove the repeated one.');
  }
  for (const opinion of opinions) {
    for (const percent of [opinion.wpiPercent ?? 0, opinion.apportionmentPercent ?? 0]) {
      if (!(percent >= 0 && percent <= 100))
        throw new OpinionValueError('A percentage lies between 0 and 100.');
    }
    if ((opinion.page ?? 1) < 1) throw new OpinionValueError('Pages are counted from 1.');
    // The gap in days is a figure of examinations, so an examination can have one at most.
    if (opinion.issue !== 'MMI' && (opinion.mmiOn ?? opinion.treaterMmiOn ?? null) !== null) {
      throw new OpinionValueError('Dates of maximum medical improvement belong to the opinion on MMI.');
    }
  }
}

/** Replaces the opinions of an examination that the caller has locked or made. They have been checked. */
export async function replaceOpinions(
  unitOfWork: UnitOfWork,
  examinationId: string,
  opinions: readonly OpinionInput[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query(
    'delete from opinion where firm_id = $1 and examination_id = $2 and not issue = any ($3::text[])',
    [firmId, examinationId, opinions.map(({ issue }) => issue)],
  );
  await unitOfWork.query(
    `insert into opinion (firm_id, examination_id, issue, stance, quote, page, mmi_on, treater_mmi_on,
                          wpi_percent, apportionment_percent)
     select $1, $2, o.issue, o.stance, o.quote, o.page, o.mmi_on, o.treater_mmi_on, o.wpi, o.apportionment
       from unnest($3::text[], $4::text[], $5::text[], $6::integer[], $7::date[], $8::date[], $9::numeric[],
                   $10::numeric[])
         as o (issue, stance, quote, page, mmi_on, treater_mmi_on, wpi, apportionment)
     on conflict (firm_id, examination_id, issue) do update
        set stance = excluded.stance, quote = excluded.quote, page = excluded.page, mmi_on = excluded.mmi_on,
            treater_mmi_on = excluded.treater_mmi_on, wpi_percent = excluded.wpi_percent,
            apportionment_percent = excluded.apportionment_percent, verification = 'FIRM_RECORD',
            -- Other words are not those of the report that the former ones were taken from.
            source_document_id = case when excluded.quote is not distinct from opinion.quote
                                      then opinion.source_document_id end,
            end_page = case when excluded.quote is not distinct from opinion.quote then opinion.end_page end,
            certainty = case when excluded.quote is not distinct from opinion.quote then opinion.certainty end,
            version = opinion.version + 1`,
    [
      firmId,
      examinationId,
      opinions.map(({ issue }) => issue),
      opinions.map(({ stance }) => stance ?? null),
      opinions.map(({ quote }) => quote ?? null),
      opinions.map(({ page }) => page ?? null),
      opinions.map(({ mmiOn }) => mmiOn ?? null),
      opinions.map(({ treaterMmiOn }) => treaterMmiOn ?? null),
      opinions.map(({ wpiPercent }) => wpiPercent ?? null),
      opinions.map(({ apportionmentPercent }) => apportionmentPercent ?? null),
    ],
  );
}
