import type { UnitOfWork } from '../../platform/database/index.js';
import { ConflictError } from '../../platform/errors.js';
import type { PoolDataClass } from './data-class.js';

/**
 * From the next release on, the firm contributes this class of data.
 *
 * @throws ConflictError when it does already.
 */
export async function optIntoPool(unitOfWork: UnitOfWork, dataClass: PoolDataClass): Promise<void> {
  const { firmId, memberId } = unitOfWork.principal;
  const rows = await unitOfWork.query<{ id: string }>(
    `insert into pool_opt_in (firm_id, data_class, opted_in_by) values ($1, $2, $3)
     on conflict (firm_id, data_class) where withdrawn_at is null do nothing returning id`,
    [firmId, dataClass, memberId],
  );
  if (rows.length === 0) {
    throw new ConflictError('The firm contributes this to the pool already.', { path: ['dataClass'] });
  }
  await unitOfWork.audit({ action: 'POOL_OPTED_IN', detail: { dataClass } });
}
