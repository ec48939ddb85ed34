import {
  type FillField,
  fillFieldLabel,
  missingFillFields,
  repeatedFillFields,
} from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { allBytes, openDocument } from '../documents/index.js';
import { checkImport } from './check-import.js';
import { readPharmacyFile } from './pharmacy-file.js';
import { PharmacyImportStateError, PharmacyValueError } from './pharmacy.errors.js';
import { importForChange, type PharmacyImportRow } from './pharmacy-import.queries.js';
import { PharmacyImportStatus } from './pharmacy-vocabulary.js';
import { writeCounts } from './write-counts.js';
import { writeRows } from './write-rows.js';

/** Which field a person says that a column holds. Columns that are not named stay as they are. */
export type ChosenColumn = { readonly position: number; readonly field: FillField };

/**
 * Reads the file again with other fields for its columns. No fill is written.
 *
 * @throws NotFoundError, StaleVersionError; PharmacyImportStateError unless it waits for the import;
 *   PharmacyValueError for a column that is not there, or one field in two columns.
 */
export async function configureImport(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  {
    id,
    version,
    columns,
    today,
  }: {
    readonly id: string;
    readonly version: number;
    readonly columns: readonly ChosenColumn[];
    readonly today: string;
  },
): Promise<void> {
  const imported = await importForChange(unitOfWork, id, version);
  if (imported.status !== PharmacyImportStatus.CHECKED) {
    throw new PharmacyImportStateError(imported.status, 'its columns can be changed only before the import.');
  }
  const chosen = chosenColumns(imported, columns);
  // From the file, not from the rows: the cells of a column that named the claimant were not kept with these.
  const document = await openDocument(unitOfWork, storage, imported.documentId);
  const { headings, records } = await readPharmacyFile(await allBytes(document.bytes()));
  const { matterId } = imported;
  const checked = await checkImport(unitOfWork, {
    importId: id,
    matterId,
    headings,
    columns: chosen,
    records,
    today,
  });
  await unitOfWork.query('update pharmacy_import set columns = $3 where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
    chosen,
  ]);
  await writeCounts(unitOfWork, id, checked.counts);
  await writeRows(unitOfWork, id, checked.rows);
  await unitOfWork.audit({
    action: 'PHARMACY_FILE_CONFIGURED',
    objectType: 'PharmacyImport',
    objectId: id,
  });
  await unitOfWork.notify('matter', matterId);
}

function chosenColumns({ columns }: PharmacyImportRow, chosen: readonly ChosenColumn[]): FillField[] {
  const fields = [...columns];
  for (const { position, field } of chosen) {
    if (fields[position] === undefined) {
      throw new PharmacyValueError('The file has no such column; reload the page.', 'columns');
    }
    fields[position] = field;
  }
  const [repeated] = repeatedFillFields(fields);
  if (repeated !== undefined) {
    throw new PharmacyValueError(
      `Two columns are said to hold "${fillFieldLabel[repeated]}"; choose one of them.`,
      'columns',
    );
  }
  return fields;
}

/** @throws PharmacyValueError when no row could become a fill. */
export function requireFillFields(columns: readonly FillField[]): void {
  const missing = missingFillFields(columns).map((field) => `"${fillFieldLabel[field]}"`);
  if (missing.length > 0) {
    throw new PharmacyValueError(`Say which column holds ${missing.join(' and ')}.`, 'id');
  }
}
