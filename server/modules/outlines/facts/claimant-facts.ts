import type { UnitOfWork } from '../../../platform/database/index.js';
import { openClaimant, type SealedClaimant } from '../../matters/index.js';
import { nameWords } from '../chapters/claimant-words.js';

/** The words of the claimant's name, which no question has; none without a matter, or a claimant in it. */
export async function claimantWords(
  unitOfWork: UnitOfWork,
  about: { readonly matterId: string | null; readonly examinationId: string | null },
): Promise<readonly string[]> {
  const rows = await unitOfWork.query<Omit<SealedClaimant, 'sealedBornOn'>>(
    `select c.sealed_name as "sealedName", c.data_key_id as "dataKeyId" from claimant c
      where c.firm_id = $1 and c.id in (
        select m.claimant_id from matter m where m.firm_id = $1 and m.id = $2
        union select e.claimant_id from examination e where e.firm_id = $1 and e.id = $3)`,
    [unitOfWork.principal.firmId, about.matterId, about.examinationId],
  );
  const names = await Promise.all(
    rows.map(async (row) => (await openClaimant(unitOfWork, { ...row, sealedBornOn: null })).fullName),
  );
  return [...new Set(names.flatMap(nameWords))];
}
