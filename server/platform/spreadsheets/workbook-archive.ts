import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { type FileSource, allBytes } from './file-source.js';
import { UnreadableFileError } from './unreadable-file.error.js';

const MEGABYTE = 1_048_576;
/** A workbook is read from memory, because the index of a zip stands at its end. */
export const MAX_WORKBOOK_BYTES = 50 * MEGABYTE;
const MAX_PART_BYTES = 1024 * MEGABYTE;
const MAX_PARTS = 10_000;
/** Real sheets compress ten to forty times; a part far beyond that was made to exhaust the reader. */
const MAX_RATIO = 100;
const RATIO_MATTERS_FROM_BYTES = 10 * MEGABYTE;

/** The parts of a workbook, by path inside its archive. */
export interface WorkbookArchive {
  has(path: string): boolean;
  /** Streams one part; yauzl ends it with an error when it grows beyond its declared size. */
  open(path: string): Promise<Readable>;
}

/** Reads the index of the archive; throws UnreadableFileError for what is damaged, locked or too large. */
export async function openArchive(source: FileSource): Promise<WorkbookArchive> {
  if (source.byteSize > MAX_WORKBOOK_BYTES) throw tooLarge();
  try {
    const zip = await fromBufferPromise(await allBytes(source), { lazyEntries: true, autoClose: false });
    const parts = await readIndex(zip);
    return {
      has: (path) => parts.has(path),
      open: async (path) => {
        const part = parts.get(path);
        if (part === undefined) throw new RangeError(`The archive has no part ${path}.`);
        return zip.openReadStreamPromise(part);
      },
    };
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** What is thrown while a workbook is read, as a refusal of the file unless it already is one. */
export function asUnreadable(error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error;
  return new UnreadableFileError(
    'DAMAGED',
    'The workbook is damaged. Open it in a spreadsheet program, save it under a new name, and import that file.',
    { cause: error },
  );
}

async function readIndex(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw encrypted();
    if (isSuspicious(entry) || parts.size >= MAX_PARTS) throw suspicious();
    parts.set(entry.fileName, entry);
  }
  return parts;
}

function isSuspicious(entry: Entry): boolean {
  if (entry.uncompressedSize > MAX_PART_BYTES) return true;
  if (entry.uncompressedSize <= RATIO_MATTERS_FROM_BYTES) return false;
  return entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
}

function tooLarge(): UnreadableFileError {
  const limit = MAX_WORKBOOK_BYTES / MEGABYTE;
  return new UnreadableFileError(
    'TOO_LARGE',
    `The workbook is larger than ${limit} MB. Save its sheet as CSV, or split it, and import that.`,
  );
}

function suspicious(): UnreadableFileError {
  return new UnreadableFileError(
    'SUSPICIOUS_COMPRESSION',
    'A part of the workbook unpacks to far more than a spreadsheet holds. Save the sheet as CSV and import that.',
  );
}

export function encrypted(): UnreadableFileError {
  return new UnreadableFileError(
    'ENCRYPTED',
    'The workbook is protected by a password. Remove the password in a spreadsheet program and import it again.',
  );
}
