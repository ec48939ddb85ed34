import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { exhibitsByIds, exhibitsOfExaminers, exhibitsOfMatters, type ExhibitRow } from './exhibit.queries.js';
import { exhibitBodies, type StoredExhibit } from './stored-exhibit.js';

/** Null for an exhibit that is missing or another firm's. */
export const exhibitLoader = (unitOfWork: UnitOfWork): DataLoader<string, ExhibitRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await exhibitsByIds(unitOfWork, ids), ({ id }) => id));

/** Exhibits about an examiner, the newest first. */
export const examinerExhibitsLoader = (unitOfWork: UnitOfWork): DataLoader<string, ExhibitRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await exhibitsOfExaminers(unitOfWork, ids), ({ examinerId }) => examinerId),
  );

/** Exhibits made for a matter, the newest first. */
export const matterExhibitsLoader = (unitOfWork: UnitOfWork): DataLoader<string, ExhibitRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await exhibitsOfMatters(unitOfWork, ids), ({ matterId }) => matterId ?? ''),
  );

/** What an exhibit says; null for one that is missing or another firm's. */
export const exhibitBodyLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, Omit<StoredExhibit, 'rows'> | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await exhibitBodies(unitOfWork, ids), ({ id }) => id));
