import type { FillField } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { lockAtVersion } from '../matters/index.js';
import type { PharmacyImportStatus } from './pharmacy-vocabulary.js';

/** Rows of the file by what becomes of them; rows = fills + duplicates + reversals + rejected. */
export type ImportCounts = {
  readonly rows: number;
  readonly fills: number;
  readonly duplicates: number;
  readonly reversals: number;
  readonly rejected: number;
  /** Rows that are kept, and of which something is odd. */
  readonly warnings: number;
};

/** A pharmacy's file in a matter. */
export type PharmacyImportRow = ImportCounts & {
  readonly id: string;
  readonly matterId: string;
  readonly documentId: string;
  readonly status: PharmacyImportStatus;
  /** Of a workbook; null for text. */
  readonly sheet: string | null;
  readonly headings: readonly string[];
  /** By position. */
  readonly columns: readonly FillField[];
  readonly suggestedColumns: readonly FillField[];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly version: number;
};

/** A matter has at most this many files in one answer. */
const MOST_IMPORTS = 100;

const IMPORT = `
select i.id, i.matter_id as "matterId", i.document_id as "documentId", i.status, i.sheet, i.headings, i.columns,
       i.suggested_columns as "suggestedColumns", i.row_count as rows, i.fill_count as fills,
       i.duplicate_count as duplicates, i.reversal_count as reversals, i.rejected_count as rejected,
       i.warning_count as warnings, i.created_at as "createdAt", i.confirmed_at as "confirmedAt", i.version
  from pharmacy_import i`;

/** In no particular order; missing ones and another firm's are left out. */
export function importsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<PharmacyImportRow[]> {
  return unitOfWork.query(`${IMPORT} where i.firm_id = $1 and i.id = any ($2::uuid[])`, [
    unitOfWork.principal.firmId,
    ids,
  ]);
}

/** The files of many matters, newest first; at most 100 of each. */
export function importsOfMatters(
  unitOfWork: UnitOfWork,
  matterIds: readonly string[],
): Promise<PharmacyImportRow[]> {
  return unitOfWork.query(
    `select i.* from unnest($2::uuid[]) as m (id)
      cross join lateral (
        ${IMPORT} where i.firm_id = $1 and i.matter_id = m.id
         order by i.created_at desc, i.id desc limit ${MOST_IMPORTS}) i`,
    [unitOfWork.principal.firmId, matterIds],
  );
}

/** The import of the document that waits or stands; null when it was let go, taken back or never made. */
export async function openImportOfDocument(
  unitOfWork: UnitOfWork,
  documentId: string,
): Promise<string | null> {
  const [row] = await unitOfWork.query<{ id: string }>(
    `select id from pharmacy_import
      where firm_id = $1 and document_id = $2 and status in ('CHECKED', 'IMPORTED') order by created_at limit 1`,
    [unitOfWork.principal.firmId, documentId],
  );
  return row?.id ?? null;
}

/**
 * One import with the fills of its matter, locked for the change that follows: of two people who import into one
 * matter at once, the second sees the first's fills.
 *
 * @throws NotFoundError when missing or another firm's; StaleVersionError when changed since `version`.
 */
export async function importForChange(
  unitOfWork: UnitOfWork,
  id: string,
  version: number,
): Promise<PharmacyImportRow> {
  const [found] = await importsByIds(unitOfWork, [id]);
  if (found === undefined) throw new NotFoundError('PharmacyImport');
  // The matter's fills first, always: whoever settles them changes other imports of the matter as well.
  await lockFillsOf(unitOfWork, found.matterId);
  await lockAtVersion(unitOfWork, 'pharmacy_import', id, version);
  const [row] = await importsByIds(unitOfWork, [id]);
  return row ?? found;
}

/** Lets nobody else change the fills of the matter until the transaction ends; the matter itself stays free. */
export async function lockFillsOf(unitOfWork: UnitOfWork, matterId: string): Promise<void> {
  await unitOfWork.query("select pg_advisory_xact_lock(hashtextextended('pharmacy ' || $1::text, 0))", [
    matterId,
  ]);
}
