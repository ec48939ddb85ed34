import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { comparisonInputs } from './comparison-inputs.queries.js';
import { compareRecords, type RecordComparison } from './record-comparison.js';
import { recordIndexesByIds, recordIndexesOfMatters, type RecordIndexRow } from './record-index.queries.js';
import {
  suppliedRecordsByIds,
  suppliedRecordsOfMatters,
  type SuppliedRecord,
} from './supplied-record.queries.js';

/** Null for an index that is missing or another firm's. */
export const recordIndexLoader = (unitOfWork: UnitOfWork): DataLoader<string, RecordIndexRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await recordIndexesByIds(unitOfWork, ids), ({ id }) => id));

/** Indexes of a matter that are not discarded, the newest first. */
export const matterRecordIndexesLoader = (unitOfWork: UnitOfWork): DataLoader<string, RecordIndexRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await recordIndexesOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Null for a supplied record that is missing or another firm's. */
export const suppliedRecordLoader = (unitOfWork: UnitOfWork): DataLoader<string, SuppliedRecord | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await suppliedRecordsByIds(unitOfWork, ids), ({ id }) => id),
  );

/** All records supplied in a matter. */
export const matterSuppliedRecordsLoader = (unitOfWork: UnitOfWork): DataLoader<string, SuppliedRecord[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await suppliedRecordsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Null for an examination that is in no matter, missing or another firm's. */
export const recordComparisonLoader = (unitOfWork: UnitOfWork): DataLoader<string, RecordComparison | null> =>
  new DataLoader(async (ids) => {
    const inputs = await comparisonInputs(unitOfWork, ids);
    return alignToKeys(ids, inputs.map(compareRecords), ({ examinationId }) => examinationId);
  });
