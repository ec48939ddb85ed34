import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { membersByIds, type MemberRow } from './member.queries.js';

/** Members of the firm by id, with the person; null when missing or another firm's. */
export function memberLoader(unitOfWork: UnitOfWork): DataLoader<string, MemberRow | null> {
  return new DataLoader(async (ids) =>
    alignToKeys(ids, await membersByIds(unitOfWork, ids), (member) => member.id),
  );
}
