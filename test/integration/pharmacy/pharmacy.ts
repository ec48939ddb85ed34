import { createMatter } from '../../../server/modules/matters/index.js';
import { confirmImport } from '../../../server/modules/pharmacy/confirm-import.js';
import {
  importsByIds,
  type PharmacyImportRow,
} from '../../../server/modules/pharmacy/pharmacy-import.queries.js';
import { receivePharmacyFile } from '../../../server/modules/pharmacy/receive-pharmacy-file.js';
import { undoImport } from '../../../server/modules/pharmacy/undo-import.js';
import type { Principal } from '../../../server/platform/database/index.js';
import type { TestDocuments } from '../documents/documents.js';

/** The day on which the tests play; invented files lie before it. */
export const TODAY = '2026-11-22';

/** Headings as a pharmacy exports them; the people in these files are invented. */
export const HEADINGS =
  'Patient Name,Date Filled,Drug Name,NDC,Qty,Days Supply,Prescriber,Prescriber NPI,Rx Number,Fill Number,ICD-10';

/** One row of such a file, with only what matters overridden. */
export function fillLine(
  overrides: Partial<
    Record<'day' | 'drug' | 'ndc' | 'quantity' | 'days' | 'rx' | 'number' | 'npi' | 'icd', string>
  > = {},
): string {
  const {
    day = '2024-03-01',
    drug = 'Gabapentin 300 mg capsule',
    ndc = '',
    quantity = '90',
    days = '30',
    rx = '7001',
    number = '0',
    npi = '',
    icd = 'M54.16',
  } = overrides;
  return `Pia Quillhaven,${day},${drug},${ndc},${quantity},${days},Odo Fernsby MD,${npi},${rx},${number},${icd}`;
}

/** A file of these rows. */
export function fillFile(...lines: readonly string[]): Buffer {
  return Buffer.from([HEADINGS, ...lines, ''].join('\n'));
}

let sequence = 0;

/** A matter of the firm, of a claimant born in 1970 and injured in 2024. */
export function newMatter({ database }: TestDocuments, principal: Principal): Promise<string> {
  sequence += 1;
  return database.withFirm(principal, 'write', (unitOfWork) =>
    createMatter(unitOfWork, {
      reference: `Invented ${sequence}`,
      claimantName: 'Pia Quillhaven',
      claimantBornOn: '1970-02-03',
      injuredOn: '2024-01-15',
    }),
  );
}

/** Brings a file to a matter and checks it; nothing of it is imported. */
export function checked(
  { services }: TestDocuments,
  principal: Principal,
  matterId: string,
  bytes: Uint8Array,
): Promise<string> {
  return receivePharmacyFile(services, principal, {
    matterId,
    name: 'Quillhaven fills.csv',
    bytes,
    today: TODAY,
  });
}

/** The import as it stands. */
export async function importRow(
  { database }: TestDocuments,
  principal: Principal,
  id: string,
): Promise<PharmacyImportRow> {
  const [row] = await database.withFirm(principal, 'read', (unitOfWork) => importsByIds(unitOfWork, [id]));
  if (row === undefined) throw new Error('The import is not there.');
  return row;
}

/** Imports a checked file. */
export async function confirmed(docs: TestDocuments, principal: Principal, id: string): Promise<string> {
  const { version } = await importRow(docs, principal, id);
  await docs.database.withFirm(principal, 'write', (unitOfWork) =>
    confirmImport(unitOfWork, { id, version, today: TODAY }),
  );
  return id;
}

/** Brings a file to a matter and imports it. */
export async function imported(
  docs: TestDocuments,
  principal: Principal,
  matterId: string,
  bytes: Uint8Array,
): Promise<string> {
  return confirmed(docs, principal, await checked(docs, principal, matterId, bytes));
}

/** Takes an import back. */
export async function undone(docs: TestDocuments, principal: Principal, id: string): Promise<void> {
  const { version } = await importRow(docs, principal, id);
  await docs.database.withFirm(principal, 'write', (unitOfWork) => undoImport(unitOfWork, { id, version }));
}

/** State of each fill of a matter in the order of imports and rows, as "row:STATE". */
export async function statesOf({ asOwner }: TestDocuments, matterId: string): Promise<string[]> {
  const rows = await asOwner<{ shown: string }>(
    `select f.row_number || ':' || f.state as shown from pharmacy_fill f join pharmacy_import i
         on i.firm_id = f.firm_id and i.id = f.import_id
      where f.matter_id = $1 order by i.confirmed_at, f.row_number`,
    [matterId],
  );
  return rows.map(({ shown }) => shown);
}
