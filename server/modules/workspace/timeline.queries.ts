import type { ExamKind, Issue, Stance } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { TimelineKind } from './workspace-vocabulary.js';

/** Something with a day that the firm has on record in a matter; ids are row ids. Null: not recorded, or not of it. */
export type DatedEntry = {
  readonly kind: Exclude<TimelineKind, 'FILL' | 'DEADLINE'>;
  /** Of the row behind; the matter's own for the injury. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** What it is called there: a witness, a treater, a task. */
  readonly name: string | null;
  readonly subjectId: string | null;
  readonly examKind: ExamKind | null;
  readonly issue: Issue | null;
  readonly stance: Stance | null;
  readonly documentId: string | null;
  readonly page: number | null;
};

/**
 * One more than `limit` tells that there are more. What was said on no day is on no timeline: a report without a
 * recorded date, a task without one.
 */
export function datedEntries(unitOfWork: UnitOfWork, matterId: string, limit: number): Promise<DatedEntry[]> {
  return unitOfWork.query(DATED, [unitOfWork.principal.firmId, matterId, limit]);
}

// Days as text: ISO days sort as days do, and a fact that holds no day is left out rather than failing the rest.
const DATED = `
with dated as (
  select 'INJURY' as kind, m.id, m.injured_on::text as on, null::text as name, null::uuid as subject_id,
         null::text as exam_kind, null::text as issue, null::text as stance, null::uuid as document_id,
         null::integer as page
    from matter m where m.firm_id = $1 and m.id = $2 and m.injured_on is not null
  union all
  select 'EXAMINATION', e.id, e.examined_on::text, null, e.subject_id, e.kind, null, null, null, null
    from examination e where e.firm_id = $1 and e.matter_id = $2 and e.duplicate_of_id is null
  union all
  select 'REPORT', e.id, f.value #>> '{}', null, e.subject_id, e.kind, null, null, f.document_id, f.page
    from examination e
    join examination_fact f on f.firm_id = e.firm_id and f.examination_id = e.id and f.field = 'REPORTED_ON'
                           and f.value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\d$'
   where e.firm_id = $1 and e.matter_id = $2 and e.duplicate_of_id is null
  union all
  select 'DEPOSITION', t.document_id, t.taken_on::text, t.witness, null, null, null, null, t.document_id, null
    from transcript t
    join source_document d on d.firm_id = t.firm_id and d.id = t.document_id
   where t.firm_id = $1 and d.matter_id = $2 and t.taken_on is not null
  union all
  select 'TREATMENT', v.id, v.visited_on::text, coalesce(v.kind || ', ', '') || r.full_name, null, null, null, null,
         v.source_document_id, v.page
    from treatment_visit v join treater r on r.firm_id = v.firm_id and r.id = v.treater_id
   where v.firm_id = $1 and v.matter_id = $2
  union all
  select 'TREATING_OPINION', o.id, o.stated_on::text, r.full_name, null, null, o.issue, o.stance, o.source_document_id,
         o.page
    from treating_opinion o join treater r on r.firm_id = o.firm_id and r.id = o.treater_id
   where o.firm_id = $1 and o.matter_id = $2
  union all
  select 'TASK', t.id, t.due_on::text, t.title, null, null, null, null, null, null
    from matter_task t where t.firm_id = $1 and t.matter_id = $2 and t.due_on is not null and t.done_at is null
)
select kind, id, d.on as "on", name, subject_id as "subjectId", exam_kind as "examKind", issue, stance,
       document_id as "documentId", page
  from dated d order by d.on, kind, id limit $3`;
