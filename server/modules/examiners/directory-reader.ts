import { parse, CsvError } from 'csv-parse';
import { directoryColumns, type DirectoryColumns } from './directory-columns.js';
import { DirectoryFileError } from './directory-file.errors.js';
import { readDirectoryRecord, type ReadRecord } from './directory-record.js';

/** No heading line and no person's record is longer. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads a directory file record by record in bounded memory. Comma, semicolon and tab are recognised.
 *
 * @throws DirectoryFileError when the file is empty, not UTF-8, not CSV, or without the needed columns.
 */
export async function* readDirectoryFile(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord> {
  let columns: DirectoryColumns | null = null;
  let recordNumber = 0;
  try {
    for await (const cells of csvRecords(source)) {
      recordNumber += 1;
      if (columns === null) columns = directoryColumns(cells);
      else yield readDirectoryRecord(cells, recordNumber, columns);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DirectoryFileError(
      `The file is not well-formed CSV after record ${recordNumber}: ${error.code}.`,
      {
        cause: error,
      },
    );
  }
  if (columns === null) throw new DirectoryFileError('The file is empty.');
}

async function* csvRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const text = decoded(source);
  const head = await text.next();
  if (head.done === true) return;
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head.value),
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  const feeding = feed(parser, head.value, text);
  feeding.catch(() => undefined);
  for await (const cells of parser) {
    if (isCells(cells)) yield cells;
  }
  await feeding;
}

function isCells(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((cell) => typeof cell === 'string');
}

async function feed(
  parser: ReturnType<typeof parse>,
  head: string,
  rest: AsyncGenerator<string>,
): Promise<void> {
  try {
    await write(parser, head);
    for await (const chunk of rest) await write(parser, chunk);
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error('Reading stopped.'));
  }
}

function write(parser: ReturnType<typeof parse>, chunk: string): Promise<void> {
  if (parser.write(chunk) || parser.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close'] as const) parser.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close'] as const) parser.once(event, done);
  });
}

async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DirectoryFileError('The file is not UTF-8. Save it as "CSV UTF-8" and try again.', {
      cause: error,
    });
  }
}

function delimiterOf(head: string): string {
  const [line = ''] = head.split('\n', 1);
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
