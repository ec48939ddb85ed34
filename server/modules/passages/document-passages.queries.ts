import type { UnitOfWork } from '../../platform/database/index.js';
import type { WordRange } from './word-ranges.js';

/** A passage of a report; its text is the report's own words. */
export type PassageRow = {
  readonly id: string;
  readonly section: string;
  readonly isQuestion: boolean;
  readonly spanStart: number;
  readonly page: number;
  readonly wordCount: number;
  readonly text: string;
};

/** Whose report a document is. Null where nobody confirmed it yet. */
export type DocumentOwner = {
  readonly subjectId: string | null;
  readonly vendorId: string | null;
  /** The same for reports on the same person: the claimant, or else the matter or the examination. */
  readonly person: string;
};

/** Words of a passage that stand in a known text too, its own or an earlier one. */
export type SharedRange = WordRange & {
  readonly passageId: string;
  readonly sourceId: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
};

/** Who a document's examination is of; shared by the statements below. `d` is the document. */
export const OWNER_JOINS = `
  left join examination e on e.firm_id = d.firm_id and e.id = d.examination_id
  left join matter a on a.firm_id = e.firm_id and a.id = e.matter_id`;
export const PERSON = 'coalesce(e.claimant_id, a.claimant_id, e.matter_id, e.id, d.id)';

export function passagesOfDocument(unitOfWork: UnitOfWork, documentId: string): Promise<PassageRow[]> {
  return unitOfWork.query<PassageRow>(
    `select id, section, is_question as "isQuestion", span_start as "spanStart", page, word_count as "wordCount", text
       from passage where firm_id = $1 and document_id = $2 order by span_start`,
    [unitOfWork.principal.firmId, documentId],
  );
}

/** A passage of another report. */
export type OtherPassage = {
  readonly id: string;
  readonly documentId: string;
  readonly page: number;
  readonly text: string;
};

export async function passagesByIds(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OtherPassage>> {
  if (ids.length === 0) return new Map();
  const rows = await unitOfWork.query<OtherPassage>(
    'select id, document_id as "documentId", page, text from passage where firm_id = $1 and id = any($2::uuid[])',
    [unitOfWork.principal.firmId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Null when there is no such document. */
export async function documentOwner(
  unitOfWork: UnitOfWork,
  documentId: string,
): Promise<DocumentOwner | null> {
  const [row] = await unitOfWork.query<DocumentOwner>(
    `select e.subject_id as "subjectId", e.vendor_id as "vendorId", ${PERSON} as person
       from source_document d ${OWNER_JOINS} where d.firm_id = $1 and d.id = $2`,
    [unitOfWork.principal.firmId, documentId],
  );
  return row ?? null;
}

/** What of a document's passages is known from elsewhere, or was found elsewhere later. Questions are left out. */
export function sharedRanges(unitOfWork: UnitOfWork, documentId: string): Promise<SharedRange[]> {
  return unitOfWork.query<SharedRange>(
    `select p.id as "passageId", m.word_start as start, m.word_end as "end", m.other_id as "sourceId",
            m.other_start as "sourceStart", m.other_end as "sourceEnd"
       from passage p join passage_match m on m.firm_id = p.firm_id and m.passage_id = p.id
      where p.firm_id = $1 and p.document_id = $2 and not p.is_question
     union all
     select distinct p.id, m.other_start, m.other_end, p.id, m.other_start, m.other_end
       from passage p join passage_match m on m.firm_id = p.firm_id and m.other_id = p.id
      where p.firm_id = $1 and p.document_id = $2 and not p.is_question`,
    [unitOfWork.principal.firmId, documentId],
  );
}

/** Reports of the firm that are compared with each other, and those of one examiner among them. */
export async function comparedReports(
  unitOfWork: UnitOfWork,
  subjectId: string | null,
): Promise<{ readonly all: number; readonly ofExaminer: number }> {
  const [row] = await unitOfWork.query<{ all: number; ofExaminer: number }>(
    `select count(*)::integer as all, count(*) filter (where e.subject_id = $2)::integer as "ofExaminer"
       from source_document d ${OWNER_JOINS}
      where d.firm_id = $1 and exists (select from passage p where p.firm_id = d.firm_id and p.document_id = d.id)`,
    [unitOfWork.principal.firmId, subjectId],
  );
  return row ?? { all: 0, ofExaminer: 0 };
}
