import DataLoader from 'dataloader';
import { alignToKeys, groupByKeys, type UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { talliesOfCues, type CueTally } from './cue-tally.js';
import { examinationsByIds, type ExaminationOnFile } from './examination-on-file.queries.js';
import {
  factsOfExaminations,
  recordsOfExaminations,
  type ExaminationFactRow,
  type ReviewedRecordRow,
} from './examination-reading.queries.js';
import { proposalsByIds, proposalsOfDocuments } from './proposal.queries.js';
import type { Proposal } from './proposal.js';
import {
  duplicatesOf,
  documentsOfExaminations,
  readersOf,
  type DocumentReader,
} from './read-document.queries.js';
import { draftOf, type ReportDraft } from './report-draft.js';
import { openPages, type TextPages } from './stored-text.js';

/** Null for a proposal that is missing or another firm's. */
export const proposalLoader = (unitOfWork: UnitOfWork): DataLoader<string, Proposal | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await proposalsByIds(unitOfWork, ids), ({ id }) => id));

/** All proposals of a document, in the order of the text. */
export const documentProposalsLoader = (unitOfWork: UnitOfWork): DataLoader<string, Proposal[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await proposalsOfDocuments(unitOfWork, ids), ({ documentId }) => documentId),
  );

/** By which reader a document was read; null before. */
export const documentReaderLoader = (unitOfWork: UnitOfWork): DataLoader<string, DocumentReader | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await readersOf(unitOfWork, ids), ({ id }) => id));

/** Ids of other documents whose reading says the same examiner, day and claimant; at most ten. */
export const duplicatesLoader = (unitOfWork: UnitOfWork): DataLoader<string, string[]> =>
  new DataLoader(async (ids) => {
    const groups = groupByKeys(ids, await duplicatesOf(unitOfWork, ids), ({ ofId }) => ofId);
    return groups.map((group) => group.map(({ id }) => id));
  });

/** Ids of the documents of an examination. */
export const examinationDocumentsLoader = (unitOfWork: UnitOfWork): DataLoader<string, string[]> =>
  new DataLoader(async (ids) => {
    const rows = await documentsOfExaminations(unitOfWork, ids);
    return groupByKeys(ids, rows, ({ ofId }) => ofId).map((group) => group.map(({ id }) => id));
  });

/** The firm's agreement with a cue, by subject. */
export const cueTalliesLoader = (unitOfWork: UnitOfWork): DataLoader<string, CueTally[]> =>
  new DataLoader(async (cues) => groupByKeys(cues, await talliesOfCues(unitOfWork, cues), ({ cue }) => cue));

/** What confirming a document would record. A few statements for each: drafts are shown one at a time. */
export const reportDraftLoader = (unitOfWork: UnitOfWork): DataLoader<string, ReportDraft> =>
  new DataLoader(async (ids) => {
    const proposals = await proposalsOfDocuments(unitOfWork, ids);
    const drafts: ReportDraft[] = [];
    for (const own of groupByKeys(ids, proposals, ({ documentId }) => documentId)) {
      drafts.push(await draftOf(unitOfWork, own));
    }
    return drafts;
  });

/** An examination with what a report may contradict; null when it is missing or another firm's. */
export const examinationOnFileLoader = (
  unitOfWork: UnitOfWork,
): DataLoader<string, ExaminationOnFile | null> =>
  new DataLoader(async (ids) => alignToKeys(ids, await examinationsByIds(unitOfWork, ids), ({ id }) => id));

/** Facts of an examination that have no column of their own. */
export const examinationFactsLoader = (unitOfWork: UnitOfWork): DataLoader<string, ExaminationFactRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await factsOfExaminations(unitOfWork, ids), ({ examinationId }) => examinationId),
  );

/** What the reports of an examination say was reviewed, in their order. */
export const reviewedRecordsLoader = (unitOfWork: UnitOfWork): DataLoader<string, ReviewedRecordRow[]> =>
  new DataLoader(async (ids) =>
    groupByKeys(ids, await recordsOfExaminations(unitOfWork, ids), ({ examinationId }) => examinationId),
  );

type PagesLoader = (unitOfWork: UnitOfWork) => DataLoader<string, TextPages | null>;

const pagesLoaders = new WeakMap<FileStorage, PagesLoader>();

/** Pages of a document's text; null before it was read, and for a document without a file. One for each store. */
export function textPagesLoader(storage: FileStorage): PagesLoader {
  const known = pagesLoaders.get(storage);
  if (known !== undefined) return known;
  const made: PagesLoader = (unitOfWork) =>
    new DataLoader(async (ids) => {
      const pages: (TextPages | null)[] = [];
      for (const id of ids) pages.push(await pagesOf(unitOfWork, storage, id));
      return pages;
    });
  pagesLoaders.set(storage, made);
  return made;
}

async function pagesOf(unitOfWork: UnitOfWork, storage: FileStorage, id: string): Promise<TextPages | null> {
  try {
    return await openPages(unitOfWork, storage, id);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
