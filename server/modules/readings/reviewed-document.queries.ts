import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, StaleVersionError } from '../../platform/errors.js';

/** What a confirmation changed of an examination: before and after, by what it is about. */
export type Supplied = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** Of a document from which its examination was recorded. */
export const CREATED = { EXAMINATION: { before: null, after: null } } as const satisfies Supplied;

/** A document under review. */
export type ReviewedDocument = {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
  readonly examinationId: string | null;
  readonly supplied: Supplied;
  readonly version: number;
};

const COLUMNS = 'd.id, d.status, d.kind, d.examination_id as "examinationId", d.supplied, d.version';

/**
 * The document, locked: decisions on one report come one after the other.
 *
 * @param version null when the caller did not read one (the machine's own work).
 * @throws NotFoundError when it is missing or another firm's; StaleVersionError.
 */
export async function documentForReview(
  unitOfWork: UnitOfWork,
  id: string,
  version: number | null,
): Promise<ReviewedDocument> {
  const [document] = await unitOfWork.query<ReviewedDocument>(
    `select ${COLUMNS} from source_document d where d.firm_id = $1 and d.id = $2 for update`,
    [unitOfWork.principal.firmId, id],
  );
  if (document === undefined) throw new NotFoundError('Document');
  if (version !== null && document.version !== version) {
    throw new StaleVersionError('The document', document.version);
  }
  return document;
}

/** Settled, back to review, or set aside; who settled it stands beside REVIEWED alone. */
export async function settleDocument(
  unitOfWork: UnitOfWork,
  id: string,
  status: 'TO_REVIEW' | 'REVIEWED' | 'FILED',
): Promise<void> {
  await unitOfWork.query(
    `update source_document
        set status = $3, reviewed_by = case when $3 = 'REVIEWED' then $4::uuid end,
            reviewed_at = case when $3 = 'REVIEWED' then clock_timestamp() end, version = version + 1
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, status, unitOfWork.principal.memberId],
  );
  await unitOfWork.notify('document', id);
}

/**
 * The examination that the document belongs to, and with it the matter; and what it changed of the examination.
 * Whatever the machine took it for: a person says that it reports an examination.
 */
export async function linkDocument(
  unitOfWork: UnitOfWork,
  id: string,
  { examinationId, supplied }: { readonly examinationId: string; readonly supplied: Supplied },
): Promise<void> {
  await unitOfWork.query(
    `update source_document d
        set kind = 'REPORT', examination_id = e.id, matter_id = coalesce(e.matter_id, d.matter_id), supplied = $4
       from examination e
      where d.firm_id = $1 and d.id = $2 and e.firm_id = $1 and e.id = $3`,
    [unitOfWork.principal.firmId, id, examinationId, JSON.stringify(supplied)],
  );
}

/** Other confirmed reports of the examination. */
export function otherReportsOf(
  unitOfWork: UnitOfWork,
  examinationId: string,
  documentId: string,
): Promise<{ id: string }[]> {
  return unitOfWork.query(
    `select d.id from source_document d
      where d.firm_id = $1 and d.examination_id = $2 and d.id <> $3 and d.status = 'REVIEWED' and d.kind <> 'SPREADSHEET'
      order by d.id`,
    [unitOfWork.principal.firmId, examinationId, documentId],
  );
}
