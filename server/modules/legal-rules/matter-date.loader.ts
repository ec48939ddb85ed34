import DataLoader from 'dataloader';
import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { datesOfMatters, type MatterDateRow } from './matter-date.queries.js';

/** The recorded days of a matter, the earliest first. */
export const matterDateLoader = (unitOfWork: UnitOfWork): DataLoader<string, MatterDateRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await datesOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );
