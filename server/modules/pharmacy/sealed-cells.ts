import { z } from 'zod';
import type { Sealing, UnitOfWork } from '../../platform/database/index.js';

const PURPOSE = 'row of a pharmacy file';
const cellsOfRow = z.array(z.string());

/** The cells of a row as they are stored: a column that nobody mapped may hold a name. */
export function sealCells(sealing: Sealing, cells: readonly string[]): Buffer {
  return sealing.seal(PURPOSE, JSON.stringify(cells));
}

/** @throws MasterKeyError when they were sealed under another master key. */
export async function openCells(
  { vault }: UnitOfWork,
  { sealedCells, dataKeyId }: { readonly sealedCells: Buffer; readonly dataKeyId: string },
): Promise<readonly string[]> {
  return cellsOfRow.parse(JSON.parse(await vault.open(PURPOSE, { sealed: sealedCells, dataKeyId })));
}
