import type { Sealing, UnitOfWork } from '../../platform/database/index.js';
import type { ListEntry } from './list-entry.js';

/** What the vault binds each to. A case is named after its parties, so its name is sealed as a caption is. */
const CASE_NAME = 'challenge case name';
const LIST_ROW = 'row of a disclosed list';

/** A row of a list as it is sealed: the cells as they came, and what was read of them. */
export type SealedListRow = { readonly cells: readonly string[]; readonly entry: ListEntry | null };

/** A sealed text with the key that opens it. */
export type SealedColumn = { readonly sealed: Buffer; readonly dataKeyId: string };

export async function sealCaseName({ vault }: UnitOfWork, caseName: string): Promise<SealedColumn> {
  const { seal, dataKeyId } = await vault.sealing();
  return { sealed: seal(CASE_NAME, caseName), dataKeyId };
}

/** @throws MasterKeyError when it was sealed under another master key. */
export function openCaseName({ vault }: UnitOfWork, column: SealedColumn): Promise<string> {
  return vault.open(CASE_NAME, column);
}

export function sealListRow(sealing: Sealing, { cells, entry }: SealedListRow): Buffer {
  return sealing.seal(LIST_ROW, JSON.stringify({ cells, entry }));
}

/** @throws MasterKeyError when it was sealed under another master key. */
export function openListRow({ vault }: UnitOfWork, column: SealedColumn): Promise<SealedListRow> {
  return vault.openJson<SealedListRow>(LIST_ROW, column);
}
