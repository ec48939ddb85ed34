import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';

/** @throws NotFoundError for a matter that is missing or another firm's. */
export async function requireMatter(unitOfWork: UnitOfWork, id: string): Promise<void> {
  const [matter] = await unitOfWork.query('select 1 from matter where firm_id = $1 and id = $2', [
    unitOfWork.principal.firmId,
    id,
  ]);
  if (matter === undefined) throw new NotFoundError('Matter');
}
