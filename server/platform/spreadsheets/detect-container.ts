import { encrypted } from './workbook-archive.js';
import { type FileSource, firstBytes } from './file-source.js';
import { UnreadableFileError } from './unreadable-file.error.js';

/** What the first bytes of a file say that it is; the name of a file proves nothing. */
export async function detectContainer(source: FileSource): Promise<'TEXT' | 'WORKBOOK'> {
  const head = await firstBytes(source, 65_536);
  if (head.length === 0) throw empty();
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'WORKBOOK';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw compoundFile(head);
  if (isKnownOther(head) || isBinary(head)) throw notASpreadsheet();
  if (head.every(isMarkOrBlank)) throw empty();
  return 'TEXT';
}

/** Bytes of byte order marks, of line breaks and blanks, and the zeros between them in UTF-16. */
function isMarkOrBlank(byte: number): boolean {
  return byte <= 0x20 || [0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte);
}

/** A compound file is either a workbook of before 2007, or the wrapping of an encrypted one. */
function compoundFile(head: Buffer): UnreadableFileError {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return encrypted();
  return new UnreadableFileError(
    'OLD_WORKBOOK',
    'This is a workbook in the format of before 2007 (.xls), or one protected by a password. ' +
      'Save it without a password as an Excel workbook (.xlsx) or as CSV and import that.',
  );
}

function isKnownOther(head: Buffer): boolean {
  const start = head.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();
  return ['%pdf', '{\\rtf', '<html', '<!doctype', '<table', '<?xml', '\u0089png', 'gif8'].some((mark) =>
    start.replace(/^\u00ef\u00bb\u00bf/, '').startsWith(mark),
  );
}

/** Text holds no control characters; UTF-16 holds zeros, but in every other place only. */
function isBinary(head: Buffer): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls += 1;
  }
  const isZeroEveryOther = zeros > head.length * 0.25 && zeros <= head.length * 0.55;
  return controls > head.length * 0.01 || (zeros > 0 && !isUtf16 && !isZeroEveryOther);
}

function empty(): UnreadableFileError {
  return new UnreadableFileError('EMPTY', 'The file is empty. Choose the file that holds the rows.');
}

function notASpreadsheet(): UnreadableFileError {
  return new UnreadableFileError(
    'NOT_A_SPREADSHEET',
    'The file is neither delimited text nor an Excel workbook. Save the sheet as CSV or .xlsx and import that.',
  );
}
