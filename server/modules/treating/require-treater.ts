import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** @throws NotFoundError when the treater is missing or another firm's. */
export async function requireTreater(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const [row] = await unitOfWork.query(
    'select 1 from treater t where t.firm_id = $1 and t.id = $2 for key share',
    [unitOfWork.principal.firmId, id],
  );
  if (row === undefined) throw new NotFoundError('Treater');
}
