import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { EVERYTHING, profileCounts, profileFrom, type Profile } from '../analytics/index.js';
import { examinerLoader } from '../examiners/index.js';
import { exhibitSummaries } from '../exhibits/index.js';
import { examinerTitle } from '../measures/index.js';
import { groupedSaves, type ListedVersion } from './grouped-saves.js';
import {
  outlinesByIds,
  outlinesOf,
  savedOutlines,
  savesOfOutlines,
  type OutlineRow,
  type SavedOutline,
} from './outline.queries.js';

/** Null for an outline that is missing or another firm's. */
export const outlineLoader = (unitOfWork: UnitOfWork): DataLoader<string, OutlineRow | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await outlinesByIds(unitOfWork, ids), ({ id }) => id));

/** Those to an examiner, the last changed first. */
export const examinerOutlinesLoader = (unitOfWork: UnitOfWork): DataLoader<string, OutlineRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await outlinesOf(unitOfWork, 'subject_id', ids), ({ examinerId }) => examinerId),
  );

/** Those of a matter, the last changed first. */
export const matterOutlinesLoader = (unitOfWork: UnitOfWork): DataLoader<string, OutlineRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await outlinesOf(unitOfWork, 'matter_id', ids), ({ matterId }) => matterId ?? ''),
  );

/** A version of an outline, by `versionKey`; null when it is missing or another firm's. */
export const savedOutlineLoader = (unitOfWork: UnitOfWork): DataLoader<string, SavedOutline | null> =>
  new DataLoader(async (keys) => {
    const wanted = keys.map((key) => {
      const [outlineId = '', number = ''] = key.split(' ');
      return { outlineId, number: Number(number) };
    });
    return alignToKeys(keys, await savedOutlines(unitOfWork, wanted), ({ outlineId, number }) =>
      versionKey(outlineId, number),
    );
  });

/** Names one version of an outline. */
export function versionKey(outlineId: string, number: number): string {
  return `${outlineId} ${number}`;
}

/** Versions of an outline as they are listed, the newest first. */
export const outlineVersionsLoader = (unitOfWork: UnitOfWork): DataLoader<string, readonly ListedVersion[]> =>
  new DataLoader(async (ids) => {
    const saves = groupByKeys(ids, await savesOfOutlines(unitOfWork, ids), ({ outlineId }) => outlineId);
    return saves.map((rows) => groupedSaves(rows.map(({ outlineId: _outline, ...save }) => save)));
  });

/** What the profile of an examiner over all of the firm's files states now. One statement for each examiner. */
export const presentProfileLoader = (unitOfWork: UnitOfWork): DataLoader<string, Profile> =>
  new DataLoader((ids) =>
    Promise.all(
      ids.map(async (examinerId) => {
        const selection = { examinerId, filter: EVERYTHING };
        const examiner = await examinerLoader(unitOfWork).load(examinerId);
        const counts = await profileCounts(unitOfWork, selection);
        return profileFrom(counts, selection, examinerTitle(examiner?.lastName ?? ''));
      }),
    ),
  );

/** What exhibits are called; null for one that is gone. */
export const exhibitTitleLoader = (unitOfWork: UnitOfWork): DataLoader<string, string | null> =>
  new DataLoader(async (ids) => {
    const summaries = alignToKeys(ids, await exhibitSummaries(unitOfWork, ids), ({ id }) => id);
    return summaries.map((summary) => summary?.title ?? null);
  });
