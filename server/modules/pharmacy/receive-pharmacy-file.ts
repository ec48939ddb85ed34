import type { Principal, UnitOfWork } from '../../platform/database/index.js';
import { ValidationError } from '../../platform/errors.js';
import { addTable, DocumentKind, type DocumentServices } from '../documents/index.js';
import { checkImport } from './check-import.js';
import { lockFillsOf, openImportOfDocument } from './pharmacy-import.queries.js';
import { readPharmacyFile, type PharmacyTable } from './pharmacy-file.js';
import { writeRows } from './write-rows.js';

/** A pharmacy's file as somebody hands it in. */
export type OfferedPharmacyFile = {
  readonly matterId: string;
  /** PHI: people file under claimants' names. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Takes in a pharmacy's file as a document of the matter and checks its rows. No fill is written. The same bytes for
 * the same matter again answer the import that they were, unless that was let go or taken back.
 *
 * @returns the import's id.
 * @throws NotFoundError for a matter that is missing or another firm's; ValidationError, UnreadableFileError or
 *   TooManyRowsError when the file is empty, no table or too long; what addTable throws.
 */
export async function receivePharmacyFile(
  services: DocumentServices,
  principal: Principal,
  { matterId, name, bytes, today }: OfferedPharmacyFile,
): Promise<string> {
  if (bytes.byteLength === 0)
    throw new ValidationError('The file is empty. Choose the file that holds the fills.');
  const table = await readPharmacyFile(bytes);
  if (table.records.length === 0) {
    throw new ValidationError('The file has headings and no rows. Choose the file that holds the fills.');
  }
  const { format } = table;
  const offered = { name, bytes, format, kind: DocumentKind.PHARMACY_FILE, matterId };
  return addTable(services, principal, offered, async (unitOfWork, documentId) => {
    const open = await openImportOfDocument(unitOfWork, documentId);
    return open ?? createImport(unitOfWork, { matterId, documentId, table, today });
  });
}

async function createImport(
  unitOfWork: UnitOfWork,
  {
    matterId,
    documentId,
    table,
    today,
  }: {
    readonly matterId: string;
    readonly documentId: string;
    readonly table: PharmacyTable;
    readonly today: string;
  },
): Promise<string> {
  const { firmId, memberId } = unitOfWork.principal;
  await lockFillsOf(unitOfWork, matterId);
  const [made] = await unitOfWork.query<{ id: string }>('select app.new_id() as id');
  const importId = made?.id ?? '';
  const { headings, suggestedColumns, records, sheet } = table;
  const checked = await checkImport(unitOfWork, {
    importId,
    matterId,
    headings,
    columns: suggestedColumns,
    records,
    today,
  });
  const { counts } = checked;
  await unitOfWork.query(
    `insert into pharmacy_import (firm_id, id, matter_id, document_id, status, sheet, headings, columns,
                                  suggested_columns, row_count, fill_count, duplicate_count, reversal_count,
                                  rejected_count, warning_count, created_by)
     values ($1, $2, $3, $4, 'CHECKED', $5, $6, $7, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      firmId,
      importId,
      matterId,
      documentId,
      sheet,
      headings,
      suggestedColumns,
      counts.rows,
      counts.fills,
      counts.duplicates,
      counts.reversals,
      counts.rejected,
      counts.warnings,
      memberId,
    ],
  );
  await writeRows(unitOfWork, importId, checked.rows);
  await unitOfWork.audit({
    action: 'PHARMACY_FILE_CHECKED',
    objectType: 'PharmacyImport',
    objectId: importId,
    detail: { rows: counts.rows },
  });
  await unitOfWork.notify('matter', matterId);
  return importId;
}
