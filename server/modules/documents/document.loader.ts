import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { documentsByIds, type DocumentRow } from './document.queries.js';

/** Null for a document that is missing or another firm's. */
export const documentLoader = (unitOfWork: UnitOfWork): DataLoader<string, DocumentRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await documentsByIds(unitOfWork, ids), ({ id }) => id));
