import type { UnitOfWork } from '../../platform/database/index.js';

/** The firm's own number of a matter, as paper names it; null when it is missing or another firm's. */
export async function matterReference(unitOfWork: UnitOfWork, matterId: string): Promise<string | null> {
  const [row] = await unitOfWork.query<{ reference: string }>(
    'select reference from matter where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, matterId],
  );
  return row?.reference ?? null;
}
