import { NotFoundError, StaleVersionError } from '../../platform/errors.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type {
  DocumentKind,
  DocumentPermission,
  DocumentStatus,
  StoredFormat,
} from './document-vocabulary.js';

/** A document as stored; ids are row ids. Null: not known, or not yet. */
export type DocumentRow = {
  readonly id: string;
  /** PHI: people file under claimants' names. */
  readonly name: string;
  readonly folder: string | null;
  readonly kind: DocumentKind;
  readonly status: DocumentStatus;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly fileId: string | null;
  readonly format: StoredFormat | null;
  readonly byteSize: number | null;
  readonly pageCount: number | null;
  readonly pagesRead: number;
  readonly notes: readonly string[];
  readonly permission: DocumentPermission;
  readonly uploadedBy: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly examinationId: string | null;
  readonly matterId: string | null;
  readonly version: number;
};

const DOCUMENTS = `
select d.id, d.title as name, d.folder, d.kind, d.status, d.failure_code as "failureCode",
       d.failure_message as "failureMessage", d.file_id as "fileId", f.format,
       f.byte_size::float8 as "byteSize", coalesce(f.page_count, d.page_count) as "pageCount",
       d.pages_read as "pagesRead", coalesce(f.notes, '{}') as notes, d.permission, d.uploaded_by as "uploadedBy",
       d.created_at as "createdAt", d.read_at as "readAt", d.reviewed_at as "reviewedAt",
       d.reviewed_by as "reviewedBy", d.examination_id as "examinationId", d.matter_id as "matterId", d.version,
       d.created_at::text as "createdAtText"
  from source_document d
  left join stored_file f on f.firm_id = d.firm_id and f.id = d.file_id`;

/** The documents with these ids, in no particular order; others' and missing ones are left out. */
export function documentsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<DocumentRow[]> {
  return unitOfWork.query(`${DOCUMENTS} where d.firm_id = $1 and d.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** What a list shows. Every part that is there must hold. */
export type DocumentListFilter = {
  readonly statuses: readonly DocumentStatus[] | null;
  readonly kinds: readonly DocumentKind[] | null;
  /** Part of the name or folder, in any case. */
  readonly text: string | null;
  readonly examinationId: string | null;
  /** Whom an examination recorded from the document is about, as in Examination.examiner. */
  readonly examinerId: string | null;
  /** To which it belongs, itself or by the examination recorded from it. */
  readonly matterId: string | null;
};

const MATCHES = `
  d.firm_id = $1
  and ($2::text[] is null or d.status = any ($2))
  and ($3::text[] is null or d.kind = any ($3))
  and ($4::text is null or position(lower($4) in lower(d.title)) > 0
       or position(lower($4) in lower(coalesce(d.folder, ''))) > 0)
  and ($5::uuid is null or d.examination_id = $5)
  and ($6::uuid is null or exists (
        select from examination e
         where e.firm_id = d.firm_id and e.id = d.examination_id and e.subject_id = $6))
  and ($7::uuid is null or d.matter_id = $7 or exists (
        select from examination e
         where e.firm_id = d.firm_id and e.id = d.examination_id and e.matter_id = $7))`;

/** The newest first. `after` holds the time and the id of the row before the page. */
export async function newestDocuments(
  unitOfWork: UnitOfWork,
  filter: DocumentListFilter,
  page: { limit: number; after: readonly string[] | null },
): Promise<{ rows: (DocumentRow & { createdAtText: string })[]; totalCount: number }> {
  const conditions = [
    unitOfWork.principal.firmId,
    filter.statuses,
    filter.kinds,
    filter.text,
    filter.examinationId,
    filter.examinerId,
    filter.matterId,
  ];
  const rows = await unitOfWork.query<DocumentRow & { createdAtText: string }>(
    `${DOCUMENTS}
      where ${MATCHES}
        and ($8::timestamptz is null or d.created_at < $8 or (d.created_at = $8 and d.id > $9::uuid))
      order by d.created_at desc, d.id
      limit $10`,
    [...conditions, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const [total] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count from source_document d where ${MATCHES}`,
    conditions,
  );
  return { rows, totalCount: total?.count ?? 0 };
}

/** How many documents of the firm are in each state; none is 0. */
export async function documentCounts(unitOfWork: UnitOfWork): Promise<ReadonlyMap<DocumentStatus, number>> {
  const rows = await unitOfWork.query<{ status: DocumentStatus; count: number }>(
    'select status, count(*)::integer as count from source_document where firm_id = $1 group by status',
    [unitOfWork.principal.firmId],
  );
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/**
 * One document, locked for the change that follows.
 *
 * @throws NotFoundError when missing or another firm's; StaleVersionError when changed since `version`.
 */
export async function documentForChange(
  unitOfWork: UnitOfWork,
  id: string,
  version: number,
): Promise<DocumentRow> {
  const [document] = await unitOfWork.query<DocumentRow>(
    `${DOCUMENTS} where d.firm_id = $1 and d.id = $2 for update of d`,
    [unitOfWork.principal.firmId, id],
  );
  if (document === undefined) throw new NotFoundError('Document');
  if (document.version !== version) throw new StaleVersionError('The document', document.version);
  return document;
}
