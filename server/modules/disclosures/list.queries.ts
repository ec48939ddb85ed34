import type { SourceCite } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import type { AuditedEntry, ListDecision } from './list-audit.js';
import type { ListColumn, ListEntry, ListProblem, ListRow } from './list-entry.js';
import { documentCite } from '../treating/index.js';
import { openListRow, sealListRow, type SealedColumn } from './sealed-case.js';

/** CHECKED: read, and compared with nothing. CONFIRMED: it counts. DISCARDED: set aside. */
export const ListStatus = { CHECKED: 'CHECKED', CONFIRMED: 'CONFIRMED', DISCARDED: 'DISCARDED' } as const;
export type ListStatus = (typeof ListStatus)[keyof typeof ListStatus];

/** How a list came: pasted, as a file of a table, or as a document that was read. */
export const ListSource = { TEXT: 'TEXT', FILE: 'FILE', DOCUMENT: 'DOCUMENT' } as const;
export type ListSource = (typeof ListSource)[keyof typeof ListSource];

/** A disclosed list as stored. Days are YYYY-MM-DD. */
export type DisclosedListRow = {
  readonly id: string;
  readonly examinerId: string;
  /** The matter in which it was disclosed; null: not known. */
  readonly matterId: string | null;
  readonly documentId: string | null;
  readonly source: ListSource;
  readonly name: string;
  readonly disclosedOn: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly status: ListStatus;
  readonly columns: readonly ListColumn[];
  readonly createdAt: Date;
  readonly version: number;
  readonly rows: number;
  readonly taken: number;
};

/** A row of a list as stored. */
export type DisclosedEntryRow = {
  readonly id: string;
  readonly listId: string;
  readonly number: number;
  readonly cells: readonly string[];
  readonly page: number | null;
  readonly entry: ListEntry | null;
  readonly problems: readonly ListProblem[];
};

/** More lists of one examiner than this are not shown; the newest are. */
export const MOST_LISTS = 50;

const LISTS = `
select l.id, a.subject_id as "examinerId", l.matter_id as "matterId", l.document_id as "documentId", l.source, l.name,
       l.disclosed_on::text as "disclosedOn", l.covers_from::text as "coversFrom", l.covers_to::text as "coversTo",
       l.status, l.columns, l.created_at as "createdAt", l.version, counted.rows, counted.taken
  from disclosed_list l
  join examiner_appearance a on a.firm_id = l.firm_id and a.id = l.appearance_id
 cross join lateral (
   select count(*)::integer as rows, (count(*) filter (where e.is_taken))::integer as taken
     from disclosed_entry e where e.firm_id = l.firm_id and e.list_id = l.id) counted
 where l.firm_id = $1`;

/** Lists by id, in no particular order. */
export function listsByIds(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<DisclosedListRow[]> {
  return unitOfWork.query(`${LISTS} and l.id = any ($2::uuid[])`, [unitOfWork.principal.firmId, ids]);
}

/** Lists of examiners that are not discarded, the newest disclosure first. */
export function listsOfExaminers(
  unitOfWork: UnitOfWork,
  examinerIds: readonly string[],
): Promise<DisclosedListRow[]> {
  return unitOfWork.query(
    `${LISTS} and a.subject_id = any ($2::uuid[]) and l.status <> 'DISCARDED'
      order by l.disclosed_on desc, l.id desc`,
    [unitOfWork.principal.firmId, examinerIds],
  );
}

/** All rows of lists in their order; a list has at most MOST_LIST_ROWS. */
export function entriesOfLists(
  unitOfWork: UnitOfWork,
  listIds: readonly string[],
): Promise<DisclosedEntryRow[]> {
  return openedEntries(unitOfWork, 'e.list_id = any ($2::uuid[])', listIds);
}

/** Rows by id, in no particular order. */
export function entriesById(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<DisclosedEntryRow[]> {
  return openedEntries(unitOfWork, 'e.id = any ($2::uuid[])', ids);
}

async function openedEntries(
  unitOfWork: UnitOfWork,
  condition: string,
  ids: readonly string[],
): Promise<DisclosedEntryRow[]> {
  const rows = await unitOfWork.query<Omit<DisclosedEntryRow, 'cells' | 'entry'> & SealedColumn>(
    `select e.id, e.list_id as "listId", e.number, e.page, e.problems, e.sealed, e.data_key_id as "dataKeyId"
       from disclosed_entry e
      where e.firm_id = $1 and ${condition} order by e.list_id, e.number`,
    [unitOfWork.principal.firmId, ids],
  );
  return Promise.all(
    rows.map(async ({ sealed, dataKeyId, ...row }) => ({
      ...row,
      ...(await openListRow(unitOfWork, { sealed, dataKeyId })),
    })),
  );
}

/** Entries that were taken, as the audit compares them. */
export const auditedEntries = (rows: readonly DisclosedEntryRow[]): AuditedEntry[] =>
  rows.flatMap(({ id, entry }) => (entry === null ? [] : [{ ...entry, id }]));

/** The document of the list; else the list as recorded. */
export function listCite({ id, documentId }: DisclosedListRow): SourceCite {
  return documentCite(
    { documentId, page: null, quote: null },
    { kind: 'RECORD', what: 'DISCLOSED_LIST', id },
  );
}

/** What people said of the entries of lists. */
export function decisionsOfLists(
  unitOfWork: UnitOfWork,
  listIds: readonly string[],
): Promise<(ListDecision & { readonly listId: string })[]> {
  return unitOfWork.query(
    `select e.list_id as "listId", d.entry_id as "entryId", d.testimony_id as "testimonyId", d.is_same as "isSame"
       from disclosed_match d join disclosed_entry e on e.firm_id = d.firm_id and e.id = d.entry_id
      where d.firm_id = $1 and e.list_id = any ($2::uuid[])`,
    [unitOfWork.principal.firmId, listIds],
  );
}

/** Writes the rows of a list in place of those that it had. */
export async function replaceEntries(
  unitOfWork: UnitOfWork,
  listId: string,
  rows: readonly ListRow[],
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await unitOfWork.query('delete from disclosed_entry where firm_id = $1 and list_id = $2', [firmId, listId]);
  const sealing = await unitOfWork.vault.sealing();
  const stored = rows.map(({ number, page, problems, ...row }) => ({
    ...{ number, page, problems },
    is_taken: row.entry !== null,
    sealed: sealListRow(sealing, row).toString('base64'),
  }));
  await unitOfWork.query(
    `insert into disclosed_entry (firm_id, list_id, number, page, problems, is_taken, sealed, data_key_id)
     select $1, $2, r.number, r.page, r.problems, r.is_taken, decode(r.sealed, 'base64'), $4
       from jsonb_to_recordset($3::jsonb)
            as r (number integer, page integer, problems jsonb, is_taken boolean, sealed text)`,
    [firmId, listId, JSON.stringify(stored), sealing.dataKeyId],
  );
}
