import type { Issue, Side, Stance, TimingSource } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { TieKind } from './treating-vocabulary.js';

/** An examination of a matter with what tells of how its report came about. Null: not recorded. */
export type DivergenceExaminationRow = {
  readonly id: string;
  readonly matterId: string;
  readonly subjectId: string;
  readonly examinedOn: string;
  /** The day of the report; that of the examination when it is not recorded. */
  readonly reportedOn: string;
  readonly isRecordReview: boolean;
  readonly side: Side;
  readonly timing: { readonly id: string; readonly minutes: number; readonly source: TimingSource } | null;
  readonly pagesSupplied: number | null;
  readonly pagesReviewed: number | null;
  /** Titles of the records that the report lists as reviewed. */
  readonly reliedOn: readonly string[];
};

/** An examiner's opinion as it is compared; one that nobody confirmed is not. */
export type DivergenceOpinionRow = {
  readonly id: string;
  readonly examinationId: string;
  readonly issue: Issue;
  readonly stance: Stance | null;
  readonly quote: string | null;
  readonly page: number | null;
  readonly documentId: string | null;
  readonly certainty: string | null;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
  readonly mmiOn: string | null;
  readonly wpiPercent: number | null;
};

/** A tie or inconsistency of a treater that concerns the matter, or no matter in particular. */
export type DivergenceTieRow = {
  readonly id: string;
  readonly treaterId: string;
  /** Null: of no matter in particular. */
  readonly matterId: string | null;
  readonly kind: TieKind;
  readonly page: number | null;
  readonly documentId: string | null;
};
export type DivergenceInconsistencyRow = {
  readonly id: string;
  readonly treaterId: string;
  readonly matterId: string | null;
  readonly on: string;
  readonly page: number | null;
  readonly quote: string | null;
  readonly documentId: string | null;
};

/** A matter's divergence is drawn up over at most this many examinations, the latest first left out. */
const MOST_EXAMINATIONS = 50;
const MOST_RECORDS = 50;

/** Examinations of each matter that count, by day. */
export function divergenceExaminations(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<DivergenceExaminationRow[]> {
  return unitOfWork.query(
    `select d.* from unnest($2::uuid[]) as m (id) cross join lateral (
     select e.id, e.matter_id as "matterId", e.subject_id as "subjectId", e.examined_on::text as "examinedOn",
            coalesce(f.day, e.examined_on::text) as "reportedOn", e.kind = 'RECORD_REVIEW' as "isRecordReview", e.side,
            (select json_build_object('id', t.id, 'minutes', t.minutes, 'source', t.source)
               from timing_observation t
              where t.firm_id = e.firm_id and t.examination_id = e.id and t.minutes is not null
              order by array_position(array['RECORDING', 'OBSERVER', 'REPORT', 'CLAIMANT', 'FIRM_LOG'], t.source), t.id
              limit 1) as timing,
            r.pages_supplied as "pagesSupplied", r.pages_reviewed as "pagesReviewed",
            array(select v.title from reviewed_record v
                   where v.firm_id = e.firm_id and v.examination_id = e.id and not v.is_vague
                   order by v.document_id, v.position limit ${MOST_RECORDS}) as "reliedOn"
       from examination e
       left join examination_records r on r.firm_id = e.firm_id and r.examination_id = e.id
       -- Compared as text: ISO days sort as days do. A report dated before its examination is a misprint, and tells
       -- nothing of what was known.
       left join lateral (
         select x.value #>> '{}' as day from examination_fact x
          where x.firm_id = e.firm_id and x.examination_id = e.id and x.field = 'REPORTED_ON'
            and x.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\d$' and x.value #>> '{}' >= e.examined_on::text) f on true
      where e.firm_id = $1 and e.matter_id = m.id and e.duplicate_of_id is null and e.verification <> 'UNVERIFIED'
      order by e.examined_on, e.id limit ${MOST_EXAMINATIONS}) d`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** Opinions of these examinations that somebody stands behind. */
export function divergenceOpinions(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<DivergenceOpinionRow[]> {
  return unitOfWork.query(
    `select o.id, o.examination_id as "examinationId", o.issue, o.stance, o.quote, o.page,
            o.source_document_id as "documentId", o.certainty, o.is_hedged as "isHedged",
            o.is_conditional as "isConditional", o.mmi_on::text as "mmiOn", o.wpi_percent::float8 as "wpiPercent"
       from opinion o
      where o.firm_id = $1 and o.examination_id = any ($2::uuid[]) and o.verification <> 'UNVERIFIED'`,
    [unitOfWork.principal.firmId, examinationIds],
  );
}

const CONCERNS =
  'x.treater_id = any ($2::uuid[]) and (x.matter_id is null or x.matter_id = any ($3::uuid[]))';

/** Ties of these treaters, at most 1,000. */
export function divergenceTies(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
  matterIds: readonly string[],
): Promise<DivergenceTieRow[]> {
  return unitOfWork.query(
    `select x.id, x.treater_id as "treaterId", x.matter_id as "matterId", x.kind, x.page, x.source_document_id as "documentId"
       from treater_tie x where x.firm_id = $1 and ${CONCERNS} order by x.dated_on, x.id limit 1000`,
    [unitOfWork.principal.firmId, treaterIds, matterIds],
  );
}

/** Chart inconsistencies of these treaters, at most 1,000. */
export function divergenceInconsistencies(
  unitOfWork: UnitOfWork,
  treaterIds: readonly string[],
  matterIds: readonly string[],
): Promise<DivergenceInconsistencyRow[]> {
  return unitOfWork.query(
    `select x.id, x.treater_id as "treaterId", x.matter_id as "matterId", x.dated_on::text as "on", x.page, x.quote,
            x.source_document_id as "documentId"
       from chart_inconsistency x where x.firm_id = $1 and ${CONCERNS} order by x.dated_on, x.id limit 1000`,
    [unitOfWork.principal.firmId, treaterIds, matterIds],
  );
}
