import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import type { PoolDataClass } from './data-class.js';

/**
 * From the next release on, nothing of the firm is in the pool; releases that were made stay known. At once the firm
 * reads no pooled figures any more.
 *
 * @throws ConflictError when the firm does not contribute.
 */
export async function withdrawFromPool(unitOfWork: UnitOfWork, dataClass: PoolDataClass): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ id: string }>(
    `update pool_opt_in set withdrawn_at = now(), withdrawn_by = $3
      where firm_id = $1 and data_class = $2 and withdrawn_at is null returning id`,
    [firmId, dataClass, memberId],
  );
  if (rows.length === 0) {
    throw new ConflictError('The firm does not contribute this to the pool.', { path: ['dataClass'] });
  }
  await unitOfWork.audit({ action: 'POOL_WITHDRAWN', detail: { dataClass } });
}
