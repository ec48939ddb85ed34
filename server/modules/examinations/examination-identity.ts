import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { claimantDigests, identityOfClaimant, nameClaimant, recordNamedClaimant } from '../matters/index.js';

/** What an examination is recognised by when it is met again, and whom its matter is about. */
export type ExaminationIdentity = { readonly key: string; readonly claimantId: string | null };

/**
 * An examination is the same when examiner, day and matter are, or claimant where no matter is known: the key names
 * them as an import does. Without either nothing tells it again, and each is one of its own.
 *
 * @param claimantName as the examination's own paper gives it; a claimant whom the matter names stands above it.
 * @throws NotFoundError when the matter is missing or another firm's; ValidationError for a name that is none.
 */
export async function examinationIdentity(
  unitOfWork: UnitOfWork,
  matterId: string | null,
  claimantName: string | null = null,
): Promise<ExaminationIdentity> {
  if (matterId !== null) return identityInMatter(unitOfWork, matterId, claimantName);
  if (claimantName !== null) {
    const claimantId = await recordNamedClaimant(unitOfWork, claimantName);
    const { vault } = unitOfWork;
    const digests = claimantDigests(await vault.digests(), { fullName: claimantName, bornOn: null });
    return { key: identityOfClaimant(digests), claimantId };
  }
  const [identity] = await unitOfWork.query<{ key: string }>("select 'x:' || app.new_id() as key");
  if (identity === undefined) throw new Error('No id was made.');
  return { key: identity.key, claimantId: null };
}

async function identityInMatter(
  unitOfWork: UnitOfWork,
  matterId: string,
  claimantName: string | null,
): Promise<ExaminationIdentity> {
  const [identity] = await unitOfWork.query<ExaminationIdentity>(
    `select 'm:' || reference_key as key, claimant_id as "claimantId"
       from matter where firm_id = $1 and id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
  if (identity === undefined) throw new NotFoundError('Matter');
  if (identity.claimantId !== null || claimantName === null) return identity;
  return { ...identity, claimantId: await nameClaimant(unitOfWork, matterId, claimantName) };
}
