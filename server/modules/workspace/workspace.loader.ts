import DataLoader from 'dataloader';
import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { partiesOfMatters, type PartyRow } from './party.queries.js';
import { tasksOfMatters, type TaskRow } from './task.queries.js';

/** Parties of a matter. Callers ask for CLAIMANT_READ first. */
export const partyLoader = (unitOfWork: UnitOfWork): DataLoader<string, PartyRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await partiesOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Tasks of a matter, open ones first. Callers ask for CLAIMANT_READ first. */
export const taskLoader = (unitOfWork: UnitOfWork): DataLoader<string, TaskRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await tasksOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );
