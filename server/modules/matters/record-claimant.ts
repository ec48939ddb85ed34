import type { UnitOfWork } from '../../platform/database/index.js';
import {
  claimantDigests,
  claimantNameDigest,
  nameWordDigests,
  sealClaimant,
  type ClaimantDetails,
} from './claimant-seal.js';
import { writtenText } from './written-text.js';

/**
 * The id of the claimant with this name and birth date, recorded when new. Without a birth date two people
 * of one name cannot be told apart, so each is recorded anew.
 *
 * @throws ValidationError when the name is blank or too long.
 */
export async function recordClaimant(unitOfWork: UnitOfWork, details: ClaimantDetails): Promise<string> {
  const fullName = writtenText(details.fullName, { field: 'claimantName', label: "The claimant's name" });
  const { firmId } = unitOfWork.principal;
  const person = { fullName, bornOn: details.bornOn };
  const sealing = await unitOfWork.vault.sealing();
  const { nameDigest, personDigest } = claimantDigests(sealing, person);
  if (details.bornOn !== null) {
    const [known] = await unitOfWork.query<{ id: string }>(
      'select id from claimant where firm_id = $1 and name_digest = $2 and person_digest = $3 order by id limit 1',
      [firmId, nameDigest, personDigest],
    );
    if (known !== undefined) return known.id;
  }
  const { sealedName, sealedBornOn, dataKeyId } = sealClaimant(sealing, person);
  const [recorded] = await unitOfWork.query<{ id: string }>(
    `insert into claimant (firm_id, sealed_name, sealed_born_on, data_key_id, name_digest, person_digest, name_words)
     values ($1, $2, $3, $4, $5, $6, $7::bytea[]) returning id`,
    [
      firmId,
      sealedName,
      sealedBornOn,
      dataKeyId,
      nameDigest,
      personDigest,
      nameWordDigests(sealing, fullName),
    ],
  );
  if (recorded === undefined) throw new Error('The claimant was not inserted.');
  return recorded.id;
}

/**
 * The id of the claimant who is known by this name alone, without birth date or matter; recorded when new. Of a
 * matter's claimant nobody says that they are the same person, so that one is left apart.
 *
 * @throws ValidationError when the name is blank or too long.
 */
export async function recordNamedClaimant(unitOfWork: UnitOfWork, name: string): Promise<string> {
  const fullName = writtenText(name, { field: 'claimantName', label: "The claimant's name" });
  const [known] = await unitOfWork.query<{ id: string }>(
    `select c.id from claimant c
      where c.firm_id = $1 and c.name_digest = $2 and c.sealed_born_on is null
        and not exists (select from matter m where m.firm_id = $1 and m.claimant_id = c.id)
      order by c.id limit 1`,
    [unitOfWork.principal.firmId, claimantNameDigest(await unitOfWork.vault.digests(), fullName)],
  );
  return known?.id ?? recordClaimant(unitOfWork, { fullName, bornOn: null });
}

/** Names the claimant of a matter that has none yet, and answers the claimant's id. */
export async function nameClaimant(
  unitOfWork: UnitOfWork,
  matterId: string,
  fullName: string,
): Promise<string> {
  const claimantId = await recordClaimant(unitOfWork, { fullName, bornOn: null });
  await unitOfWork.query(
    'update matter set claimant_id = $3, version = version + 1 where firm_id = $1 and id = $2 and claimant_id is null',
    [unitOfWork.principal.firmId, matterId, claimantId],
  );
  return claimantId;
}
