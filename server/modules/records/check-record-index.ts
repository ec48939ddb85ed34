import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { memorySource, openTables, UnreadableFileError } from '../../platform/spreadsheets/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter } from '../matters/index.js';
import { openText } from '../readings/index.js';
import { plainDocument } from '../../reading/plain-document.js';
import type { RecordIndexSource } from './record-index.queries.js';
import { replaceIndexRows } from './record-index.queries.js';
import { readIndexTable, readIndexText, type RawRow, type ReadIndex } from './read-index.js';
import { readIndexLines } from './read-index-lines.js';

/** The largest file of an index that is taken in. */
export const LARGEST_INDEX_BYTES = 5_000_000;
/** More entries than any index met; each is compared with each record that was reviewed. */
export const MOST_INDEX_ROWS = 5_000;
const LONGEST_NAME = 200;

/** For whom an index is, and how it came. */
export type NewRecordIndex = {
  readonly matterId: string;
  readonly examinationId: string | null;
  readonly documentId: string | null;
  readonly source: RecordIndexSource;
  /** PHI where it is a file's: people file under claimants' names. */
  readonly name: string;
};

/**
 * Keeps what was read of an index with every row of it; no record is supplied by that yet.
 *
 * @returns its id.
 * @throws NotFoundError for a matter or examination that is not there; ValidationError for an examination of another
 *   matter, and for an index without rows or with more than MOST_INDEX_ROWS.
 */
export async function checkRecordIndex(
  unitOfWork: UnitOfWork,
  index: NewRecordIndex,
  read: ReadIndex,
): Promise<string> {
  if (read.rows.length === 0) {
    throw new ValidationError('Nothing in it reads like a list of records; choose another.', {
      path: ['input', 'text'],
    });
  }
  if (read.rows.length > MOST_INDEX_ROWS) {
    throw new ValidationError(
      `An index may have ${MOST_INDEX_ROWS.toLocaleString('en-US')} rows; divide it.`,
      { path: ['input', 'text'] },
    );
  }
  await checkPlace(unitOfWork, index);
  const { firmId, memberId } = unitOfWork.principal;
  const [row] = await unitOfWork.query<{ id: string }>(
    `insert into record_index (firm_id, matter_id, examination_id, document_id, source, name, columns, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      ...[firmId, index.matterId, index.examinationId, index.documentId, index.source],
      ...[index.name.slice(0, LONGEST_NAME), JSON.stringify(read.columns), memberId],
    ],
  );
  if (row === undefined) throw new Error('The index was not inserted.');
  await replaceIndexRows(unitOfWork, row.id, read.rows);
  await unitOfWork.audit({
    action: 'RECORD_INDEX_CHECKED',
    objectType: 'RecordIndex',
    objectId: row.id,
    detail: { rows: read.rows.length },
  });
  return row.id;
}

/**
 * The matter is there, and the examination, where one is named, is one of it.
 *
 * @throws NotFoundError; ValidationError naming the examination.
 */
export async function checkPlace(
  unitOfWork: UnitOfWork,
  { matterId, examinationId }: Pick<NewRecordIndex, 'matterId' | 'examinationId'>,
): Promise<void> {
  const { firmId } = unitOfWork.principal;
  await requireMatter(unitOfWork, matterId);
  if (examinationId === null) return;
  const [examination] = await unitOfWork.query<{ matterId: string | null }>(
    'select matter_id as "matterId" from examination where firm_id = $1 and id = $2',
    [firmId, examinationId],
  );
  if (examination === undefined) throw new NotFoundError('Examination');
  if (examination.matterId !== matterId) {
    throw new ValidationError('The examination is not of this matter; choose one that is.', {
      path: ['input', 'examinationId'],
    });
  }
}

/** What was pasted: a table when it has headings, lines otherwise. */
export async function readPastedIndex(text: string): Promise<ReadIndex> {
  if (Buffer.byteLength(text) > LARGEST_INDEX_BYTES) throw tooLarge('text');
  const table = await tableIn('pasted.txt', Buffer.from(text));
  return table?.index ?? { columns: [], rows: readIndexLines(plainDocument(text)) };
}

/** @throws UnreadableFileError for bytes that are no table; ValidationError when there are too many. */
export async function readIndexFile(fileName: string, bytes: Uint8Array): Promise<ReadIndex> {
  if (bytes.byteLength > LARGEST_INDEX_BYTES) throw tooLarge('file');
  const source = await tableIn(fileName, bytes);
  if (source === null) throw new ValidationError('The file holds no table; paste the list as text instead.');
  return source.index ?? readIndexText(source.rows);
}

/**
 * A produced index that was taken in as a document, page by page.
 *
 * @throws NotFoundError when it is not there; ValidationError while it is not read.
 */
export async function readIndexDocument(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  documentId: string,
): Promise<{ readonly name: string; readonly index: ReadIndex }> {
  const [document] = await unitOfWork.query<{ name: string; hasFile: boolean }>(
    'select title as name, file_id is not null as "hasFile" from source_document where firm_id = $1 and id = $2',
    [unitOfWork.principal.firmId, documentId],
  );
  if (document === undefined) throw new NotFoundError('Document');
  const text = document.hasFile ? await openText(unitOfWork, storage, documentId) : null;
  if (text === null) {
    throw new ValidationError('The document is not read yet; wait until it is, or paste the list.', {
      path: ['input', 'documentId'],
    });
  }
  return { name: document.name, index: { columns: [], rows: readIndexLines(text) } };
}

type Table = { readonly rows: readonly RawRow[]; readonly index: ReadIndex | null };

/** The first sheet that has headings of an index, or else the first one; null when the bytes are no table. */
async function tableIn(fileName: string, bytes: Uint8Array): Promise<Table | null> {
  try {
    const found: Table[] = [];
    for (const table of await openTables(memorySource(fileName, bytes))) {
      const rows: RawRow[] = [];
      for await (const { recordNumber, cells } of table.records()) {
        rows.push({ number: recordNumber, cells });
        if (rows.length > MOST_INDEX_ROWS + 50) break;
      }
      const index = readIndexTable(rows);
      if (index !== null) return { rows, index };
      found.push({ rows, index: null });
    }
    return found[0] ?? null;
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

const tooLarge = (field: string): ValidationError =>
  new ValidationError('The index is larger than 5 MB; divide it.', { path: ['input', field] });
