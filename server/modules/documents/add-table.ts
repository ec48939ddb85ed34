import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { requireMatter } from '../matters/index.js';
import { refuseInfected } from './admit-file.js';
import type { DocumentServices } from './document-services.js';
import {
  type DocumentKind,
  DocumentPermission,
  DocumentStatus,
  type TableFormat,
} from './document-vocabulary.js';
import { plainFileName } from './file-name.js';
import { presentFile, sha256Of, storeFile } from './stored-file.js';

/** A table of a matter as somebody hands it in; what it is was looked at by whoever reads its rows. */
export type OfferedTable = {
  /** PHI: people file under claimants' names. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: TableFormat;
  readonly kind: Extract<DocumentKind, 'PHARMACY_FILE' | 'RECORD_INDEX'>;
  readonly matterId: string;
};

/**
 * Takes in a table as a document of the matter and runs the work with its id in the same transaction: neither stays
 * without the other. The same bytes brought to the same matter again are the same document.
 *
 * @throws NotFoundError for a matter that is missing or another firm's; InfectedFileError; ScannerSilentError.
 */
export async function addTable<Result>(
  services: DocumentServices,
  principal: Principal,
  table: OfferedTable,
  work: (unitOfWork: UnitOfWork, documentId: string) => Promise<Result>,
): Promise<Result> {
  const { database, storage } = services;
  const { bytes, format } = table;
  await database.withFirm(principal, 'read', (unitOfWork) => requireMatter(unitOfWork, table.matterId));
  await refuseInfected(services, bytes);
  const sha256 = sha256Of(bytes);
  const file = async (unitOfWork: UnitOfWork, fileId: string): Promise<Result> =>
    work(unitOfWork, await fileTable(unitOfWork, fileId, table));
  const known = await database.withFirm(principal, 'write', async (unitOfWork) => {
    const present = await presentFile(unitOfWork, storage.objects, sha256);
    return present === null ? null : { result: await file(unitOfWork, present.id) };
  });
  return known === null ? storeFile(services, principal, { bytes, sha256, format }, file) : known.result;
}

async function fileTable(unitOfWork: UnitOfWork, fileId: string, table: OfferedTable): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  // Two that bring the same bytes at once: the second sees the first's document.
  await unitOfWork.query('select from stored_file where firm_id = $1 and id = $2 for no key update', [
    firmId,
    fileId,
  ]);
  await requireMatter(unitOfWork, table.matterId);
  const [known] = await unitOfWork.query<{ id: string }>(
    `select id from source_document
      where firm_id = $1 and file_id = $2 and matter_id = $3 and kind = $4 order by created_at, id limit 1`,
    [firmId, fileId, table.matterId, table.kind],
  );
  if (known !== undefined) return known.id;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into source_document (firm_id, file_id, title, kind, status, matter_id, permission, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      firmId,
      fileId,
      plainFileName(table.name),
      table.kind,
      DocumentStatus.FILED,
      table.matterId,
      DocumentPermission.PHI,
      memberId,
    ],
  );
  if (row === undefined) throw new TypeError('A document has no row.');
  await unitOfWork.audit({ action: 'DOCUMENT_ADDED', objectType: 'Document', objectId: row.id });
  await unitOfWork.notify('document', row.id);
  return row.id;
}
