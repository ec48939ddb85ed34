import type { UnitOfWork } from '../../platform/database/index.js';
import { claimantDigests, nameWordDigests, sealClaimant } from './claimant-seal.js';

/** Claimants sealed in one transaction. */
const BATCH = 500;

/** Seals some claimants whom an earlier version stored plain; answers how many, 0 when none is left. */
export async function sealPlainClaimants(unitOfWork: UnitOfWork): Promise<number> {
  const { firmId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ id: string; fullName: string; bornOn: string | null }>(
    `select id, full_name as "fullName", born_on::text as "bornOn" from claimant
      where firm_id = $1 and full_name is not null order by id limit ${BATCH} for update`,
    [firmId],
  );
  if (rows.length === 0) return 0;
  const sealing = await unitOfWork.vault.sealing();
  for (const { id, ...person } of rows) {
    const { sealedName, sealedBornOn, dataKeyId } = sealClaimant(sealing, person);
    const { nameDigest, personDigest } = claimantDigests(sealing, person);
    const words = nameWordDigests(sealing, person.fullName);
    await unitOfWork.query(
      `update claimant
          set sealed_name = $3, sealed_born_on = $4, data_key_id = $5, name_digest = $6, person_digest = $7,
              name_words = $8::bytea[], full_name = null, name_key = null, born_on = null
        where firm_id = $1 and id = $2`,
      [firmId, id, sealedName, sealedBornOn, dataKeyId, nameDigest, personDigest, words],
    );
  }
  await unitOfWork.audit({ action: 'CLAIMANTS_SEALED', detail: { claimants: rows.length } });
  return rows.length;
}
