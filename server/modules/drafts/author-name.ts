import type { UnitOfWork } from '../../platform/database/index.js';
import { memberLoader } from '../identity/index.js';

/** Whom the words of the person at work are credited to; "the firm" where no person is at work. */
export async function authorName(unitOfWork: UnitOfWork): Promise<string> {
  const { memberId } = unitOfWork.principal;
  const member = memberId === null ? null : await memberLoader(unitOfWork).load(memberId);
  return member?.displayName ?? 'the firm';
}
