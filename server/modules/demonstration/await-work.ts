import { setInterval as every } from 'node:timers/promises';
import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { documentLoader } from '../documents/index.js';

const LOOK_EVERY_MS = 1_000;

/** Waits until all of the documents are read. False when one of them can not be, or the waiting was ended. */
export function areRead(
  database: Database,
  principal: Principal,
  documentIds: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  return answered(signal, () =>
    database.withFirm(principal, 'read', async (unitOfWork) => {
      const rows = await documentLoader(unitOfWork).loadMany(documentIds);
      const statuses = rows.map((row) => (row instanceof Error ? undefined : row?.status));
      if (statuses.some((status) => status === undefined || status === 'REFUSED' || status === 'FAILED')) {
        return false;
      }
      return statuses.every((status) => status !== 'WAITING' && status !== 'READING') ? true : null;
    }),
  );
}

/** Waits until every examiner of the firm is compared with peers. False when the waiting was ended. */
export function arePeersCompared(
  database: Database,
  principal: Principal,
  signal: AbortSignal,
): Promise<boolean> {
  const look = async (unitOfWork: UnitOfWork): Promise<true | null> => {
    const stale = await unitOfWork.query('select 1 from peer_stale where firm_id = $1 limit 1', [
      principal.firmId,
    ]);
    return stale.length === 0 ? true : null;
  };
  return answered(signal, () => database.withFirm(principal, 'read', look));
}

/** Looks every second until there is an answer; false when the waiting was ended. */
async function answered(signal: AbortSignal, look: () => Promise<boolean | null>): Promise<boolean> {
  try {
    for await (const _ of every(LOOK_EVERY_MS, null, { signal })) {
      const answer = await look();
      if (answer !== null) return answer;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return false;
}
