import type { UnitOfWork } from '../../platform/database/index.js';
import { OWNER_JOINS, PERSON } from './document-passages.queries.js';

/** Words of a passage of one examiner's report that a known text shares. */
export type ExaminerUse = {
  readonly passageId: string;
  readonly documentId: string;
  readonly person: string;
  /** YYYY-MM-DD. */
  readonly seenOn: string;
  readonly page: number;
  readonly section: string;
  readonly vendorId: string | null;
  readonly start: number;
  readonly end: number;
  readonly sourceId: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly similarity: number;
};

/** All of an examiner's, in the confirmed reports; letterhead, declarations and questions are left out. */
export function usesOfExaminer(unitOfWork: UnitOfWork, subjectId: string): Promise<ExaminerUse[]> {
  return unitOfWork.query<ExaminerUse>(
    `with mine as (
       select p.id, d.id as document_id, ${PERSON} as person, e.examined_on, p.page, p.section, e.vendor_id
         from source_document d ${OWNER_JOINS}
         join passage p on p.firm_id = d.firm_id and p.document_id = d.id
        where d.firm_id = $1 and e.subject_id = $2 and not p.is_question
          and p.section not in ('HEADER', 'ATTESTATION')
     ), used as (
       select mine.*, m.word_start, m.word_end, m.other_id, m.other_start, m.other_end, m.similarity
         from mine join passage_match m on m.firm_id = $1 and m.passage_id = mine.id
       union all
       select mine.*, r.other_start, r.other_end, mine.id, r.other_start, r.other_end, 1
         from mine
        cross join lateral (select distinct m.other_start, m.other_end from passage_match m
                             where m.firm_id = $1 and m.other_id = mine.id) r
     )
     select id as "passageId", document_id as "documentId", person, examined_on::text as "seenOn", page, section,
            vendor_id as "vendorId", word_start as start, word_end as "end", other_id as "sourceId",
            other_start as "sourceStart", other_end as "sourceEnd", similarity::float8 as similarity
       from used order by examined_on, document_id, id, word_start`,
    [unitOfWork.principal.firmId, subjectId],
  );
}
