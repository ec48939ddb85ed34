import type { FillReadingContext } from '../../pharmacology/index.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { openClaimant } from '../matters/index.js';

type MatterDays = {
  readonly injuredOn: string | null;
  readonly sealedName: Buffer | null;
  readonly sealedBornOn: Buffer | null;
  readonly dataKeyId: string | null;
};

/**
 * What the rows of a file are held against.
 *
 * @throws NotFoundError for a matter that is missing or another firm's.
 */
export async function readingContext(
  unitOfWork: UnitOfWork,
  { matterId, today }: { readonly matterId: string; readonly today: string },
): Promise<FillReadingContext> {
  const [matter] = await unitOfWork.query<MatterDays>(
    `select m.injured_on::text as "injuredOn", c.sealed_name as "sealedName",
            c.sealed_born_on as "sealedBornOn", c.data_key_id as "dataKeyId"
       from matter m left join claimant c on c.firm_id = m.firm_id and c.id = m.claimant_id
      where m.firm_id = $1 and m.id = $2`,
    [unitOfWork.principal.firmId, matterId],
  );
  if (matter === undefined) throw new NotFoundError('Matter');
  const { injuredOn } = matter;
  // Pharmacies here write the month first; other orders are told by a full year in front.
  return { today, injuredOn, bornOn: await birthDate(unitOfWork, matter), dateOrder: 'MDY' };
}

async function birthDate(
  unitOfWork: UnitOfWork,
  { sealedName, sealedBornOn, dataKeyId }: MatterDays,
): Promise<string | null> {
  if (sealedName === null || dataKeyId === null) return null;
  return (await openClaimant(unitOfWork, { sealedName, sealedBornOn, dataKeyId })).bornOn;
}
