import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { importBatchesByIds, type ImportBatch } from './import-batch.queries.js';

/** Imports by row id; null for one that is missing or another firm's. */
export const importBatchLoader = (unitOfWork: UnitOfWork): DataLoader<string, ImportBatch | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await importBatchesByIds(unitOfWork, ids), (batch) => batch.id),
  );
