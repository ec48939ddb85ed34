import { openArchive } from './archive-directory.js';
import { beginsAsText } from './decode-text.js';
import { DocumentFormat } from './document-format.js';
import { RefusedFileError } from './refused-file.error.js';
import { isZip, packedFormat } from './unpack-archive.js';

/** How far into a file the mark of a PDF may stand: programs put lines of their own before it. */
const PDF_MARK_WITHIN = 1024;
const NAMES_A_DOCUMENT = /\.(pdf|docx?|txt|png|jpe?g|zip)$/i;

type Finding = DocumentFormat | 'FOREIGN' | 'UNKNOWN' | 'ENCRYPTED';

/**
 * The format of a file, by its bytes. The name, where known, tells only whether a foreign file poses as a document.
 * @throws RefusedFileError EMPTY, ENCRYPTED (a Word file with a password), NOT_WHAT_IT_SAYS, UNSUPPORTED, DAMAGED.
 */
export async function sniffDocument(bytes: Uint8Array, fileName?: string): Promise<DocumentFormat> {
  if (bytes.byteLength === 0) throw new RefusedFileError('EMPTY');
  const finding = isZip(bytes) ? await insideZip(bytes) : (byMark(bytes) ?? asText(bytes));
  const claimsDocument = fileName !== undefined && NAMES_A_DOCUMENT.test(fileName);
  switch (finding) {
    case 'ENCRYPTED':
      throw new RefusedFileError('ENCRYPTED');
    case 'FOREIGN':
      throw new RefusedFileError(claimsDocument ? 'NOT_WHAT_IT_SAYS' : 'UNSUPPORTED');
    case 'UNKNOWN':
      throw new RefusedFileError(claimsDocument ? 'DAMAGED' : 'UNSUPPORTED');
    case DocumentFormat.TXT:
      if (claimsDocument && !/\.txt$/i.test(fileName)) throw new RefusedFileError('NOT_WHAT_IT_SAYS');
      return finding;
    default:
      return finding;
  }
}

async function insideZip(bytes: Uint8Array): Promise<Finding> {
  const archive = await openArchive(bytes);
  if (archive.entries.length === 0) throw new RefusedFileError('EMPTY');
  const format = packedFormat(archive);
  return format === 'OTHER' ? 'FOREIGN' : format;
}

/** Files that say by their first bytes what they are. */
function byMark(bytes: Uint8Array): Finding | null {
  const head = Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1');
  if (/^[^<]*%PDF-\d/s.test(head)) return DocumentFormat.PDF;
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return DocumentFormat.PNG;
  if (head.startsWith('\xff\xd8\xff')) return DocumentFormat.JPEG;
  if (head.startsWith('\xd0\xcf\x11\xe0')) return isSealedOfficeFile(bytes) ? 'ENCRYPTED' : 'FOREIGN';
  return isForeign(head) ? 'FOREIGN' : null;
}

/** Programs, pictures, archives and markup that would else pass for damage or for plain text. */
function isForeign(head: string): boolean {
  return (
    head.startsWith('\x1f\x8b') ||
    /^(MZ|\x7fELF|[\xfe\xed\xfa\xce\xcf]{4}|#!|GIF8|II\*\0|MM\0\*|Rar!|7z\xbc\xaf|RIFF|\{\\rtf|%!PS)/.test(
      head,
    ) ||
    /^(\xef\xbb\xbf)?\s*<(!doctype|\?xml|html|head|body|script|svg|!--)/i.test(head)
  );
}

/** A Word file with a password is an old-style container with one stream of that name. */
function isSealedOfficeFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function asText(bytes: Uint8Array): Finding {
  return beginsAsText(bytes) ? DocumentFormat.TXT : 'UNKNOWN';
}
