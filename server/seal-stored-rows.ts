import { firmId } from './kernel/ids.js';
import {
  sealPlainBatches,
  sealPlainChunks,
  sealPlainIdentities,
  sealPlainRejects,
} from './modules/ingestion/index.js';
import { sealPlainClaimants } from './modules/matters/index.js';
import { sealPlainProposals, sealPlainReadingKeys } from './modules/readings/index.js';
import { systemPrincipal, withOwner, type Database } from './platform/database/index.js';

/** Each seals a part, and answers 0 when nothing is left. */
const PARTS = [
  sealPlainClaimants,
  sealPlainIdentities,
  sealPlainReadingKeys,
  sealPlainProposals,
  sealPlainChunks,
  sealPlainRejects,
  sealPlainBatches,
] as const;

/** Constraints that so far spoke of new rows only. */
const CONSTRAINTS = [
  ['claimant', 'claimant_is_sealed'],
  ['examination', 'examination_identity_is_sealed'],
  ['source_document', 'source_document_reading_key_is_sealed'],
  ['reading_proposal', 'reading_proposal_name_is_sealed'],
  ['import_chunk', 'import_chunk_is_sealed'],
  ['import_row', 'import_row_is_sealed'],
  ['import_batch', 'import_batch_is_sealed'],
] as const;

/**
 * Seals what an earlier version stored plain: claimants' names and birth dates, keys that were made of them, names
 * proposed by readers, and what imports keep of their files. In short transactions, so that a start that is broken off is gone on with by the next;
 * does nothing when all is sealed. Then has the database hold every row to it.
 *
 * @returns how many rows were sealed.
 */
export async function sealStoredRows(database: Database, ownerUrl: string): Promise<number> {
  let sealed = 0;
  for (const id of await database.firmsWithPlainRows()) {
    const principal = systemPrincipal(firmId(id), 'SEALING');
    for (const sealPart of PARTS) {
      for (let rows = -1; rows !== 0; sealed += rows) {
        rows = await database.withFirm(principal, 'write', sealPart);
      }
    }
  }
  await holdToSealing(ownerUrl);
  return sealed;
}

async function holdToSealing(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    for (const [table, name] of CONSTRAINTS) {
      const { rowCount } = await owner.query(
        'select from pg_constraint where conrelid = $1::regclass and conname = $2 and not convalidated',
        [table, name],
      );
      if (rowCount === 1) await owner.query(`alter table ${table} validate constraint ${name}`);
    }
  });
}
