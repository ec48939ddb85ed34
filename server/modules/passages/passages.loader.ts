import DataLoader from 'dataloader';
import { groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { documentPassages, type DocumentPassages } from './document-passages.js';
import { mismatchesOfDocuments, type MismatchRow } from './mismatch.queries.js';

/** Null for a document without passages. Each takes a few statements: lists of documents have no use for them. */
export const documentPassagesLoader = (unitOfWork: UnitOfWork): DataLoader<string, DocumentPassages | null> =>
  new DataLoader((ids) => Promise.all(ids.map((id) => documentPassages(unitOfWork, id))));

/** Contradictions by document. */
export const mismatchesLoader = (unitOfWork: UnitOfWork): DataLoader<string, MismatchRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await mismatchesOfDocuments(unitOfWork, ids), ({ documentId }) => documentId),
  );
