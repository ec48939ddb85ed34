import { randomUUID } from 'node:crypto';
import { claimantDigests, openClaimant, sealClaimant } from '../../server/modules/matters/index.js';
import type { ClaimantDetails } from '../../server/modules/matters/index.js';
import type { Principal, UnitOfWork } from '../../server/platform/database/index.js';
import type { TestDatabase } from './database.js';

/** Writes claimants past the product's command, each one anew and not to be searched; ids in their order. */
export async function insertClaimants(
  unitOfWork: UnitOfWork,
  people: readonly ClaimantDetails[],
): Promise<string[]> {
  const sealing = await unitOfWork.vault.sealing();
  const ids = people.map(() => randomUUID());
  const sealed = people.map((person) => sealClaimant(sealing, person));
  const digests = people.map((person) => claimantDigests(sealing, person));
  await unitOfWork.query(
    `insert into claimant (firm_id, id, data_key_id, name_words, sealed_name, sealed_born_on, name_digest, person_digest)
     select $1::uuid, p.id, $2::uuid, '{}', p.sealed_name, p.sealed_born_on, p.name_digest, p.person_digest
       from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])
            as p (id, sealed_name, sealed_born_on, name_digest, person_digest)`,
    [
      unitOfWork.principal.firmId,
      sealing.dataKeyId,
      ids,
      sealed.map(({ sealedName }) => sealedName),
      sealed.map(({ sealedBornOn }) => sealedBornOn),
      digests.map(({ nameDigest }) => nameDigest),
      digests.map(({ personDigest }) => personDigest),
    ],
  );
  return ids;
}

type SealedRow = { id: string; sealedName: Buffer; sealedBornOn: Buffer | null; dataKeyId: string };

/** The firm's claimants in clear, by id. */
export function claimantsOf(
  { database }: TestDatabase,
  principal: Principal,
): Promise<ReadonlyMap<string, ClaimantDetails>> {
  return database.withFirm(principal, 'read', async (unitOfWork) => {
    const rows = await unitOfWork.query<SealedRow>(
      `select id, sealed_name as "sealedName", sealed_born_on as "sealedBornOn", data_key_id as "dataKeyId"
         from claimant where firm_id = $1`,
      [principal.firmId],
    );
    const claimants = new Map<string, ClaimantDetails>();
    for (const row of rows) claimants.set(row.id, await openClaimant(unitOfWork, row));
    return claimants;
  });
}
