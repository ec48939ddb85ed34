import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';
import { refreshMatterCounts } from './refresh-matter-counts.js';

/**
 * Removes an opinion with what was decided on how examiners met it.
 *
 * @returns the id of its matter.
 * @throws NotFoundError, StaleVersionError.
 */
export async function removeTreatingOpinion(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'treating_opinion', id, version);
  const [row] = await unitOfWork.query<{ matterId: string }>(
    'delete from treating_opinion where firm_id = $1 and id = $2 returning matter_id as "matterId"',
    [unitOfWork.principal.firmId, id],
  );
  const matterId = row?.matterId ?? '';
  await unitOfWork.audit({ action: 'TREATING_OPINION_REMOVED', objectType: 'TreatingOpinion', objectId: id });
  await refreshMatterCounts(unitOfWork, matterId);
  await unitOfWork.notify('matter', matterId);
  return matterId;
}
