import type { UnitOfWork } from '../../platform/database/index.js';
import { readingKey } from './reading-key.js';

/** Documents in one transaction. */
const BATCH = 500;

/** Replaces some keys that an earlier version wrote in words; answers how many, 0 when none is left. */
export async function sealPlainReadingKeys(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ id: string; key: string }>(
    `select id, reading_key as key from source_document where firm_id = $1 and reading_key ~ '[|]'
      order by id limit ${BATCH} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  await unitOfWork.query(
    `update source_document d set reading_key = s.key
       from unnest($2::uuid[], $3::text[]) as s (id, key) where d.firm_id = $1 and d.id = s.id`,
    [firmId, rows.map(({ id }) => id), rows.map(({ key }) => readingKey(sealing, key))],
  );
  await unitOfWork.audit({ action: 'READING_KEYS_SEALED', detail: { documents: rows.length } });
  return rows.length;
}
