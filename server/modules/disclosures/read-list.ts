import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { memorySource, openTables, UnreadableFileError } from '../../platform/spreadsheets/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { plainDocument } from '../../reading/plain-document.js';
import { openText } from '../readings/index.js';
import { listColumns } from './list-columns.js';
import type { ListColumn, ListRow, ReadList } from './list-entry.js';
import { readListLines } from './read-list-lines.js';
import { readListRow } from './read-list-row.js';

/** The largest file of a list that is taken in. */
export const LARGEST_LIST_BYTES = 2_000_000;
/** More testimony than anybody gives in four years. */
export const MOST_LIST_ROWS = 2_000;
/** How far down a row of headings is looked for: titles and the examiner's name stand above it. */
const HEADINGS_WITHIN = 15;

type RawRow = Pick<ListRow, 'number' | 'cells'>;

/** The rows under columns that are known. Rows without any text are left out. */
export function readListRows(rows: readonly RawRow[], columns: readonly ListColumn[]): readonly ListRow[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => readListRow(row, columns));
}

/** What was pasted: a table when it has headings, lines otherwise. */
export async function readPastedList(text: string): Promise<ReadList> {
  if (Buffer.byteLength(text) > LARGEST_LIST_BYTES) throw tooLarge('text');
  const rows = await rowsOf('pasted.txt', Buffer.from(text));
  return listTable(rows ?? []) ?? { columns: [], rows: readListLines(plainDocument(text)) };
}

/** @throws ValidationError for bytes that are no table, and when there are too many. */
export async function readListFile(fileName: string, bytes: Uint8Array): Promise<ReadList> {
  if (bytes.byteLength > LARGEST_LIST_BYTES) throw tooLarge('file');
  const rows = await rowsOf(fileName, bytes);
  if (rows === null) throw new ValidationError('The file holds no table; paste the list as text instead.');
  const text = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(', ')).join('\n');
  return listTable(rows) ?? { columns: [], rows: readListLines(plainDocument(text)) };
}

/**
 * A list that was taken in as a document, page by page.
 *
 * @throws NotFoundError when it is not there; ValidationError while it is not read.
 */
export async function readListDocument(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  documentId: string,
): Promise<{ readonly name: string; readonly list: ReadList }> {
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
  return { name: document.name, list: { columns: [], rows: readListLines(text) } };
}

function listTable(rows: readonly RawRow[]): ReadList | null {
  for (const [at, { cells }] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = cells.length < 2 ? null : listColumns(cells);
    if (columns !== null) return { columns, rows: readListRows(rows.slice(at + 1), columns) };
  }
  return null;
}

/** The rows of the first sheet that has any; null when the bytes are no table. */
async function rowsOf(fileName: string, bytes: Uint8Array): Promise<RawRow[] | null> {
  try {
    for (const table of await openTables(memorySource(fileName, bytes))) {
      const rows: RawRow[] = [];
      for await (const { recordNumber, cells } of table.records()) {
        rows.push({ number: recordNumber, cells });
        if (rows.length > MOST_LIST_ROWS + HEADINGS_WITHIN) break;
      }
      if (rows.length > 0) return rows;
    }
    return [];
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

const tooLarge = (field: string): ValidationError =>
  new ValidationError('The list is larger than 2 MB; divide it.', { path: ['input', field] });
