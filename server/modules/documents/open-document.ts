import type { DataKey, UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError } from '../../platform/errors.js';
import { openStream, type FileStorage } from '../../platform/storage/index.js';
import type { StoredFormat } from './document-vocabulary.js';

/** A document's file, ready to be read. */
export type OpenedDocument = {
  readonly fileId: string;
  /** As uploaded: PHI. */
  readonly name: string;
  readonly format: StoredFormat;
  readonly byteSize: number;
  /** Null until it was read, and where the format has no pages. */
  readonly pageCount: number | null;
  /**
   * From the beginning, as often as called, also after the transaction ended.
   * @throws SealBrokenError when the bytes were damaged; ObjectMissingError when they are not in the store.
   */
  bytes(): AsyncIterable<Uint8Array>;
};

type FileRow = {
  fileId: string;
  name: string;
  format: StoredFormat;
  byteSize: number;
  pageCount: number | null;
  storageKey: string;
  dataKeyId: string;
};

/** @throws NotFoundError when the document is missing, another firm's, or has no file. */
export async function openDocument(
  unitOfWork: UnitOfWork,
  { objects }: FileStorage,
  documentId: string,
): Promise<OpenedDocument> {
  const { storageKey, dataKeyId, ...file } = await fileOf(unitOfWork, documentId);
  const { key } = await unitOfWork.vault.dataKey(dataKeyId);
  return {
    ...file,
    bytes: () => openStream({ dataKey: key, objectKey: storageKey }, objects.get(storageKey)),
  };
}

async function fileOf(unitOfWork: UnitOfWork, documentId: string): Promise<FileRow> {
  const [row] = await unitOfWork.query<FileRow>(
    `select f.id as "fileId", d.title as name, f.format, f.byte_size::float8 as "byteSize",
            f.page_count as "pageCount", f.storage_key as "storageKey", f.data_key_id as "dataKeyId"
       from source_document d join stored_file f on f.firm_id = d.firm_id and f.id = d.file_id
      where d.firm_id = $1 and d.id = $2`,
    [unitOfWork.principal.firmId, documentId],
  );
  if (row === undefined) throw new NotFoundError('Document');
  return row;
}

/** The file behind a document and the key that its renditions are sealed with. @throws NotFoundError. */
export async function fileKeyOf(
  unitOfWork: UnitOfWork,
  documentId: string,
): Promise<{ readonly fileId: string; readonly dataKey: DataKey }> {
  const { fileId, dataKeyId } = await fileOf(unitOfWork, documentId);
  return { fileId, dataKey: await unitOfWork.vault.dataKey(dataKeyId) };
}

/**
 * The whole of a stream, in memory of its own: what reads it may take that over. The caller bounds how many bytes
 * that may be.
 */
export async function allBytes(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let byteSize = 0;
  for await (const piece of source) {
    pieces.push(piece);
    byteSize += piece.byteLength;
  }
  const whole = new Uint8Array(byteSize);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.byteLength;
  }
  return whole;
}
