import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import { writtenTreater, type TreaterDetails } from './record-treater.js';
import { treatersNamed } from './treater.queries.js';
import { TreaterTakenError } from './treating.errors.js';

/** A treater as they are to stand; what is null or absent is not known. */
export type TreaterChange = TreaterDetails & { readonly id: string; readonly version: number };

/**
 * @throws NotFoundError, StaleVersionError; TreaterTakenError when another treater has the name and number, or the
 *   number; what writtenTreater throws.
 */
export async function updateTreater(unitOfWork: UnitOfWork, change: TreaterChange): Promise<void> {
  await lockAtVersion(unitOfWork, 'treater', change.id, change.version);
  const written = writtenTreater(change);
  const { nameKey, npi } = written;
  const others = await treatersNamed(unitOfWork, { key: nameKey, npi });
  if (others.some((other) => other.id !== change.id && other.npi === npi)) throw new TreaterTakenError();
  await unitOfWork.query(
    `update treater set full_name = $3, name_key = $4, credentials = $5, specialty = $6, npi = $7, practice = $8,
                        version = version + 1
      where firm_id = $1 and id = $2`,
    [
      unitOfWork.principal.firmId,
      change.id,
      written.fullName,
      nameKey,
      written.credentials,
      written.specialty,
      npi,
      written.practice,
    ],
  );
  await unitOfWork.audit({ action: 'TREATER_UPDATED', objectType: 'Treater', objectId: change.id });
}
