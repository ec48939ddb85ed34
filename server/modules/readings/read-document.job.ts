import type { DocumentText } from '../../kernel/document-text.js';
import type { Database, Principal, UnitOfWork } from '../../platform/database/index.js';
import { RefusedFileError, type DocumentReader } from '../../platform/documents/index.js';
import { NotFoundError } from '../../platform/errors.js';
import type { JobAttempt, JobHandler, JobSubject } from '../../platform/jobs/index.js';
import { describeError, type Logger } from '../../platform/logger.js';
import type { Reader } from '../../reading/reader.js';
import type { ReportReading } from '../../reading/report-reading.types.js';
import { structureOf, type DocumentStructure } from '../../reading/structure/index.js';
import {
  allBytes,
  markDocument,
  openDocument,
  workerPrincipal,
  type DocumentServices,
} from '../documents/index.js';
import { enabledExternalReader } from './external-reader/set-external-reader.js';
import { ReaderUnavailableError } from './external-reader/reader-unavailable.error.js';
import { storedProgress } from './reading-progress.js';
import { recordReading } from './record-reading.js';
import { documentForReview } from './reviewed-document.queries.js';
import { openText, storeText, TEXT_VERSION } from './stored-text.js';

/** A document that was just read, for whoever makes more of it. */
export type ConsumedDocument = {
  readonly documentId: string;
  readonly text: DocumentText;
  readonly structure: DocumentStructure;
  readonly reading: ReportReading;
};

/** Makes something of every document that was read, in the transaction that stores the reading; idempotent. */
export type DocumentConsumer = {
  readonly name: string;
  consume(unitOfWork: UnitOfWork, document: ConsumedDocument): Promise<void>;
};

export type ReadDocumentServices = DocumentServices & {
  readonly database: Database;
  /** Turns bytes into text. */
  readonly parser: Pick<DocumentReader, 'readDocument'>;
  /** By which documents are known; a firm may have another one asked beside it. */
  readonly reader: Reader;
  /** Origins to which reports may be sent. */
  readonly readerOrigins: readonly string[];
  readonly consumers: readonly DocumentConsumer[];
  readonly logger: Logger;
};

/**
 * Reads a document from its bytes to its proposals. Can be broken off anywhere and run again: the text is made once
 * and kept, and everything that follows from it is written in one transaction. A file that can not be read for a
 * reason in it is refused at once; what else goes wrong is tried again, and after the last try the document says so.
 */
export function readDocumentJob(services: ReadDocumentServices): JobHandler {
  return async (job) => {
    try {
      await readDocument(services, job);
    } catch (error) {
      // Removed while it was read: nothing is left to do.
      if (error instanceof NotFoundError) return;
      if (error instanceof RefusedFileError) {
        return markFailure(services.database, job, {
          failed: 'REFUSED',
          code: error.refusal,
          message: error.message,
        });
      }
      if (job.isLastAttempt && !job.signal.aborted) await giveUpDocument(services, job);
      throw error;
    }
  };
}

/** Marks a document that no try could read: where people see it, and can ask for another. */
export function giveUpDocument(
  { database }: Pick<ReadDocumentServices, 'database'>,
  job: JobSubject,
): Promise<void> {
  return markFailure(database, job, {
    failed: 'FAILED',
    code: 'NOT_READ',
    message: 'The document could not be read after several tries. Try again, or print it to a new PDF.',
  });
}

