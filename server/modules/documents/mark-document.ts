import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { DocumentKind, DocumentStatus } from './document-vocabulary.js';

/** What became known of a document while the machine is at it. What is left out stays as it is. */
export type DocumentMark = {
  /** REFUSED and FAILED come with a failure; every other status takes a former one away. */
  readonly status?:
    | Exclude<DocumentStatus, 'REFUSED' | 'FAILED'>
    | { readonly failed: 'REFUSED' | 'FAILED'; readonly code: string; readonly message: string };
  readonly kind?: DocumentKind;
  /** Pages done so far. */
  readonly pagesRead?: number;
  /** Of the file; null where the format has no pages. */
  readonly pageCount?: number | null;
  /** DocumentNote of platform/documents: what the file holds beside its text. */
  readonly notes?: readonly string[];
  readonly reader?: { readonly name: string; readonly version: string };
  /** Its text was read and stored, just now; the version of how text is made. */
  readonly textVersion?: number;
};

/**
 * Writes how far the machine is with a document and tells whoever looks. The version is left alone: nobody else's
 * change is overtaken by progress.
 *
 * @throws NotFoundError when the document is missing (removed meanwhile) or another firm's.
 */
export async function markDocument(unitOfWork: UnitOfWork, id: string, mark: DocumentMark): Promise<void> {
  const { firmId } = unitOfWork.principal;
  const failure = typeof mark.status === 'object' ? mark.status : null;
  const status = typeof mark.status === 'object' ? mark.status.failed : (mark.status ?? null);
  const [row] = await unitOfWork.query<{ fileId: string | null }>(
    `update source_document d
        set status = coalesce($3, d.status),
            failure_code = case when $3::text is null then d.failure_code else $4 end,
            failure_message = case when $3::text is null then d.failure_message else $5 end,
            kind = coalesce($6, d.kind), pages_read = coalesce($7, d.pages_read),
            reader = coalesce($8, d.reader), reader_version = coalesce($9, d.reader_version),
            text_version = coalesce($10, d.text_version),
            read_at = case when $10::integer is null then d.read_at else clock_timestamp() end
      where d.firm_id = $1 and d.id = $2
      returning d.file_id as "fileId"`,
    [
      firmId,
      id,
      status,
      failure?.code ?? null,
      failure?.message ?? null,
      mark.kind ?? null,
      mark.pagesRead ?? null,
      mark.reader?.name ?? null,
      mark.reader?.version ?? null,
      mark.textVersion ?? null,
    ],
  );
  if (row === undefined) throw new NotFoundError('Document');
  await markFile(unitOfWork, row.fileId, mark);
  await unitOfWork.notify('document', id);
}

async function markFile(
  unitOfWork: UnitOfWork,
  fileId: string | null,
  { pageCount, notes }: DocumentMark,
): Promise<void> {
  if (fileId === null || (pageCount === undefined && notes === undefined)) return;
  await unitOfWork.query(
    `update stored_file set page_count = coalesce($3, page_count), notes = coalesce($4, notes)
      where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, fileId, pageCount ?? null, notes ?? null],
  );
}
