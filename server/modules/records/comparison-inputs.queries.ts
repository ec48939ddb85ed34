import type { Issue } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { RecordKind } from '../../reading/report-reading.types.js';
import { ISSUES } from '../opinions/index.js';
import type { ReviewTimeBasis } from './set-review-time.js';
import { suppliedRecordsOfMatters, type SuppliedRecord } from './supplied-record.queries.js';

/** An entry of what the report says was reviewed. Null: the entry does not say. */
export type ReviewedRecord = {
  readonly id: string;
  readonly examinationId: string;
  readonly title: string;
  readonly author: string | null;
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
  readonly pages: number | null;
  readonly isVague: boolean;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
};

export type RecordedDecision = {
  readonly examinationId: string;
  readonly suppliedId: string;
  readonly reviewedId: string;
  readonly isSame: boolean;
  readonly version: number;
};

/** Time billed or declared for reading records. `high` null: no end is known. Minutes. */
export type ReviewTime = {
  readonly basis: ReviewTimeBasis;
  readonly asWritten: string;
  readonly low: number;
  readonly high: number | null;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
  readonly version: number;
};

/** An opinion on file that concludes something or defers it. */
export type StatedOpinion = { readonly id: string; readonly issue: Issue };

/** Everything that the comparison of one examination rests on. */
export type ComparisonInputs = {
  readonly examinationId: string;
  readonly matterId: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  /** Day of the report; null when not recorded. */
  readonly reportedOn: string | null;
  readonly injuredOn: string | null;
  readonly pagesSupplied: number | null;
  readonly pagesReviewed: number | null;
  readonly reviewTime: ReviewTime | null;
  readonly supplied: readonly SuppliedRecord[];
  readonly reviewed: readonly ReviewedRecord[];
  readonly decisions: readonly RecordedDecision[];
  /** Opinions on which a stance other than NOT_ADDRESSED is coded. */
  readonly opinions: readonly StatedOpinion[];
};

type ExaminationFacts = Omit<ComparisonInputs, 'supplied' | 'reviewed' | 'decisions'>;

const EXAMINATIONS = `
select e.id as "examinationId", e.matter_id as "matterId", e.examined_on::text as "examinedOn",
       (select case when f.value #>> '{}' ~ '^\\d{4}-\\d{2}-\\d{2}$' then f.value #>> '{}' end
          from examination_fact f
         where f.firm_id = e.firm_id and f.examination_id = e.id and f.field = 'REPORTED_ON') as "reportedOn",
       m.injured_on::text as "injuredOn", r.pages_supplied as "pagesSupplied", r.pages_reviewed as "pagesReviewed",
       (select json_build_object('basis', t.basis, 'asWritten', t.as_written, 'low', t.minutes_low,
                 'high', t.minutes_high, 'documentId', t.document_id, 'page', t.page, 'quote', t.quote,
                 'version', t.version)
          from record_review_time t where t.firm_id = e.firm_id and t.examination_id = e.id) as "reviewTime",
       (select coalesce(json_agg(json_build_object('id', o.id, 'issue', o.issue)), '[]')
          from opinion o
         where o.firm_id = e.firm_id and o.examination_id = e.id and o.stance <> 'NOT_ADDRESSED') as opinions
  from examination e
  join matter m on m.firm_id = e.firm_id and m.id = e.matter_id
  left join examination_records r on r.firm_id = e.firm_id and r.examination_id = e.id
 where e.firm_id = $1 and e.id = any ($2::uuid[])`;

const REVIEWED = `
select r.id, r.examination_id as "examinationId", r.title, r.author, r.kind, r.dated_on::text as "datedOn",
       r.dated_to::text as "datedTo", r.pages, r.is_vague as "isVague", r.document_id as "documentId", r.page, r.quote
  from reviewed_record r
 where r.firm_id = $1 and r.examination_id = any ($2::uuid[])
 order by r.examination_id, r.document_id, r.position, r.id`;

const DECISIONS = `
select d.examination_id as "examinationId", d.supplied_record_id as "suppliedId",
       d.reviewed_record_id as "reviewedId", d.is_same as "isSame", d.version
  from record_match d where d.firm_id = $1 and d.examination_id = any ($2::uuid[]) order by d.id`;

/** For many examinations in four statements. Those that are in no matter, missing or another firm's are left out. */
export async function comparisonInputs(
  unitOfWork: UnitOfWork,
  examinationIds: readonly string[],
): Promise<ComparisonInputs[]> {
  const parameters = [unitOfWork.principal.firmId, examinationIds];
  const examinations = await unitOfWork.query<ExaminationFacts>(EXAMINATIONS, parameters);
  if (examinations.length === 0) return [];
  const supplied = await suppliedRecordsOfMatters(unitOfWork, [
    ...new Set(examinations.map(({ matterId }) => matterId)),
  ]);
  const reviewed = await unitOfWork.query<ReviewedRecord>(REVIEWED, parameters);
  const decisions = await unitOfWork.query<RecordedDecision>(DECISIONS, parameters);
  return examinations.map((examination) => {
    const { examinationId, matterId } = examination;
    const isOwn = (row: { readonly examinationId: string | null }): boolean =>
      row.examinationId === examinationId;
    return {
      ...examination,
      opinions: examination.opinions.toSorted(
        (one, other) => ISSUES.indexOf(one.issue) - ISSUES.indexOf(other.issue),
      ),
      supplied: supplied.filter(
        (record) => record.matterId === matterId && (record.examinationId === null || isOwn(record)),
      ),
      reviewed: reviewed.filter(isOwn),
      decisions: decisions.filter(isOwn),
    };
  });
}
