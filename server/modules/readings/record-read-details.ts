import type { UnitOfWork } from '../../platform/database/index.js';
import type { ReportValues } from './report-values.js';

/** Whose report, for which examination. */
export type ReportOf = { readonly examinationId: string; readonly documentId: string };

/**
 * Writes facts without a column of their own, and the records that the report lists, with where they stand. A fact
 * that another report gave stays, unless a person corrected this one's; of the same report they are replaced.
 */
export async function recordReadDetails(
  unitOfWork: UnitOfWork,
  { examinationId, documentId }: ReportOf,
  { facts, records, corrected }: Pick<ReportValues, 'facts' | 'records' | 'corrected'>,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await removeReadDetails(unitOfWork, documentId);
  const factRows = facts.map((fact) => ({
    ...fact,
    verification: verificationOf(fact),
    isCorrected: corrected.has(fact.field),
  }));
  await unitOfWork.query(
    `insert into examination_fact as f (firm_id, examination_id, field, value, document_id, page, quote, verification)
     select $1, $2, r.field, r.value, $3, r.page, r.quote, r.verification
       from jsonb_to_recordset($4::jsonb) as r (field text, value jsonb, page integer, quote text, verification text)
      order by r.field
     on conflict (firm_id, examination_id, field) do update
        set value = excluded.value, document_id = excluded.document_id, page = excluded.page, quote = excluded.quote,
            verification = excluded.verification
      where f.field = any ($5::text[])`,
    [firmId, examinationId, documentId, JSON.stringify(factRows), [...corrected]],
  );
  const recordRows = records.map((record, position) => ({
    ...record,
    position,
    verification: verificationOf(record),
  }));
  await unitOfWork.query(
    `insert into reviewed_record (firm_id, examination_id, document_id, position, title, author, dated_on, dated_to,
                                  kind, pages, is_vague, page, quote, verification)
     select $1, $2, $3, r.position, r.title, r.author, r."datedOn", r."datedTo", r.kind, r.pages, r."isVague", r.page,
            r.quote, r.verification
       from jsonb_to_recordset($4::jsonb) as r (
              position integer, title text, author text, "datedOn" date, "datedTo" date, kind text, pages integer,
              "isVague" boolean, page integer, quote text, verification text)
      order by r.position`,
    [firmId, examinationId, documentId, JSON.stringify(recordRows)],
  );
}

/** Removes what of this the document gave. */
export async function removeReadDetails(unitOfWork: UnitOfWork, documentId: string): Promise<void> {
  const parameters = [unitOfWork.principal.firmId, documentId];
  await unitOfWork.query('delete from examination_fact where firm_id = $1 and document_id = $2', parameters);
  await unitOfWork.query('delete from reviewed_record where firm_id = $1 and document_id = $2', parameters);
}

function verificationOf({ isAutoAccepted }: { readonly isAutoAccepted: boolean }): string {
  return isAutoAccepted ? 'AUTO_ACCEPTED' : 'CONFIRMED';
}
