import type { UnitOfWork } from '../../platform/database/index.js';
import { endSession } from './end-sessions.js';

/** Ends the session in use. Its cookie is worth nothing from the commit on, wherever it was copied to. */
export async function signOut(unitOfWork: UnitOfWork): Promise<void> {
  const { sessionId } = unitOfWork.principal;
  if (sessionId === null || !(await endSession(unitOfWork, sessionId))) return;
  await unitOfWork.audit({ action: 'SIGNED_OUT', objectType: 'Session', objectId: sessionId });
}
