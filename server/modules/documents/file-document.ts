import type { UnitOfWork } from '../../platform/database/index.js';
import { enqueue } from '../../platform/jobs/index.js';
import { DocumentKind, DocumentStatus } from './document-vocabulary.js';
import { READING_JOB } from './reading-job.js';

/** How the firm files a document. Both are PHI: people file under claimants' names. */
export type FiledAs = { readonly name: string; readonly folder: string | null };

/** The document of a file, and whether it was there before. */
export type FiledDocument = { readonly documentId: string; readonly isKnown: boolean };

const MOST_COUNTED = 1_000;

/** The firm's document of the file: the one it has, or a new one, which is put in line to be read. */
export async function fileDocument(
  unitOfWork: UnitOfWork,
  fileId: string,
  { name, folder }: FiledAs,
): Promise<FiledDocument> {
  const { firmId, memberId } = unitOfWork.principal;
  // Two that send the same bytes at once: the second sees the first's document.
  await unitOfWork.query('select from stored_file where firm_id = $1 and id = $2 for no key update', [
    firmId,
    fileId,
  ]);
  const known = await documentOfFile(unitOfWork, fileId);
  if (known !== null) return { documentId: known, isKnown: true };
  const priority = -(await waitingCount(unitOfWork));
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into source_document (firm_id, file_id, title, folder, kind, status, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [firmId, fileId, name, folder, DocumentKind.OTHER, DocumentStatus.WAITING, memberId],
  );
  if (row === undefined) throw new TypeError('A document has no row.');
  await unitOfWork.audit({ action: 'DOCUMENT_ADDED', objectType: 'Document', objectId: row.id });
  await enqueue(unitOfWork, READING_JOB, { subjectId: row.id, priority });
  await unitOfWork.notify('document', row.id);
  return { documentId: row.id, isKnown: false };
}

/** The oldest document of the file; null when it has none, and is about to be discarded. */
export async function documentOfFile(unitOfWork: UnitOfWork, fileId: string): Promise<string | null> {
  const [row] = await unitOfWork.query<{ id: string }>(
    'select id from source_document where firm_id = $1 and file_id = $2 order by created_at, id limit 1',
    [unitOfWork.principal.firmId, fileId],
  );
  return row?.id ?? null;
}

/** The more a firm has in line, the later its next: another firm's first report does not wait for 300 of this one. */
async function waitingCount(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.query<{ count: number }>(
    `select count(*)::integer as count
       from (select from source_document where firm_id = $1 and status = $2 limit $3) waiting`,
    [unitOfWork.principal.firmId, DocumentStatus.WAITING, MOST_COUNTED],
  );
  return row?.count ?? 0;
}

/** A file of an archive that can not be taken, and why. */
export type RefusedFile = FiledAs & { readonly code: string; readonly message: string };

/**
 * Files of an archive that could not be taken, each as a document that says why, so that none is missed. An archive
 * that is sent again adds none.
 */
export async function fileRefusals(unitOfWork: UnitOfWork, refused: readonly RefusedFile[]): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  for (const { name, folder, code, message } of refused) {
    const [row] = await unitOfWork.query<{ id: string }>(
      `insert into source_document
         (firm_id, title, folder, kind, status, failure_code, failure_message, uploaded_by)
       select $1, $2, $3, $4, $5, $6, $7, $8
        where not exists (
          select from source_document d
           where d.firm_id = $1 and d.file_id is null and d.status = $5 and d.title = $2
             and d.folder is not distinct from $3 and d.failure_code = $6)
       returning id`,
      [firmId, name, folder, DocumentKind.OTHER, DocumentStatus.REFUSED, code, message, memberId],
    );
    if (row === undefined) continue;
    await unitOfWork.audit({
      action: 'DOCUMENT_REFUSED',
      objectType: 'Document',
      objectId: row.id,
      detail: { code },
    });
    await unitOfWork.notify('document', row.id);
  }
}
