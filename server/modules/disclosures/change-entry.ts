import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { appearAs } from '../examiners/index.js';
import { lockAtVersion } from '../matters/index.js';
import type { QuotedPassage } from '../treating/index.js';

/** What is recorded of an examiner one by one, with what the history calls it. */
const ENTRIES = {
  challenge: { objectType: 'Challenge', verb: 'CHALLENGE' },
  fee_item: { objectType: 'FeeItem', verb: 'FEE_ITEM' },
  invoice: { objectType: 'Invoice', verb: 'INVOICE' },
  income_estimate: { objectType: 'IncomeEstimate', verb: 'INCOME_ESTIMATE' },
} as const;
export type EntryTable = keyof typeof ENTRIES;

/** An entry with the version that was read. */
export type EntryAtVersion = { readonly id: string; readonly version: number };

type Value = string | number | boolean | Buffer | null;
/** Values by column. The names of the columns are the module's own, never a caller's. */
export type EntryColumns = Readonly<Record<string, Value>>;

/** The columns in which every entry keeps its page and its words. */
export function passageColumns({ quote, page, documentId, isChecked }: QuotedPassage): EntryColumns {
  return { quote, page, source_document_id: documentId, is_quote_checked: isChecked };
}

/** @returns its id. @throws NotFoundError when there is no such examiner for this firm. */
export async function addEntry(
  unitOfWork: UnitOfWork,
  table: EntryTable,
  examinerId: string,
  columns: EntryColumns,
): Promise<string> {
  const { appearanceId, subjectId } = await appearAs(unitOfWork, examinerId);
  const names = ['firm_id', 'appearance_id', ...Object.keys(columns)];
  const values = [unitOfWork.principal.firmId, appearanceId, ...Object.values(columns)];
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
    values,
  );
  if (row === undefined) throw new Error('The entry was not inserted.');
  await record(unitOfWork, table, { id: row.id, what: 'ADDED', examinerId: subjectId });
  return row.id;
}

/** Replaces an entry whole. @returns the examiner. @throws NotFoundError; StaleVersionError. */
export async function updateEntry(
  unitOfWork: UnitOfWork,
  table: EntryTable,
  { id, version }: EntryAtVersion,
  columns: EntryColumns,
): Promise<string> {
  await lockAtVersion(unitOfWork, table, id, version);
  const sets = Object.keys(columns).map((name, at) => `${name} = $${at + 3}`);
  await unitOfWork.query(
    `update ${table} set ${sets.join(', ')}, version = version + 1 where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, id, ...Object.values(columns)],
  );
  const examinerId = await examinerOfEntry(unitOfWork, table, id);
  await record(unitOfWork, table, { id, what: 'UPDATED', examinerId });
  return examinerId;
}

/** @returns the examiner. @throws NotFoundError; StaleVersionError. */
export async function removeEntry(
  unitOfWork: UnitOfWork,
  table: EntryTable,
  { id, version }: EntryAtVersion,
): Promise<string> {
  await lockAtVersion(unitOfWork, table, id, version);
  const examinerId = await examinerOfEntry(unitOfWork, table, id);
  await unitOfWork.query(`delete from ${table} where firm_id = $1 and id = $2`, [
    unitOfWork.principal.firmId,
    id,
  ]);
  await record(unitOfWork, table, { id, what: 'REMOVED', examinerId });
  return examinerId;
}

async function examinerOfEntry(unitOfWork: UnitOfWork, table: EntryTable, id: string): Promise<string> {
  const [row] = await unitOfWork.query<{ examinerId: string }>(
    `select a.subject_id as "examinerId" from ${table} x
       join examiner_appearance a on a.firm_id = x.firm_id and a.id = x.appearance_id
      where x.firm_id = $1 and x.id = $2`,
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError(ENTRIES[table].objectType);
  return row.examinerId;
}

async function record(
  unitOfWork: UnitOfWork,
  table: EntryTable,
  change: {
    readonly id: string;
    readonly what: 'ADDED' | 'UPDATED' | 'REMOVED';
    readonly examinerId: string;
  },
): Promise<void> {
  const { objectType, verb } = ENTRIES[table];
  await unitOfWork.audit({
    action: `${verb}_${change.what}`,
    objectType,
    objectId: change.id,
    detail: { examinerId: change.examinerId },
  });
  await unitOfWork.notify('examiner', change.examinerId);
}
