import type { UnitOfWork } from '../../platform/database/index.js';
import { lockAtVersion } from '../matters/index.js';

/** Removes a day and answers its matter. @throws NotFoundError, StaleVersionError. */
export async function removeMatterDate(
  unitOfWork: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  await lockAtVersion(unitOfWork, 'matter_date', id, version);
  const [row] = await unitOfWork.query<{ matterId: string; kind: string }>(
    'delete from matter_date where firm_id = $1 and id = $2 returning matter_id as "matterId", kind',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new TypeError('A locked day is gone.');
  const { matterId, kind } = row;
  await unitOfWork.audit({
    action: 'MATTER_DATE_REMOVED',
    objectType: 'MatterDate',
    objectId: id,
    detail: { kind },
  });
  await unitOfWork.notify('matter', matterId);
  return matterId;
}
