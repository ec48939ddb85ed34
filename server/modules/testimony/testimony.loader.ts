import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import type { Profile } from '../analytics/index.js';
import { wholeProfile } from './firm-counts.js';
import {
  readPropositions,
  readRecallFailures,
  type StoredProposition,
  type StoredRecallFailure,
} from './oath.queries.js';
import {
  testimoniesByIds,
  testimoniesOfDocuments,
  testimoniesOfExaminers,
  type StoredTestimony,
} from './testimony.queries.js';

/** Null for testimony that is missing or another firm's. */
export const testimonyLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredTestimony | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await testimoniesByIds(unitOfWork, ids), ({ id }) => id));

/** By examiner, the newest first. */
export const examinerTestimoniesLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredTestimony[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await testimoniesOfExaminers(unitOfWork, ids), ({ examinerId }) => examinerId),
  );

/** By transcript; null for a document that is linked to none. */
export const documentTestimonyLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredTestimony | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await testimoniesOfDocuments(unitOfWork, ids), ({ documentId }) => documentId ?? ''),
  );

/** Null for a proposition that is missing or another firm's. */
export const propositionLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredProposition | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await readPropositions(unitOfWork, { ids }, null), ({ id }) => id),
  );

/** By examiner, in any state. */
export const examinerPropositionsLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredProposition[]> =>
  new DataLoader(async (examinerIds) =>
    groupByKeys(
      examinerIds,
      await readPropositions(unitOfWork, { examinerIds }, null),
      ({ examinerId }) => examinerId,
    ),
  );

/** Null for a recall failure that is missing or another firm's. */
export const recallFailureLoader = (unitOfWork: UnitOfWork): DataLoader<string, StoredRecallFailure | null> =>
  new DataLoader(async (ids) =>
    alignToKeys(ids, await readRecallFailures(unitOfWork, { ids }, null), ({ id }) => id),
  );

/** By examiner, in any state. */
export const examinerRecallFailuresLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, StoredRecallFailure[]> =>
  new DataLoader(async (examinerIds) =>
    groupByKeys(
      examinerIds,
      await readRecallFailures(unitOfWork, { examinerIds }, null),
      ({ examinerId }) => examinerId,
    ),
  );

/** All of the firm's files by examiner: one count for all the answers that name it. */
export const wholeProfileLoader = (unitOfWork: UnitOfWork): DataLoader<string, Profile> =>
  new DataLoader((ids) => Promise.all(ids.map((id) => wholeProfile(unitOfWork, id))));
