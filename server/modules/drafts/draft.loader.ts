import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import {
  draftsByIds,
  draftsOfMatters,
  versionsOfDrafts,
  type DraftRow,
  type DraftVersionRow,
} from './draft.queries.js';

/** Null for a draft that is missing or another firm's. */
export const draftLoader = (unitOfWork: UnitOfWork): DataLoader<string, DraftRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await draftsByIds(unitOfWork, ids), ({ id }) => id));

/** Drafts of a matter, the newest first. */
export const matterDraftsLoader = (unitOfWork: UnitOfWork): DataLoader<string, DraftRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await draftsOfMatters(unitOfWork, ids), ({ matterId }) => matterId),
  );

/** Saved versions of a draft, the newest first. */
export const draftVersionsLoader = (unitOfWork: UnitOfWork): DataLoader<string, DraftVersionRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await versionsOfDrafts(unitOfWork, ids), ({ draftId }) => draftId),
  );
