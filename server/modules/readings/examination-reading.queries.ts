import type { Verification } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { FieldValue } from './field-value.js';
import type { ProposedRecord } from './proposal.js';
import type { ReadingField } from './reading-field.js';

/** Where something was read; null where it is not known any more. */
type Source = {
  readonly examinationId: string;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly quote: string | null;
  readonly verification: Verification;
};

export type ExaminationFactRow = Source & { readonly field: ReadingField; readonly value: FieldValue };
export type ReviewedRecordRow = Source & ProposedRecord;

/** Facts of many examinations. */
export function factsOfExaminations(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ExaminationFactRow[]> {
  return unitOfWork.query(
    `select f.examination_id as "examinationId", f.field, f.value, f.document_id as "documentId", f.page, f.quote,
            f.verification
       from examination_fact f where f.firm_id = $1 and f.examination_id = any ($2::uuid[])
      order by f.field`,
    [unitOfWork.principal.firmId, ids],
  );
}

/** Records reviewed for many examinations, in the order of the reports. */
export function recordsOfExaminations(
  unitOfWork: UnitOfWork,
  ids: readonly string[],
): Promise<ReviewedRecordRow[]> {
  return unitOfWork.query(
    `select r.examination_id as "examinationId", r.title, r.author, r.dated_on::text as "datedOn",
            r.dated_to::text as "datedTo", r.kind, r.pages, r.is_vague as "isVague", r.document_id as "documentId",
            r.page, r.quote, r.verification
       from reviewed_record r where r.firm_id = $1 and r.examination_id = any ($2::uuid[])
      order by r.examination_id, r.document_id, r.position`,
    [unitOfWork.principal.firmId, ids],
  );
}
