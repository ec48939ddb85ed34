import type { UnitOfWork } from '../../platform/database/index.js';
import { endSessions } from './end-sessions.js';

/** Ends every session of the person, in every firm, this one included. Answers how many ended. */
export async function signOutEverywhere(unitOfWork: UnitOfWork): Promise<number> {
  const { accountId } = unitOfWork.principal;
  if (accountId === null) return 0;
  const ended = await endSessions(unitOfWork, { accountId });
  await unitOfWork.audit({ action: 'SIGNED_OUT_EVERYWHERE', objectType: 'Account', objectId: accountId });
  return ended;
}