async function readDocument(services: ReadDocumentServices, job: JobAttempt): Promise<void> {
  const { database, reader, consumers, logger } = services;
  const principal = workerPrincipal(job);
  const documentId = job.subjectId;
  if (!(await begun(database, principal, documentId))) return;
  const text = await textOf(services, principal, job);
  const reading = await reader.read(text, { signal: job.signal });
  const isTranscript = reading.kind === 'TRANSCRIPT';
  const otherReadings = isTranscript ? [] : await externalReadings(services, principal, job, text);
  const structure = structureOf(text);
  await database.withFirm(principal, 'write', async (unitOfWork) => {
    if (!isInHand(await documentForReview(unitOfWork, documentId, null))) return;
    const proposed = isTranscript ? { ...reading, fields: [], records: [], opinions: [] } : reading;
    const { dropped } = await recordReading(unitOfWork, {
      documentId,
      text,
      reading: proposed,
      otherReadings,
    });
    if (dropped > 0) logger.warn({ documentId, dropped }, 'proposals without words of the document');
    for (const consumer of consumers) {
      await consumer.consume(unitOfWork, { documentId, text, structure, reading });
    }
  });
}

function isInHand({ status }: { readonly status: string }): boolean {
  return status === 'WAITING' || status === 'READING';
}

/** False when the document needs no reading any more. */
function begun(database: Database, principal: Principal, documentId: string): Promise<boolean> {
  return database.withFirm(principal, 'write', async (unitOfWork) => {
    if (!isInHand(await documentForReview(unitOfWork, documentId, null))) return false;
    await markDocument(unitOfWork, documentId, { status: 'READING', pagesRead: 0 });
    return true;
  });
}

/** The text of a former try where there is one: pages of a scan take seconds each. */
async function textOf(
  services: ReadDocumentServices,
  principal: Principal,
  job: JobAttempt,
): Promise<DocumentText> {
  const { database, storage, parser } = services;
  const documentId = job.subjectId;
  const { file, kept } = await database.withFirm(principal, 'read', async (unitOfWork) => ({
    file: await openDocument(unitOfWork, storage, documentId),
    kept: (await isTextPresent(unitOfWork, documentId))
      ? await openText(unitOfWork, storage, documentId)
      : null,
  }));
  if (kept !== null) return kept;
  // Not counted against the memory for uploads: how many are read at once is bounded, and a scan takes hours.
  const read = await parser.readDocument(await allBytes(file.bytes()), {
    fileName: file.name,
    signal: job.signal,
    onProgress: storedProgress(database, principal, documentId),
  });
  await storeText(database, storage, principal, { documentId, text: read.text });
  await database.withFirm(principal, 'write', (unitOfWork) =>
    markDocument(unitOfWork, documentId, {
      pageCount: read.pageCount,
      notes: read.notes,
      pagesRead: read.pageCount ?? 0,
      textVersion: TEXT_VERSION,
    }),
  );
  return read.text;
}

async function isTextPresent(unitOfWork: UnitOfWork, documentId: string): Promise<boolean> {
  const [row] = await unitOfWork.query(
    'select from source_document where firm_id = $1 and id = $2 and text_version = $3',
    [unitOfWork.principal.firmId, documentId, TEXT_VERSION],
  );
  return row !== undefined;
}

/** What a reader outside proposes. That it does not answer costs nothing but its proposals. */
async function externalReadings(
  services: ReadDocumentServices,
  principal: Principal,
  job: JobAttempt,
  text: DocumentText,
): Promise<ReportReading[]> {
  const reader = await services.database.withFirm(principal, 'read', (unitOfWork) =>
    enabledExternalReader(unitOfWork, services),
  );
  if (reader === null) return [];
  try {
    return [await reader.read(text, { signal: job.signal })];
  } catch (error) {
    if (!(error instanceof ReaderUnavailableError)) throw error;
    services.logger.warn({ documentId: job.subjectId, error: describeError(error) }, 'outside reader');
    return [];
  }
}

async function markFailure(
  database: Database,
  job: JobSubject,
  status: { readonly failed: 'REFUSED' | 'FAILED'; readonly code: string; readonly message: string },
): Promise<void> {
  await database.withFirm(workerPrincipal(job), 'write', async (unitOfWork) => {
    if (!isInHand(await documentForReview(unitOfWork, job.subjectId, null))) return;
    await markDocument(unitOfWork, job.subjectId, { status });
  });
}
