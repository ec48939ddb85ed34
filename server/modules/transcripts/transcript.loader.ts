import DataLoader from 'dataloader';
import { alignToKeys, type UnitOfWork } from '../../platform/database/index.js';
import { transcriptsByDocument, type TranscriptRow } from './transcript.queries.js';

/** Transcripts by document; null for a document that is none. */
export const transcriptLoader = (unitOfWork: UnitOfWork): DataLoader<string, TranscriptRow | null> =>
  new DataLoader(async (documentIds) =>
    alignToKeys(
      documentIds,
      await transcriptsByDocument(unitOfWork, documentIds),
      ({ documentId }) => documentId,
    ),
  );
