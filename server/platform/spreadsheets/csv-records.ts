import { Readable, pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { Delimiter, FileEncoding, SheetRecord } from './spreadsheet-format.js';
import type { FileSource } from './file-source.js';
import { UnreadableFileError } from './unreadable-file.error.js';

/** A record longer than this is a quotation mark that was never closed, not a row of an examination log. */
const MAX_RECORD_CHARACTERS = 1_000_000;
const MAX_COLUMNS = 500;

/** Streams the records of a delimited text file; throws UnreadableFileError when it is not one. */
export async function* csvRecords(
  source: FileSource,
  encoding: FileEncoding,
  delimiter: Delimiter,
): AsyncIterable<SheetRecord> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  // Failures of the source reach the loop below through the parser, which the pipeline destroys with them.
  pipeline(Readable.from(decodedText(source, encoding)), parser, () => undefined);
  let recordNumber = 0;
  try {
    for await (const record of parser) {
      recordNumber += 1;
      const cells = cellsOf(record);
      if (cells.length > MAX_COLUMNS) throw tooManyColumns();
      if (cells.some((cell) => cell.trim() !== '')) yield { recordNumber, cells };
    }
  } catch (error) {
    throw isCsvError(error) ? unclosedQuote(recordsBefore(error, recordNumber) + 1, error) : error;
  }
}

/** The decoded text of a file, chunk by chunk, without its byte order mark. */
export async function* decodedText(source: FileSource, encoding: FileEncoding): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding);
  let atStart = true;
  for await (const chunk of source.open()) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text === '') continue;
    yield atStart ? text.replace(/^\uFEFF/, '') : text;
    atStart = false;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

function cellsOf(record: unknown): string[] {
  if (!Array.isArray(record)) throw new TypeError('The CSV parser yields arrays of cells.');
  return record.map(String);
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/** The parser is ahead of its reader, and drops what it has parsed when it fails; its own count is the right one. */
function recordsBefore(error: CsvError, read: number): number {
  return 'records' in error && typeof error.records === 'number' ? error.records : read;
}

function unclosedQuote(recordNumber: number, cause: CsvError): UnreadableFileError {
  return new UnreadableFileError(
    'UNCLOSED_QUOTE',
    `A quotation mark that opens at or after record ${recordNumber} is never closed. Correct that record, ` +
      'or save the file as a workbook (.xlsx), and import it again.',
    { cause },
  );
}

function tooManyColumns(): UnreadableFileError {
  return new UnreadableFileError(
    'TOO_MANY_COLUMNS',
    `A record has more than ${MAX_COLUMNS} columns. Choose another delimiter, or remove unused columns.`,
  );
}
