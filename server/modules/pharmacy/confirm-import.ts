import type { UnitOfWork } from '../../platform/database/index.js';
import { checkImport } from './check-import.js';
import type { CheckedRow } from './check-rows.js';
import { requireFillFields } from './configure-import.js';
import { PharmacyImportStateError, PharmacyValueError } from './pharmacy.errors.js';
import { importForChange } from './pharmacy-import.queries.js';
import { rowsOfImport, type PharmacyRow } from './pharmacy-row.queries.js';
import { PharmacyImportStatus } from './pharmacy-vocabulary.js';
import { writeSettled } from './settled-fills.queries.js';
import { writeCounts } from './write-counts.js';
import { writeFills, writeOutcomes } from './write-rows.js';

/**
 * Writes the fills of a checked file, all or none, held once more against what is on file by now: what it repeats of
 * other imports is kept and not counted.
 *
 * @throws NotFoundError, StaleVersionError; PharmacyImportStateError unless it waits for the import;
 *   PharmacyValueError when no row is a fill.
 */
export async function confirmImport(
  unitOfWork: UnitOfWork,
  { id, version, today }: { readonly id: string; readonly version: number; readonly today: string },
): Promise<void> {
  const imported = await importForChange(unitOfWork, id, version);
  const { status, matterId, headings, columns } = imported;
  if (status !== PharmacyImportStatus.CHECKED) {
    throw new PharmacyImportStateError(status, 'only a file that was checked can be imported.');
  }
  requireFillFields(columns);
  const records = await rowsOfImport(unitOfWork, id);
  const checked = await checkImport(unitOfWork, {
    importId: id,
    matterId,
    headings,
    columns,
    records,
    today,
  });
  if (checked.counts.rejected === checked.counts.rows) {
    throw new PharmacyValueError('No row of the file is a fill; correct its columns or the file.', 'id');
  }
  await unitOfWork.query(
    `update pharmacy_import set status = 'IMPORTED', confirmed_at = clock_timestamp() where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  await writeOutcomes(unitOfWork, id, checked.rows.filter(isOther(records)));
  await writeCounts(unitOfWork, id, checked.counts);
  await writeSettled(unitOfWork, matterId, checked.settled);
  await writeFills(unitOfWork, { importId: id, matterId }, checked.rows);
  await unitOfWork.audit({
    action: 'PHARMACY_FILE_IMPORTED',
    objectType: 'PharmacyImport',
    objectId: id,
    detail: { fills: checked.counts.fills, rejected: checked.counts.rejected },
  });
  await unitOfWork.notify('matter', matterId);
}

/** Whether something else became of a row than at the last check: other imports came or went meanwhile. */
function isOther(stored: readonly PharmacyRow[]): (row: CheckedRow) => boolean {
  const said = ({ outcome, problems }: Pick<CheckedRow, 'outcome' | 'problems'>): string =>
    [outcome, ...problems.map(({ code, field }) => `${code} ${field}`)].join('|');
  const before = new Map(stored.map((row) => [row.row, said(row)]));
  return (row) => before.get(row.row) !== said(row);
}
